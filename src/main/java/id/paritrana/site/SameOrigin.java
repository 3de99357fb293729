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
 * What changes something comes from a page of this site. Browsers say where a request comes from, in two headers that no script can
 * set; whoever names another site is refused, whatever the form says besides. A browser that says nothing is judged by its token.
 * What the provider sends to end sessions is no form of a browser and never comes by here: it proves itself by its signature.
 */
@ApplicationScoped
public class SameOrigin {
    private static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final String SAME = "same-origin";
    /** From this site, or from no page at all: an address that was typed, a page that was loaded again. */
    private static final Set<String> OURS = Set.of(SAME, "none");

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** Another site, or a page of this one under an address that is not its own, has sent something. */
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
