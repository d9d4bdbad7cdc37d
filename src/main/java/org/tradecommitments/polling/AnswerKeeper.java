package org.tradecommitments.polling;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.tradecommitments.polling.AnswerTags.Tagged;

/** Keeps the bytes of a tagged answer as it is written. */
@Provider
public class AnswerKeeper implements WriterInterceptor {

    private final ReadyAnswers ready;
    private final CurrentVertxRequest current;

    AnswerKeeper(ReadyAnswers ready, CurrentVertxRequest current) {
        this.ready = ready;
        this.current = current;
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext writing) throws IOException {
        RoutingContext routing = current.getCurrent();
        Tagged tagged = AnswerTags.tagged(routing);
        if (tagged == null) {
            writing.proceed();
            return;
        }
        Map<String, String> headers = new HashMap<>();
        writing.getHeaders().forEach((name, values) -> headers.put(name, String.valueOf(values.get(0))));
        boolean gzip = Representation.takesGzip(routing.request());
        if (gzip) {
            writing.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        OutputStream out = writing.getOutputStream();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.setOutputStream(bytes);
        writing.proceed();
        headers.put(HttpHeaders.CONTENT_TYPE, routing.response().headers().get(HttpHeaders.CONTENT_TYPE));
        ReadyAnswer answer =
                ReadyAnswer.of(tagged.edition(), tagged.item(), tagged.validator(), headers, bytes.toByteArray());
        ready.keep(tagged.asked(), answer);
        out.write(answer.coded(gzip).body().getBytes());
        out.close();
    }
}
