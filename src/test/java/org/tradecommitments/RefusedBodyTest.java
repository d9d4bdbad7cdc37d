package org.tradecommitments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;

/** What becomes of the connection of a client that goes on sending what was refused. */
@QuarkusTest
class RefusedBodyTest extends ApiTest {

    static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";
    private static final String CLOSE = "connection: close";
    private static final String PAGE = "<!DOCTYPE html><html>";

    @Test
    void aFileThatIsRefusedIsNotReadToItsEnd() throws Exception {
        try (Socket client = sending("observations/imports", CHUNKED + chunk(PAGE + "a".repeat(100_000)))) {
            assertAnswersAndCloses(client, 422);
        }
    }

    @Test
    void norIsOneThatIsRefusedFurtherDown() throws Exception {
        byte[] rows =
                new ComtradeFile().row("MAF", "X", "BLM", "9018", "2023", "1").csv();
        String endless = new String(rows, UTF_8) + "\"" + "a".repeat(200_000);
        try (Socket client = sending("observations/imports", CHUNKED + chunk(endless))) {
            assertAnswersAndCloses(client, 422);
        }
    }

    @Test
    void aBodyThatTellsThatItIsTooLargeIsNotRead() throws Exception {
        try (Socket client = sending("commitments", "Content-Length: 2000000000\r\n\r\n{")) {
            assertAnswersAndCloses(client, 413);
        }
    }

    @Test
    void aSmallBodyThatIsRefusedLeavesTheConnectionOpen() throws Exception {
        String path = "commitments";
        String body = "Content-Length: 2\r\n\r\n{}";
        try (Socket client = sending(path, body)) {
            String answer = read(client);
            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
            assertFalse(answer.contains(CLOSE), answer);
            send(client, path, body);
            assertTrue(read(client).startsWith("HTTP/1.1 400 "));
        }
    }

    private static void assertAnswersAndCloses(Socket client, int status) throws IOException {
        client.setSoTimeout(60_000);
        String answer = new String(client.getInputStream().readAllBytes(), UTF_8);
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertTrue(answer.contains("\r\n" + CLOSE), answer);
        assertTrue(answer.contains("\"status\":" + status), answer);
    }

    /** A connection on which a request is on its way, byte by byte as it is given after the headers that all have. */
    static Socket sending(String path, String rest) throws IOException {
        Socket client = new Socket("localhost", RestAssured.port);
        send(client, path, rest);
        return client;
    }

    private static void send(Socket client, String path, String rest) throws IOException {
        String head = "POST " + API + "/" + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + DatabaseResource.ADMIN_KEY + "\r\nContent-Type: "
                + (path.endsWith("imports") ? "text/csv" : "application/json") + "\r\n";
        client.getOutputStream().write((head + rest).getBytes(UTF_8));
        client.getOutputStream().flush();
    }

    /** One chunk, which tells its length in bytes (RFC 9112, section 7.1). */
    static String chunk(String text) {
        return Integer.toHexString(text.getBytes(UTF_8).length) + "\r\n" + text + "\r\n";
    }

    /** One answer, its document included. */
    private static String read(Socket client) throws IOException {
        client.setSoTimeout(60_000);
        byte[] answer = new byte[16_384];
        int length = 0;
        while (length == 0 || answer[length - 1] != '}') {
            length += client.getInputStream().read(answer, length, answer.length - length);
        }
        return new String(answer, 0, length, UTF_8);
    }
}
