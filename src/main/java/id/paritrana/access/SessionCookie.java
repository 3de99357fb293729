package id.paritrana.access;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one cookie of a session. Where people type an https address it is called {@code __Host-paritrana}, so that a browser takes it
 * from this host alone, over TLS alone; on http, which is for a machine of one's own, {@code paritrana}. It has no age: a browser
 * that is closed forgets it.
 */
@ApplicationScoped
class SessionCookie {
    private static final String NAME = "paritrana";

    private final boolean secure;
    private final String name;

    SessionCookie(@ConfigProperty(name = "paritrana.url", defaultValue = "http://localhost:8080") String url) {
        this.secure = url.startsWith("https:");
        this.name = secure ? "__Host-" + NAME : NAME;
    }

    Optional<SessionWord> of(RoutingContext request) {
        Cookie cookie = request.request().getCookie(name);
        return cookie == null || cookie.getValue().isEmpty()
                ? Optional.empty()
                : Optional.of(new SessionWord(cookie.getValue()));
    }

    void give(RoutingContext request, SessionWord word) {
        request.response().addCookie(cookie(word.word()));
    }

    void take(RoutingContext request) {
        request.response().addCookie(cookie("").setMaxAge(0));
    }

    private Cookie cookie(String value) {
        return Cookie.cookie(name, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.LAX);
    }
}
