package org.tradecommitments.shared;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where {@code /} leads. */
@ApplicationScoped
public class Routes {

    private final String swagger;

    Routes(@ConfigProperty(name = "quarkus.swagger-ui.path") String swagger) {
        this.swagger = swagger;
    }

    void onRouter(@Observes Router router) {
        router.route("/").handler(request -> request.redirect(swagger));
    }
}
