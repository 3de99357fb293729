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
 * Which pages were wanted by the ways to the provider that this browser has begun. The framework keeps the page of a way that ends
 * well; this is for those that do not: whoever tries again comes to the page all the same. One small cookie holds the last few.
 */
@ApplicationScoped
class WantedAddresses {
    private static final String COOKIE = "tujuan";
    private static final int MOST = 4;
    private static final int LONGEST = 600;
    /** A way is named by its {@code state}; an address stands after it in letters that a cookie may have. */
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

    /** That way has ended well. */
    void arrived(RoutingContext request) {
        String state = String.valueOf(request.request().getParam("state"));
        List<String> others = all(request).stream()
                .filter(way -> !way.startsWith(state + "~"))
                .toList();
        Cookie cookie = own.cookie(COOKIE, String.join(BETWEEN, others));
        request.response().addCookie(others.isEmpty() ? cookie.setMaxAge(0) : cookie);
    }

    /** The page that was wanted by the way that has this name; whoever sends a browser there looks at it first. */
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
