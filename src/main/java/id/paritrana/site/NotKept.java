package id.paritrana.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * Nothing that holds data is kept, by no browser and no proxy: every answer says so but for the stylesheet, the scripts and
 * the picture, which come with how long they may be kept. Who signs out takes along what the browser still has, so that
 * its back button shows nothing to the next person at the screen, and no draft waits there.
 */
@ApplicationScoped
class NotKept {
    private static final int BEFORE_ANYTHING_IS_ANSWERED = 320;
    private static final int NOT_MODIFIED = 304;
    private static final String SIGN_OUT = "/sign-out";

    void register(@Observes Filters filters) {
        filters.register(NotKept::watch, BEFORE_ANYTHING_IS_ANSWERED);
    }

    private static void watch(RoutingContext request) {
        boolean signsOut = SIGN_OUT.equals(request.normalizedPath())
                && request.request().method().equals(HttpMethod.POST);
        request.addHeadersEndHandler(headersAreKnown -> {
            var response = request.response();
            if (!response.headers().contains(HttpHeaders.CACHE_CONTROL) && response.getStatusCode() != NOT_MODIFIED) {
                response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            }
            if (signsOut) {
                response.putHeader("Clear-Site-Data", "\"cache\", \"storage\"");
            }
        });
        request.next();
    }
}
