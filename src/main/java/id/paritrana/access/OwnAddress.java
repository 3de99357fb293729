package id.paritrana.access;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one address under which people know this installation ({@code paritrana.url}). Links, redirects and documents say it, whatever
 * host a request names. Where nothing is set it is {@code http://localhost} with the port that the app listens at.
 */
@ApplicationScoped
public class OwnAddress {
    /** Over TLS browsers take a cookie with this prefix from this host alone, for all of its addresses. */
    public static final String SAFE_PREFIX = "__Host-";

    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<URI> url;

    OwnAddress(@ConfigProperty(name = "paritrana.url") Optional<String> url) {
        this.url = url.map(URI::create);
    }

    /** Whether people type an https address: then cookies go over TLS alone. */
    public boolean secure() {
        return secure(url);
    }

    /** The same of an address that is set, or is not. */
    public static boolean secure(Optional<URI> url) {
        return url.filter(address -> "https".equalsIgnoreCase(address.getScheme()))
                .isPresent();
    }

    /** {@code https://paritrana.example.id}, as a browser names the origin of its requests. */
    public String origin(RoutingContext request) {
        return url.map(address -> address.getScheme() + "://" + address.getRawAuthority())
                .orElseGet(() ->
                        "http://localhost:" + request.request().localAddress().port());
    }

    /**
     * Whether a browser names this site. Where no address is set the app is for people at this machine, who call it by any of its
     * own names.
     *
     * @param said the value of an {@code Origin} header
     */
    public boolean isOrigin(String said, RoutingContext request) {
        if (url.isPresent()) return said.equals(origin(request));
        int port = request.request().localAddress().port();
        return THIS_MACHINE.stream().anyMatch(name -> said.equals("http://" + name + ":" + port));
    }

    /** How a cookie of the app is called. */
    public String cookieName(String name) {
        return secure() ? SAFE_PREFIX + name : name;
    }

    /** A cookie that no script reads, that no other site sends along with a form, and that goes when the browser is closed. */
    public Cookie cookie(String name, String value) {
        return Cookie.cookie(cookieName(name), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure())
                .setSameSite(CookieSameSite.LAX);
    }
}
