package org.tradecommitments.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    private record Body(@WebAddress String url) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.example/2025/05/14/talks?lang=en#ferry",
                "http://news.example",
                "HTTPS://news.example/",
                "https://news.example:8443/a%20b",
                "https://web.archive.org/web/2025/https://news.example/",
                "https://новости.example/переговоры"
            })
    void anAddressOfThePublicWebIsTaken(String url) {
        assertEquals(Map.of(), Refusals.misshapen(new Body(url)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "news.example",
                "javascript:alert(1)",
                "JavaScript://news.example/%0Aalert(1)",
                "data:text/html,x",
                "ftp://news.example/",
                "file:///etc/passwd",
                "https://",
                "https://news.example/\"onclick=",
                "https://news.example/<script>",
                "https://news.example/a b",
                " https://news.example/",
                "https://news.example/\njavascript:alert(1)"
            })
    void anythingElseIsRefused(String url) {
        assertEquals(
                Map.of("url", "must be an http or https address of at most 2000 characters"),
                Refusals.misshapen(new Body(url)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1979, 1980})
    void anAddressHasAtMostTwoThousandCharacters(int pathLength) {
        String url = "https://news.example/" + "x".repeat(pathLength);
        assertEquals(url.length() > 2000, !Refusals.misshapen(new Body(url)).isEmpty());
    }
}
