package id.paritrana.access;

import java.net.URLEncoder;
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
 * successful sign-in; this is for failed ones, so that a new attempt still leads to the page, and for pages whose address
 * holds what somebody typed, a name perhaps: on the way to sign in and back it is not repeated in an address, which is
 * written down on its way. One small cookie holds the last few.
 */
@ApplicationScoped
public class WantedAddresses {
    /** The parameter with the key of a page that is kept here. */
    public static final String WAY = "way";

    private static final String COOKIE = "tujuan";
    private static final int MOST = 8;
    /** What all of them may take of the 4 KB that browsers allow a cookie. */
    private static final int ROOM = 3_400;

    private static final int LONGEST = 600;
    /** The {@code state} of a sign-in, then the address in characters that a cookie may contain. */
    private static final Pattern WRITTEN = Pattern.compile("([A-Za-z0-9-]{1,64})~([A-Za-z0-9_-]{1,800})");

    private static final String BETWEEN = ".";

    private final OwnAddress own;

    WantedAddresses(OwnAddress own) {
        this.own = own;
    }

    /** @return the key of a page that no sign-in has begun for yet; empty for an address that is too long */
    public Optional<String> keep(RoutingContext request, String back) {
        String key = OpaqueId.next().replace('_', '-');
        return begin(request, key, back) ? Optional.of(key) : Optional.empty();
    }

    /** The page to which this request for a sign-in is to lead; callers must validate it before a redirect. */
    public Optional<String> asked(RoutingContext request) {
        return way(request)
                .map(key -> of(request, key))
                .orElseGet(() -> Optional.ofNullable(request.request().getParam("back")));
    }

    /** The key in this request; empty without one. */
    public static Optional<String> way(RoutingContext request) {
        return Optional.ofNullable(request.request().getParam(WAY));
    }

    /**
     * An address as a parameter of the pages of sign-in.
     *
     * @param key under which it is kept
     */
    static String parameter(String key, String back) {
        return back.contains("?") ? WAY + "=" + key : parameter(back);
    }

    static String parameter(String back) {
        return "back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /**
     * Keeps the page for the sign-in with this state.
     *
     * @param back an address of the app
     */
    boolean begin(RoutingContext request, String state, String back) {
        if (back.length() > LONGEST) {
            return false;
        }
        String way = state + "~"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(back.getBytes(StandardCharsets.UTF_8));
        if (!WRITTEN.matcher(way).matches()) {
            return false;
        }
        var ways = new ArrayList<>(List.of(way));
        int room = ROOM - way.length();
        for (String other : all(request).stream().limit(MOST - 1L).toList()) {
            room -= other.length() + 1;
            if (room < 0) break;
            ways.add(other);
        }
        request.response().addCookie(own.cookie(COOKIE, String.join(BETWEEN, ways)));
        return true;
    }

    /** Forgets a sign-in that succeeded. */
    void arrived(RoutingContext request) {
        forget(request, String.valueOf(request.request().getParam("state")));
    }

    /** Forgets a page that was reached. */
    public void forget(RoutingContext request, String state) {
        List<String> others = all(request).stream()
                .filter(way -> !way.startsWith(state + "~"))
                .toList();
        Cookie cookie = own.cookie(COOKIE, String.join(BETWEEN, others));
        request.response().addCookie(others.isEmpty() ? cookie.setMaxAge(0) : cookie);
    }

    /** The page requested by the sign-in with this state; callers must validate it before a redirect. */
    Optional<String> of(RoutingContext request, String state) {
        return all(request).stream()
                .map(WRITTEN::matcher)
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
                        .filter(way -> WRITTEN.matcher(way).matches())
                        .toList();
    }
}
