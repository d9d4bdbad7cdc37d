package org.tradecommitments;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Stands in for Comtrade's API: answers what a test tells it to, in the shape of the real one, with figures that are nobody's.
 * Of what it was told nothing, it has no figures.
 */
final class ComtradeStandIn implements AutoCloseable {

    static final Answer EMPTY = rows(new ComtradeFile());

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Asked> news = new LinkedBlockingQueue<>();
    private final Map<String, Deque<Answer>> answersByFlow = new HashMap<>();

    /** One request. */
    record Asked(String path, Map<String, String> query, Headers headers, long nanoseconds) {
        String flow() {
            return query.get("reporterCode") + query.get("flowCode") + query.get("partnerCode");
        }

        String header(String name) {
            return headers.getFirst(name);
        }
    }

    /** What is answered; broken off behind the body where it is told to be longer. */
    record Answer(int status, Map<String, String> headers, String body, boolean brokenOff) {
        static Answer of(int status, String body, String... headers) {
            Map<String, String> byName = new HashMap<>();
            for (int i = 0; i < headers.length; i += 2) {
                byName.put(headers[i], headers[i + 1]);
            }
            return new Answer(status, byName, body, false);
        }
    }

    ComtradeStandIn(String address) throws IOException {
        server = HttpServer.create(
                new InetSocketAddress("localhost", URI.create(address).getPort()), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    static Answer rows(ComtradeFile file) {
        return json(file.json());
    }

    static Answer json(Map<String, Object> body) {
        try {
            return Answer.of(200, new ObjectMapper().writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Answer brokenOff() {
        return new Answer(200, Map.of(), EMPTY.body().substring(0, 20), true);
    }

    /**
     * Tells what to answer, one after the other, and then nothing but that there are no figures.
     *
     * @param flow the numbers of reporter and partner, with the flow between them: {@code 798X520}
     */
    synchronized void answers(String flow, Answer... answers) {
        answersByFlow.put(flow, new ArrayDeque<>(List.of(answers)));
    }

    /** What has been asked of a flow. */
    List<Asked> asked(String flow) {
        return asked.stream().filter(each -> each.flow().equals(flow)).toList();
    }

    List<Asked> asked() {
        return asked;
    }

    void forget() {
        asked.clear();
    }

    /** The next request that has not been told yet; null where none comes in 30 seconds. */
    Asked next() throws InterruptedException {
        return news.poll(30, TimeUnit.SECONDS);
    }

    private synchronized Answer next(String flow) {
        Deque<Answer> answers = answersByFlow.getOrDefault(flow, new ArrayDeque<>());
        return answers.isEmpty() ? EMPTY : answers.remove();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> query = Arrays.stream(
                        exchange.getRequestURI().getQuery().split("&"))
                .collect(Collectors.toMap(
                        each -> each.substring(0, each.indexOf('=')), each -> each.substring(each.indexOf('=') + 1)));
        Asked request =
                new Asked(exchange.getRequestURI().getPath(), query, exchange.getRequestHeaders(), System.nanoTime());
        asked.add(request);
        news.add(request);
        Answer answer = next(request.flow());
        byte[] body = answer.body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        answer.headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status, answer.brokenOff ? body.length + 1000 : body.length);
        exchange.getResponseBody().write(body);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
