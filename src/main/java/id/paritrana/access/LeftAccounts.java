package id.paritrana.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;

/**
 * Which accounts have signed out from this browser, and how long ago. What they typed lies in its tabs, which only their own
 * script can clear ({@code forms.js}); so every page tells it, in whichever tab, until what was typed is too old anyway. It is noted
 * by the answer of a sign-out that was done: one that fails clears nothing.
 */
@Named("left")
@ApplicationScoped
public class LeftAccounts {
    private static final String COOKIE = "keluar";
    private static final Duration KEPT = Duration.ofHours(12);
    private static final int MOST = 40;
    private static final String BETWEEN = ".";
    /** The sign of an account, and when it left. */
    private static final Pattern WRITTEN = Pattern.compile("([0-9A-F]{8})-(\\d{1,15})");

    private final OwnAddress own;
    private final CurrentVertxRequest current;
    private final Clock clock;

    LeftAccounts(OwnAddress own, CurrentVertxRequest current, Clock clock) {
        this.own = own;
        this.current = current;
        this.clock = clock;
    }

    /** @param accounts as {@link Account#code} */
    void note(RoutingContext request, List<String> accounts) {
        var left = new LinkedHashMap<String, Long>();
        accounts.forEach(code -> left.put(code.replace(" ", ""), clock.millis()));
        of(request).forEach(left::putIfAbsent);
        String written = left.entrySet().stream()
                .limit(MOST)
                .map(one -> one.getKey() + "-" + one.getValue())
                .collect(Collectors.joining(BETWEEN));
        request.response().addCookie(own.cookie(COOKIE, written).setMaxAge(KEPT.toSeconds()));
    }

    /** Each with the milliseconds since then, {@code 1A2B3C4D:1500}, separated by blanks; empty for nearly every browser. */
    public String accounts() {
        long now = clock.millis();
        return of(current.getCurrent()).entrySet().stream()
                .map(one -> one.getKey() + ":" + Math.max(0, now - one.getValue()))
                .collect(Collectors.joining(" "));
    }

    private Map<String, Long> of(RoutingContext request) {
        Cookie cookie = request.request().getCookie(own.cookieName(COOKIE));
        if (cookie == null) {
            return Map.of();
        }
        Instant oldest = clock.instant().minus(KEPT);
        return Stream.of(cookie.getValue().split(Pattern.quote(BETWEEN)))
                .map(WRITTEN::matcher)
                .filter(Matcher::matches)
                .filter(one ->
                        Instant.ofEpochMilli(Long.parseLong(one.group(2))).isAfter(oldest))
                .collect(Collectors.toMap(
                        one -> one.group(1), one -> Long.parseLong(one.group(2)), Math::max, LinkedHashMap::new));
    }
}
