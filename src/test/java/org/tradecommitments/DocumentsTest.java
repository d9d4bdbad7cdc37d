package org.tradecommitments;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tradecommitments.shared.ProblemCode;
import org.tradecommitments.shared.Settings;

/** What the documents say is so. */
@QuarkusTest
class DocumentsTest extends ApiTest {

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theRouteTableOfTheReadmeIsTheContracts() throws IOException {
        Map<String, Map<String, Object>> paths =
                given().get("/openapi?format=json").jsonPath().getMap("paths");
        Set<String> served = paths.entrySet().stream()
                .map(path -> path.getKey().substring(API.length()) + " "
                        + path.getValue().keySet().stream()
                                .filter(key -> key.matches("get|post|patch|delete|put"))
                                .map(method -> method.toUpperCase(Locale.ROOT))
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> told = Pattern.compile("^\\| `(/[^`]*)` \\| ([A-Z ]+) \\|", Pattern.MULTILINE)
                .matcher(Document.of("README.md").text())
                .results()
                .map(row -> row.group(1) + " "
                        + Arrays.stream(row.group(2).split(" ")).sorted().collect(Collectors.joining(" ")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(served, told);
    }

    @Test
    void theProblemTableOfTheReferenceIsTheCodes() throws IOException {
        Set<String> codes = Arrays.stream(ProblemCode.values())
                .map(code -> "| `" + code + "` | " + code.status() + " |")
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                codes,
                found(
                        "^\\| `[A-Z_]+` \\| \\d{3} \\|",
                        Document.of("docs/reference.md").text()));
    }

    @Test
    void theSettingsOfTheReferenceAreTheServices() throws IOException {
        tellsOf(
                Settings.class,
                "trade-commitments.",
                Document.of("docs/reference.md").text());
    }

    private static void tellsOf(Class<?> settings, String prefix, String reference) {
        for (Method setting : settings.getDeclaredMethods()) {
            String name =
                    prefix + setting.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (setting.getReturnType().getEnclosingClass() == Settings.class) {
                tellsOf(setting.getReturnType(), name + ".", reference);
                continue;
            }
            WithDefault absent = setting.getAnnotation(WithDefault.class);
            String row = "| `" + name + "` | " + (absent == null ? "" : "`" + absent.value() + "` |");
            assertTrue(reference.contains(row), "docs/reference.md has no row that begins " + row);
        }
    }

    @Test
    void everyDirectDependencyIsListedAndNoOther() throws IOException {
        String pom = Document.of("pom.xml").text();
        String dependencies = pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<build>"));
        Set<String> direct = Pattern.compile("<artifactId>([^<*]+)</artifactId>")
                .matcher(dependencies)
                .results()
                .map(each -> each.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        String list = Document.of("docs/dependencies.md").text();
        Set<String> listed = Pattern.compile("^\\| (`[^|]+`) \\|", Pattern.MULTILINE)
                .matcher(list.substring(0, list.indexOf("## In the build")))
                .results()
                .flatMap(row -> Arrays.stream(row.group(1).split(",")))
                .map(name -> name.strip().replace("`", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(direct, listed);
    }

    @Test
    void theStoryOfTheReadmeGoesAsItSays() throws IOException, InterruptedException {
        Document.of("README.md").from("## Record, assess").run();

        reader().get("/commitments?party=EXAMPLE-FERRIES&q=island")
                .then()
                .statusCode(200)
                .body("items[0].status", equalTo("FULFILLED"))
                .body("items[0].statusSince", equalTo("2026-06-25"))
                .body("items[0].signals.deadline", equalTo("MET_LATE"))
                .body("items[0].strength", equalTo("SIGNED_BINDING"))
                .body("items[0].asMade.strength", equalTo("PLEDGED"))
                .body("items[0].summary", equalTo("The line to the outer island."));
    }
}
