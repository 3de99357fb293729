package id.paritrana.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Every page is sent compressed. The framework decides by what a method declares that it produces and so leaves out pages
 * that are one of several answers of a method, and pages about errors.
 */
@ApplicationScoped
class CompressedAnswers {
    private static final int BEFORE_ANYTHING_IS_WRITTEN = 250;

    void register(@Observes Filters filters) {
        filters.register(CompressedAnswers::watch, BEFORE_ANYTHING_IS_WRITTEN);
    }

    private static void watch(RoutingContext request) {
        request.addHeadersEndHandler(headersAreKnown -> {
            var headers = request.response().headers();
            String type = headers.get(HttpHeaders.CONTENT_TYPE);
            if (type != null
                    && type.startsWith("text/html")
                    && headers.contains(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY, true)) {
                headers.remove(HttpHeaders.CONTENT_ENCODING);
            }
        });
        request.next();
    }
}
