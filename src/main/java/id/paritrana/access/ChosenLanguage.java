package id.paritrana.access;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import id.paritrana.words.Messages;

/** The language chosen in this browser; Indonesian by default. */
@ApplicationScoped
public class ChosenLanguage {
    private static final String COOKIE = "bahasa";
    private static final Duration KEPT = Duration.ofDays(365);

    private final OwnAddress own;

    ChosenLanguage(OwnAddress own) {
        this.own = own;
    }

    public static Locale of(RoutingContext request) {
        HttpServerRequest asked = request.request();
        return Stream.of("__Host-" + COOKIE, COOKIE)
                        .map(asked::getCookie)
                        .anyMatch(cookie -> cookie != null && cookie.getValue().equals("en"))
                ? Messages.ENGLISH
                : Messages.INDONESIAN;
    }

    /** @param language {@code en}, or anything else for Indonesian */
    public void choose(RoutingContext request, String language) {
        Cookie cookie = own.cookie(COOKIE, language.equals("en") ? "en" : "id");
        request.response().addCookie(cookie.setMaxAge(KEPT.toSeconds()));
    }
}
