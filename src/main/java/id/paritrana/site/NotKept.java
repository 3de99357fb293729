package id.paritrana.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * Who signs out takes along the pages that the browser still has, so that its back button shows nothing to the next person at the
 * screen. That none is kept in the first place is said by every answer ({@code gate}). What was typed is cleared by the page itself
 * ({@code forms.js}): a browser would clear what it keeps for others of its users too, and some leave other tabs as they are.
 */
@ApplicationScoped
class NotKept {
    private static final int BEFORE_ANYTHING_IS_ANSWERED = 320;
    private static final String SIGN_OUT = "/sign-out";

    void register(@Observes Filters filters) {
        filters.register(NotKept::watch, BEFORE_ANYTHING_IS_ANSWERED);
    }

    private static void watch(RoutingContext request) {
        boolean signsOut = SIGN_OUT.equals(request.normalizedPath())
                && request.request().method().equals(HttpMethod.POST);
        if (signsOut) {
            request.addHeadersEndHandler(
                    headersAreKnown -> request.response().putHeader("Clear-Site-Data", "\"cache\""));
        }
        request.next();
    }
}
