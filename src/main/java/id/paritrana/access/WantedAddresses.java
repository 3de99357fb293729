package id.paritrana.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;

/**
 * Remembers the pages requested by sign-ins that this browser has begun. The framework remembers the page of a
 * successful sign-in; this is for failed ones, so that a new attempt still leads to the page. One small cookie holds
 * the last few.
 */
@ApplicationScoped
class WantedAddresses {
    private static final String COOKIE = "tujuan";
    private static final int MOST = 4;
    private static final int LONGEST = 600;
    /** The {@code state} of a sign-in, then the address in characters that a cookie may contain. */
    private static final Pattern WAY = Pattern.compile("([A-Za-z0-9-]{1,64})~([A-Za-z0-9_-]{1,800})");

    private static final String BETWEEN = ".";

    private final OwnAddress own;

    WantedAddresses(OwnAddress own) {
        this.own = own;
    }

    /** @param back an address of the app */
    void begin(RoutingContext request, String state, String back) {
        if (back.length() > LONGEST) {
            return;
        }
        String way = state + "~"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(back.getBytes(StandardCharsets.UTF_8));
        if (!WAY.matcher(way).matches()) {
            return;
        }
        var ways = new ArrayList<>(List.of(way));
        all(request).stream().limit(MOST - 1L).forEach(ways::add);
        request.response().addCookie(own.cookie(COOKIE, String.join(BETWEEN, ways)));
    }

    /** Forgets a sign-in that succeeded. */
    void arrived(RoutingContext request) {
        String state = String.valueOf(request.request().getParam("state"));
        List<String> others = all(request).stream()
                .filter(way -> !way.startsWith(state + "~"))
                .toList();
        Cookie cookie = own.cookie(COOKIE, String.join(BETWEEN, others));
        request.response().addCookie(others.isEmpty() ? cookie.setMaxAge(0) : cookie);
    }

    /** The page requested by the sign-in with this state; callers must validate it before a redirect. */
    Optional<String> of(RoutingContext request, String state) {
        return all(request).stream()
                .map(WAY::matcher)
                .filter(way -> way.matches() && way.group(1).equals(state))
                .findFirst()
                .flatMap(way -> address(way.group(2)));
    }

    private static Optional<String> address(String letters) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(letters), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private List<String> all(RoutingContext request) {
        Cookie cookie = request.request().getCookie(own.cookieName(COOKIE));
        return cookie == null
                ? List.of()
                : Pattern.compile(Pattern.quote(BETWEEN))
                        .splitAsStream(cookie.getValue())
                        .filter(way -> WAY.matcher(way).matches())
                        .toList();
    }
}
