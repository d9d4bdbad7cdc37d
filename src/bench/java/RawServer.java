import static java.util.stream.Collectors.toMap;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The limit that the service is measured against: a bare Vert.x server that knows a few answers of the service by heart.
 * At its start it asks a running service for each address, with and without gzip, and once more with the entity tag that
 * it was given; then it answers these addresses with the same status, the same headers and the same bytes.
 *
 * <pre>
 * java -cp 'target/quarkus-app/lib/main/*' RawServer.java [--base=http://localhost:8080] [--port=8081]
 *     [--paths=/api/v1/board,…] [--loops=2]
 * </pre>
 *
 * Unless told otherwise, it learns what {@code PollingRates.java} asks for; all other addresses are 404. There are as
 * many event loops as Quarkus has on one core. It runs until it is ended, and says "listening" when it is ready. Exit
 * code: 2 where an address is not answered by 200 with a tag, or the tag not by 304.
 */
public final class RawServer extends AbstractVerticle {

    private static final String OPTIONS = "--base=http://localhost:8080 --port=8081 --loops=2"
            + " --paths=/api/v1/board,/api/v1/commitments?status=NOT_ASSESSED&limit=50,"
            + "/api/v1/commitments?limit=50,/api/v1/commitments/MYS-RUS-2025-003";

    /** What belongs to a connection or is put there by whoever sends. */
    private static final Set<String> NOT_REPEATED =
            Set.of("connection", "content-length", "transfer-encoding", ":status");

    private record Answer(int status, MultiMap headers, Buffer body) {}

    /** One representation of one address: in full, and the answer to whoever has it already. */
    private record Known(String tag, Answer full, Answer unchanged) {}

    /** The answers to an address, without and with gzip. */
    private record Address(Known identity, Known gzip) {}

    private final Map<String, Address> addresses;
    private final int port;

    private RawServer(Map<String, Address> addresses, int port) {
        this.addresses = addresses;
        this.port = port;
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> options = options(OPTIONS.split(" "));
        if (!options.keySet().containsAll(options(args).keySet())) {
            stop("Known options are " + OPTIONS);
        }
        options.putAll(options(args));
        Map<String, Address> addresses = new HashMap<>();
        for (String path : options.get("--paths").split(",")) {
            String url = options.get("--base") + path;
            addresses.put(path, new Address(learn(url, "identity"), learn(url, "gzip")));
        }
        int port = Integer.parseInt(options.get("--port"));
        Vertx.vertx()
                .deployVerticle(
                        () -> new RawServer(addresses, port),
                        new DeploymentOptions().setInstances(Integer.parseInt(options.get("--loops"))))
                .onSuccess(id -> System.out.println("listening"))
                .onFailure(failure -> stop(failure.toString()));
    }

    private static Map<String, String> options(String[] given) {
        return Stream.of(given)
                .collect(toMap(each -> each.replaceAll("=.*", ""), each -> each.replaceAll("^[^=]*=?", "")));
    }

    private static void stop(String why) {
        System.err.println(why);
        System.exit(2);
    }

    private static Known learn(String url, String encoding) throws IOException, InterruptedException {
        Answer full = ask(url, encoding, null);
        String tag = full.headers.get(HttpHeaders.ETAG);
        if (full.status != 200 || tag == null) {
            stop(url + " is answered by " + full.status + " with the tag " + tag);
        }
        Answer unchanged = ask(url, encoding, tag);
        if (unchanged.status != 304) {
            stop(url + " is answered by " + unchanged.status + " where the tag was given");
        }
        System.out.printf("%s, %s: %d bytes, %s%n", url, encoding, full.body.length(), tag);
        return new Known(tag, full, unchanged);
    }

    private static Answer ask(String url, String encoding, String tag) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).header("Accept-Encoding", encoding);
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        HttpResponse<byte[]> response = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        MultiMap headers = HttpHeaders.headers();
        response.headers().map().forEach((name, values) -> {
            if (!NOT_REPEATED.contains(name)) {
                values.forEach(
                        value -> headers.add(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value)));
            }
        });
        return new Answer(response.statusCode(), headers, Buffer.buffer(response.body()));
    }

    @Override
    public void start() {
        vertx.createHttpServer().requestHandler(this::handle).listen(port, "localhost");
    }

    private void handle(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        Address address = addresses.get(request.uri());
        if (address == null) {
            response.setStatusCode(404).end();
            return;
        }
        String encoding = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        Known known = encoding != null && encoding.contains("gzip") ? address.gzip : address.identity;
        if (known.tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304);
            response.headers().addAll(known.unchanged.headers);
            response.end();
        } else {
            response.headers().addAll(known.full.headers);
            response.end(known.full.body);
        }
    }
}
