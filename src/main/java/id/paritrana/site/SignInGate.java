package id.paritrana.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

import id.paritrana.launch.SignInStatus;

/**
 * Sends people to the front page while the sign-in service is starting. This runs before authentication, which would
 * answer with an error instead.
 */
@ApplicationScoped
class SignInGate {
    private static final int BEFORE_AUTHENTICATION = 300;

    void register(@Observes Filters filters) {
        filters.register(SignInGate::check, BEFORE_AUTHENTICATION);
    }

    private static void check(RoutingContext request) {
        boolean asksForIt = request.normalizedPath().equals("/sign-in");
        if (asksForIt && !SignInStatus.current().open()) {
            request.response().setStatusCode(303).putHeader("Location", "/").end();
            return;
        }
        request.next();
    }
}
