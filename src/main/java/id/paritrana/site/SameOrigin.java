package id.paritrana.site;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import id.paritrana.access.OwnAddress;

/**
 * Accepts state-changing requests only from pages of this site. Browsers state the origin in two headers that no script
 * can set; a request from another site is refused whatever its form contains. Without these headers the token decides.
 * The provider's logout requests are not browser forms and bypass this check: they are signed.
 */
@ApplicationScoped
public class SameOrigin {
    private static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final String SAME = "same-origin";
    /** Values for this site, or for no page at all: a typed address or a reload. */
    private static final Set<String> OURS = Set.of(SAME, "none");

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** Thrown for a request from another site, or from a page of this one under a foreign address. */
    static class ForeignSite extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String own;

        ForeignSite(String own) {
            this.own = own;
        }

        String own() {
            return own;
        }
    }

    private final OwnAddress own;

    SameOrigin(OwnAddress own) {
        this.own = own;
    }

    @ServerRequestFilter(preMatching = true)
    void check(RoutingContext connection) {
        HttpServerRequest request = connection.request();
        if (READING.contains(request.method())) {
            return;
        }
        String site = request.getHeader(FETCH_SITE);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        boolean foreign = site != null && !OURS.contains(site) || origin != null && !own.isOrigin(origin, connection);
        if (foreign) {
            throw new ForeignSite(own.origin(connection));
        }
    }

    /** Whether the browser says that a page of this site sends this. */
    public boolean isProved(RoutingContext connection) {
        HttpServerRequest request = connection.request();
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return SAME.equals(request.getHeader(FETCH_SITE)) || origin != null && own.isOrigin(origin, connection);
    }
}
