package org.tradecommitments.shared;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Closes a connection on which nothing has come in for {@code quarkus.http.idle-timeout}. What is sent does not count, as
 * it does for Quarkus: to watch each write costs a seventh of a poll. So a stream, on which only the service speaks,
 * is closed then too, and its reader comes back with {@code Last-Event-ID}.
 */
@Singleton
public class IdleConnections implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setReadIdleTimeout(options.getIdleTimeout()).setIdleTimeout(0);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }
}
