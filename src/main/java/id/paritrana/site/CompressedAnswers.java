package id.paritrana.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Compresses every page. The framework decides by a method's declared media type, and so leaves out error pages and
 * pages that are one of several answers of a method.
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
