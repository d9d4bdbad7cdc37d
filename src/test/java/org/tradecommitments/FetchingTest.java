package org.tradecommitments;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.tradecommitments.ComtradeStandIn.Answer;
import org.tradecommitments.fetch.ComtradeFetch;

/** What tests of the fetch share: what stands in for Comtrade, what the service logs, and a look for the key in it. */
abstract class FetchingTest extends MeasuredTest {

    protected static final String KEY = "a-key-of-the-stand-in-0123456789";
    protected static final int CALLS_PER_DAY = 20;

    /** A service with a key for what stands in for Comtrade, and no schedule. */
    public static class Fetching implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>();
            settings.put("trade-commitments.comtrade.key", KEY);
            settings.put("trade-commitments.comtrade.address", freeAddress());
            settings.put("trade-commitments.comtrade.pause-milliseconds", "5");
            settings.put("trade-commitments.comtrade.calls-per-day", Integer.toString(CALLS_PER_DAY));
            settings.put("trade-commitments.comtrade.ask-again-days", "30");
            settings.put("trade-commitments.comtrade.years-before", "1");
            return settings;
        }
    }

    static String freeAddress() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return "http://localhost:" + socket.getLocalPort() + "/";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the service logs, however deep, with all that was thrown. */
    private static final class Log extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final PatternFormatter format = new PatternFormatter("%s%e");

        @Override
        public void publish(LogRecord logged) {
            lines.add(format.format(ExtLogRecord.wrap(logged)));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Inject
    ComtradeFetch fetch;

    @ConfigProperty(name = "trade-commitments.comtrade.address")
    String address;

    protected final Log log = new Log();
    protected ComtradeStandIn comtrade;

    @BeforeEach
    void start() throws IOException {
        comtrade = new ComtradeStandIn(address);
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("").removeHandler(log);
        comtrade.close();
        assertFalse(log.lines.toString().contains(KEY.substring(0, 12)), "the key is in the log");
        for (String path : List.of("/changes?limit=200", "/observations?limit=200", "/observations/imports")) {
            reader().get(path).then().statusCode(200).body(not(containsString(KEY)));
        }
    }

    /** A lead reading of exports of 9018 against 2024, with some terms otherwise. */
    protected void reading(String from, String to, Map<String, ?> otherwise) {
        Map<String, Object> terms = new HashMap<>(Map.of("reporter", from, "from", from, "to", to));
        terms.putAll(otherwise);
        create(readings, reading(terms));
    }

    /** Rows as the API has them without descriptions: numeric codes alone. */
    protected static ComtradeFile rows(
            String reporter, String flow, String partner, String product, String... periodsAndValues) {
        ComtradeFile file = new ComtradeFile();
        for (int i = 0; i < periodsAndValues.length; i += 2) {
            file.row(
                    "",
                    flow,
                    "",
                    product,
                    periodsAndValues[i],
                    periodsAndValues[i + 1],
                    "reporterCode",
                    reporter,
                    "partnerCode",
                    partner);
        }
        return file;
    }

    protected static Answer figures(String reporter, String flow, String partner, String... periodsAndValues) {
        return ComtradeStandIn.rows(rows(reporter, flow, partner, "9018", periodsAndValues));
    }

    protected String target() {
        return read("/commitments/" + commitment).getString("signals.target");
    }

    protected static List<String> standing(String query) {
        return read("/observations?sort=period&limit=200&" + query).<Map<String, Object>>getList("items").stream()
                .map(item -> item.get("period") + "=" + item.get("value"))
                .toList();
    }

    protected void runOn(int day) {
        TestClock.ahead(day, fetch::run);
    }

    protected void assertLogged(String words) {
        assertTrue(log.lines.stream().anyMatch(line -> line.contains(words)), words + " is not in " + log.lines);
    }
}
