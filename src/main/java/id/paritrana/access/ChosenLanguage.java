package id.paritrana.access;

import java.util.Locale;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;

import id.paritrana.words.Messages;

/** The language that somebody has chosen in this browser; Indonesian where nobody has. */
public final class ChosenLanguage {
    public static final String COOKIE = "bahasa";

    private ChosenLanguage() {}

    public static Locale of(RoutingContext request) {
        Cookie cookie = request.request().getCookie(COOKIE);
        return cookie != null && cookie.getValue().equals("en") ? Messages.ENGLISH : Messages.INDONESIAN;
    }
}
