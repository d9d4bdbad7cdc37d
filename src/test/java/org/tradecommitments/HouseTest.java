package org.tradecommitments;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradecommitments.shared.Snapshot;

/** The plan of the house: which room may use which, and who does what in a room. */
class HouseTest {

    private static final String BASE = "org.tradecommitments";

    private static final Set<String> ABOUT_COMMITMENT = Set.of("commitment", "statement", "party", "ledger", "shared");

    private static final Set<String> ALL_OF_THE_RECORD = Set.of(
            "party",
            "statement",
            "commitment",
            "assessment",
            "restatement",
            "observation",
            "measure",
            "ledger",
            "shared");

    /** Each room, and those that it may use. A room need not have been built yet. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("shared", Set.of()),
            Map.entry("ledger", Set.of("shared")),
            Map.entry("polling", Set.of("shared")),
            Map.entry("access", Set.of("ledger", "shared")),
            Map.entry("party", Set.of("ledger", "shared")),
            Map.entry("statement", Set.of("party", "ledger", "shared")),
            Map.entry("commitment", Set.of("statement", "party", "ledger", "shared")),
            Map.entry("assessment", ABOUT_COMMITMENT),
            Map.entry("restatement", ABOUT_COMMITMENT),
            Map.entry("observation", ABOUT_COMMITMENT),
            Map.entry("measure", union(ABOUT_COMMITMENT, "observation")),
            Map.entry("fetch", union(ABOUT_COMMITMENT, "observation", "measure")),
            Map.entry("board", ALL_OF_THE_RECORD),
            Map.entry("page", union(ALL_OF_THE_RECORD, "board")),
            Map.entry("starter", union(ALL_OF_THE_RECORD, "board", "access")));

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    private static Set<String> union(Set<String> rooms, String... more) {
        return Stream.concat(rooms.stream(), Stream.of(more)).collect(toSet());
    }

    private static String room(String name) {
        return BASE + "." + name + "..";
    }

    private static Stream<String> rooms() {
        return MAY_USE.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomUsesOnlyTheRoomsThatItMay(String name) {
        String[] others = rooms().filter(other -> !other.equals(name))
                .filter(other -> !MAY_USE.getOrDefault(name, Set.of()).contains(other))
                .map(HouseTest::room)
                .toArray(String[]::new);
        noClasses()
                .that(resideInAPackage(room(name)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(others))
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void everyRoomStandsInThePlanAndTheRoomsAreFlat() {
        Set<String> built = HOUSE.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.substring(Math.min(name.length(), BASE.length() + 1)))
                .collect(toCollection(TreeSet::new));
        assertTrue(built.containsAll(Set.of("party", "statement", "commitment", "ledger", "access", "shared")));
        built.removeAll(MAY_USE.keySet());
        assertEquals(Set.of(), built, "rooms that are not in the plan");
    }

    @Test
    void noTwoRoomsNeedEachOther() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void onlyServicesAndTheLedgerAreTransactional() {
        DescribedPredicate<JavaClass> mayBe = describe(
                "are services or of the ledger",
                type -> type.getSimpleName().endsWith("Service")
                        || type.getPackageName().equals(BASE + ".ledger"));
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .or()
                .areAnnotatedWith(Snapshot.class)
                .should()
                .beDeclaredInClassesThat(mayBe)
                .check(HOUSE);
        noClasses()
                .that(not(mayBe))
                .and(not(type(Snapshot.class))) // which makes what it stands at transactional
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(HOUSE);
    }

    @Test
    void aResourceHasNoTransactionAndNoQuery() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .beAnnotatedWith(Transactional.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Transactional.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(PanacheEntityBase.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(PanacheQuery.class)
                .check(HOUSE);
    }

    @Test
    void whatHasARouteIsAResource() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .check(HOUSE);
    }

    @Test
    void whatIsStoredSaysNothingOfJson() {
        DescribedPredicate<JavaAnnotation<?>> ofJackson = describe(
                "of Jackson",
                annotation -> annotation.getRawType().getPackageName().startsWith("com.fasterxml.jackson"));
        DescribedPredicate<JavaClass> stored = describe(
                "are stored",
                type -> type.isAnnotatedWith(Entity.class)
                        || type.isAnnotatedWith(MappedSuperclass.class)
                        || type.isAnnotatedWith(Embeddable.class));
        noClasses().that(stored).should().beAnnotatedWith(ofJackson).check(HOUSE);
        noFields()
                .that()
                .areDeclaredInClassesThat(stored)
                .should()
                .beAnnotatedWith(ofJackson)
                .check(HOUSE);
        methods()
                .that()
                .areDeclaredInClassesThat(stored)
                .should()
                .notBeAnnotatedWith(ofJackson)
                .check(HOUSE);
    }

    @Test
    void onlyRoomsThatKeepSomethingHaveEntities() {
        noClasses()
                .that(resideInAnyPackage(room("shared"), room("board"), room("page"), room("starter")))
                .should()
                .beAnnotatedWith(Entity.class)
                .check(HOUSE);
    }
}
