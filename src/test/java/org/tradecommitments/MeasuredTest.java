package org.tradecommitments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** What tests of measured targets share: a commitment to double exports between two invented parties. */
abstract class MeasuredTest extends ApiTest {

    protected String maker;
    protected String counterpart;
    protected String commitment;
    protected String readings;

    @BeforeEach
    void aTarget() {
        maker = newParty();
        counterpart = newParty();
        Map<String, Object> body = commitmentBody(newStatement(), maker);
        body.put("title", "Double exports of syringes");
        body.put("kind", "MEASURED");
        body.put(
                "parties",
                List.of(Map.of("party", maker, "role", "MAKER"), Map.of("party", counterpart, "role", "COUNTERPART")));
        body.put("target", Map.of("indicator", "EXPORT_VALUE", "goal", "MULTIPLY", "amount", 2, "basis", "STATED"));
        commitment = create("/commitments", body).getString("reference");
        readings = "/commitments/" + commitment + "/readings";
    }

    /** A reading against 2024, with some terms otherwise. */
    protected Map<String, Object> reading(Map<String, ?> otherwise) {
        Map<String, Object> body = new HashMap<>();
        body.put("label", "against 2024");
        body.put("lead", true);
        body.put("indicator", "EXPORT_VALUE");
        body.put("reporter", maker);
        body.put("from", maker);
        body.put("to", counterpart);
        body.put("products", List.of(Map.of("code", "9018", "revision", "HS2022")));
        body.put("unit", "USD");
        body.put("baseline", Map.of("period", "2024", "basis", "ASSUMED", "note", "the last full year"));
        body.put("goal", "MULTIPLY");
        body.put("amount", 2);
        body.put("due", Map.of("to", "2027-12-31", "basis", "ASSUMED", "note", "three full years"));
        body.putAll(otherwise);
        return body;
    }
}
