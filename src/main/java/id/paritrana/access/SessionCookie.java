package id.paritrana.access;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;

/**
 * The one cookie of a session. On https it is called {@code __Host-paritrana}, so that a browser accepts it only from
 * this host over TLS; on http, which is for local use, {@code paritrana}. It has no maximum age: a closed browser
 * forgets it.
 */
@ApplicationScoped
class SessionCookie {
    private static final String NAME = "paritrana";

    private final OwnAddress own;

    SessionCookie(OwnAddress own) {
        this.own = own;
    }

    Optional<SessionWord> of(RoutingContext request) {
        Cookie cookie = request.request().getCookie(own.cookieName(NAME));
        return cookie == null || cookie.getValue().isEmpty()
                ? Optional.empty()
                : Optional.of(new SessionWord(cookie.getValue()));
    }

    void give(RoutingContext request, SessionWord word) {
        request.response().addCookie(own.cookie(NAME, word.word()));
    }

    void take(RoutingContext request) {
        request.response().addCookie(own.cookie(NAME, "").setMaxAge(0));
    }
}
