package id.paritrana.gate;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;

import id.paritrana.access.OwnAddress;

/**
 * The cookies of the framework, for the way to the provider and back, where people type an https address. The framework
 * cannot be told how to name them, so on the way out they get the {@code __Host-} prefix, with which a browser accepts
 * them only from this host, for all its paths, over TLS; on the way in they lose it. A cookie without the prefix was
 * set by somebody else and is dropped.
 */
final class FrameworkCookies {
    private static final String BEGIN = "q_";
    private static final String SECURE = "; Secure";
    private static final Pattern BETWEEN = Pattern.compile(";\\s*");

    private FrameworkCookies() {}

    static void in(HttpHeaders request) {
        List<String> said = request.getAll(HttpHeaderNames.COOKIE);
        if (said.stream().noneMatch(line -> line.contains(BEGIN))) {
            return;
        }
        String let = said.stream()
                .flatMap(BETWEEN::splitAsStream)
                .map(String::strip)
                .filter(cookie -> !cookie.isEmpty() && !cookie.startsWith(BEGIN))
                .map(cookie -> cookie.startsWith(OwnAddress.SAFE_PREFIX + BEGIN)
                        ? cookie.substring(OwnAddress.SAFE_PREFIX.length())
                        : cookie)
                .collect(Collectors.joining("; "));
        if (let.isEmpty()) {
            request.remove(HttpHeaderNames.COOKIE);
        } else {
            request.set(HttpHeaderNames.COOKIE, let);
        }
    }

    static void out(HttpHeaders answer) {
        List<String> set = answer.getAll(HttpHeaderNames.SET_COOKIE);
        if (set.stream().anyMatch(cookie -> cookie.startsWith(BEGIN))) {
            answer.set(
                    HttpHeaderNames.SET_COOKIE,
                    set.stream().map(FrameworkCookies::named).toList());
        }
    }

    private static String named(String cookie) {
        if (!cookie.startsWith(BEGIN)) {
            return cookie;
        }
        boolean secure = cookie.toLowerCase(Locale.ROOT).contains(SECURE.toLowerCase(Locale.ROOT));
        return OwnAddress.SAFE_PREFIX + cookie + (secure ? "" : SECURE);
    }
}
