package id.paritrana.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The token in every form that keeps other sites from sending it (CSRF protection). With a session the token is derived
 * from it (HMAC-SHA256 of the cookie's value): it ends with the session, is not stored, and is known to every replica.
 * Without a session it is a random value that must match a cookie.
 */
@ApplicationScoped
public class FormToken {
    private static final String COOKIE = "csrf-token";
    private static final String GIVEN = "paritrana.form-token";
    private static final String PURPOSE = "paritrana.forms\n";
    private static final String MAC = "HmacSHA256";
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{20,64}");

    private final SessionCookie session;
    private final OwnAddress own;
    private final SecretKeySpec key;

    FormToken(SessionCookie session, OwnAddress own, @ConfigProperty(name = "paritrana.session.secret") String secret) {
        this.session = session;
        this.own = own;
        this.key = new SecretKeySpec((PURPOSE + secret).getBytes(StandardCharsets.UTF_8), MAC);
    }

    /** The token for the forms on the page that answers this request; empty when there is neither session nor cookie yet. */
    public Optional<String> of(RoutingContext request) {
        return session.of(request).map(word -> mac(word.word())).or(() -> visitor(request));
    }

    /** Makes forms possible on a page, even for a browser without a session. */
    public void prepare(RoutingContext request) {
        if (session.of(request).isEmpty()) {
            String word = visitor(request).orElseGet(OpaqueId::next);
            request.put(GIVEN, word);
            request.response().addCookie(own.cookie(COOKIE, word));
        }
    }

    /** Whether a form came from a page served to this browser in its present session. */
    public boolean fits(RoutingContext request, @Nullable String sent) {
        return sent != null
                && of(request)
                        .map(token -> MessageDigest.isEqual(
                                token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8)))
                        .orElse(false);
    }

    private Optional<String> visitor(RoutingContext request) {
        String given = request.get(GIVEN);
        if (given != null) {
            return Optional.of(given);
        }
        Cookie cookie = request.request().getCookie(own.cookieName(COOKIE));
        return Optional.ofNullable(cookie).map(Cookie::getValue).filter(word -> WORD.matcher(word)
                .matches());
    }

    private String mac(String word) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(word.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
