package id.paritrana.site;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * Pages are read and forms are sent; every other method gets one bare answer, whatever the address and whoever asks. Left to
 * the framework, {@code OPTIONS} would list what can be done at an address to somebody who may not even know of it.
 */
@ApplicationScoped
class KnownMethods {
    private static final int BEFORE_AUTHENTICATION = 310;
    private static final int NOT_IMPLEMENTED = 501;
    private static final Set<HttpMethod> KNOWN = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);

    void register(@Observes Filters filters) {
        filters.register(KnownMethods::check, BEFORE_AUTHENTICATION);
    }

    private static void check(RoutingContext request) {
        if (KNOWN.contains(request.request().method())) {
            request.next();
        } else {
            request.response().setStatusCode(NOT_IMPLEMENTED).end();
        }
    }
}
