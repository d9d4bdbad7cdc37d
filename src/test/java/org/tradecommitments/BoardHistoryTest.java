package org.tradecommitments;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tradecommitments.Refusals.invalidParameter;
import static org.tradecommitments.Refusals.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The counts by status over time. */
@QuarkusTest
class BoardHistoryTest extends ApiTest {

    @Inject
    DataSource database;

    private LocalDate today;
    private String maker;

    @BeforeEach
    void aMaker() {
        today = LocalDate.now(ZoneOffset.UTC);
        maker = newParty();
    }

    /** Puts all back where it was recorded, as the past of everything is what other tests look at. */
    @AfterEach
    void now() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update standing set recorded_on = date '" + today + "', recorded_at = (select"
                    + " change.recorded_at from ledger_change change where change.revision = standing.revision)"
                    + " where recorded_on <> date '" + today + "'");
        }
    }

    /** A commitment that was recorded on one day, and assessed on another. */
    private void commitment(String recordedOn, String assessedOn) throws SQLException {
        JsonPath commitment = create("/commitments", commitmentBody(newStatement(), maker));
        assess(commitment.getString("reference"), "STALLED", "2025-04-01").statusCode(201);
        long recorded = commitment.getLong("revision");
        UUID id = UUID.fromString(commitment.getString("id"));
        update(
                "update standing set recorded_at = ?, recorded_on = ? where commitment_id = ? and revision = ?",
                recordedOn,
                id,
                recorded);
        update(
                "update standing set superseded_at = ?, superseded_on = ? where commitment_id = ? and revision = ?",
                assessedOn,
                id,
                recorded);
        update(
                "update standing set recorded_at = ?, recorded_on = ? where commitment_id = ? and revision > ?",
                assessedOn,
                id,
                recorded);
    }

    /** Nobody can record in the past; a test that is not to wait for weeks must. */
    private void update(String sql, String day, UUID commitment, long revision) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setTimestamp(1, Timestamp.from(Instant.parse(day + "T12:00:00Z")));
            update.setObject(2, LocalDate.parse(day));
            update.setObject(3, commitment);
            update.setLong(4, revision);
            assertEquals(1, update.executeUpdate());
        }
    }

    private JsonPath history(String query) {
        return read("/board/history?maker=" + maker + "&" + query);
    }

    @Test
    void eachPointCountsWhatHadBeenRecordedByTheEndOfItsDay() throws SQLException {
        commitment("2024-01-31", "2024-03-10");
        commitment("2024-02-01", "2024-02-01");
        JsonPath history = history("from=2024-01-01&to=2024-03-20");
        assertEquals(List.of("2024-01-31", "2024-02-29", "2024-03-20"), history.getList("items.on"));
        assertEquals(List.of(1, 2, 2), history.getList("items.total"));
        assertEquals(List.of(1, 1, 0), history.getList("items.byStatus.NOT_ASSESSED"));
        assertEquals(List.of(0, 1, 2), history.getList("items.byStatus.STALLED"));
        assertEquals("month", history.getString("step"));
        assertEquals(today.toString(), history.getString("day"));
        assertEquals(revision(), history.getLong("revision"));

        JsonPath days = history("from=2024-01-30&to=2024-02-02&step=day");
        assertEquals(List.of(0, 1, 2, 2), days.getList("items.total"));
        assertEquals(
                List.of(0, 2, 2),
                history("from=2023-06-30&to=2025-02-01&step=year&status=STALLED")
                        .getList("items.total"));
        assertEquals(
                read("/board?maker=" + maker + "&asOf=2024-02-29T23:59:59Z").getMap("byStatus"),
                history.getMap("items[1].byStatus"));
    }

    @Test
    void theLastPointOfAllIsTheBoard() {
        create("/commitments", commitmentBody(newStatement(), maker));
        for (String filter : List.of("", "maker=" + maker, "kind=EVENT&q=ferry")) {
            String query = filter.isEmpty() ? "" : "?" + filter;
            JsonPath history = read("/board/history" + query);
            assertEquals(13, history.getList("items").size());
            assertEquals(today.toString(), history.getString("items[12].on"));
            JsonPath board = read("/board" + query);
            assertEquals(board.getMap("byStatus"), history.getMap("items[12].byStatus"));
            assertEquals(board.getInt("total"), history.getInt("items[12].total"));
        }
    }

    @Test
    void theHistoryComesAsRows() throws SQLException {
        commitment("2024-01-31", "2024-03-10");
        String csv = reader().get("/board/history?format=csv&from=2024-02-01&to=2024-03-15&maker=" + maker)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();
        String end = "," + revision() + "," + today;
        assertEquals(
                List.of(
                        "on,total,NOT_ASSESSED,NO_EVIDENCE,NOT_STARTED,IN_PROGRESS,STALLED,PARTIALLY_FULFILLED,FULFILLED,"
                                + "NOT_FULFILLED,WITHDRAWN,SUPERSEDED,revision,day",
                        "2024-02-29,1,1,0,0,0,0,0,0,0,0,0" + end,
                        "2024-03-15,1,0,0,0,0,1,0,0,0,0,0" + end),
                csv.lines().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "step=fortnight, step, 'is not one of day, week, month, quarter, year'",
        "to=2999-01-01, to, is after today",
        "from=2025-02-02&to=2025-02-01, from, is after the last day",
        "from=0001-01-01&step=day, step, more than 400 points",
        "from=2025-02-30, from, is not a date",
    })
    void whatCannotBeCountedIsRefused(String query, String parameter, String why) {
        invalidParameter(reader().get("/board/history?" + query), parameter)
                .body("errors[0].detail", containsString(why));
    }

    @Test
    void fourHundredPointsAreAllowed() {
        String from = today.minusDays(399).toString();
        reader().get("/board/history?step=day&from=" + from)
                .then()
                .statusCode(200)
                .body("items.size()", is(400));
        invalidParameter(reader().get("/board/history?step=day&from=" + today.minusDays(400)), "step");
    }

    @Test
    void signalsAreNoFilterOfTheHistory() {
        for (String query :
                List.of("deadline=OVERDUE", "freshness=STALE", "target=NO_DATA", "asOf=2025-01-01T00:00:00Z")) {
            refused(reader().get("/board/history?" + query), 400, "UNKNOWN_PARAMETER");
        }
    }
}
