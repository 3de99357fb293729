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
 * The public address of this installation ({@code paritrana.url}). Links, redirects and documents use it, whatever host
 * a request names. The default is {@code http://localhost} with the app's port.
 */
@ApplicationScoped
public class OwnAddress {
    /** The prefix with which browsers accept a cookie only over TLS, from this host, for all its paths. */
    public static final String SAFE_PREFIX = "__Host-";

    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<URI> url;

    OwnAddress(@ConfigProperty(name = "paritrana.url") Optional<String> url) {
        this.url = url.map(URI::create);
    }

    /** Whether the address is https, so that cookies are sent over TLS only. */
    public boolean secure() {
        return secure(url);
    }

    /** The same for an address that may be unset. */
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
     * Whether an origin is this site. Without a configured address the app serves this machine only, under any of its
     * local names.
     *
     * @param said the value of an {@code Origin} header
     */
    public boolean isOrigin(String said, RoutingContext request) {
        if (url.isPresent()) return said.equals(origin(request));
        int port = request.request().localAddress().port();
        return THIS_MACHINE.stream().anyMatch(name -> said.equals("http://" + name + ":" + port));
    }

    /** The full name of a cookie of the app. */
    public String cookieName(String name) {
        return secure() ? SAFE_PREFIX + name : name;
    }

    /** A session cookie that scripts cannot read and that browsers do not send with forms of other sites. */
    public Cookie cookie(String name, String value) {
        return Cookie.cookie(cookieName(name), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure())
                .setSameSite(CookieSameSite.LAX);
    }
}
