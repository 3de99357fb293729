package id.paritrana.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

import id.paritrana.digest.Sha256;
import id.paritrana.words.Messages;

/**
 * What the app takes from a verified ID token, and from UserInfo where the provider gives the rest there.
 *
 * @param sid the provider's name of the session; null where it has none
 * @param name never the subject, and never a number that names a citizen
 * @param roles words of {@link Grants}; others are not kept
 * @param lasts how long the token is valid, by the provider's own clock
 */
record ProviderClaims(
        String issuer,
        String subject,
        @Nullable String sid,
        String name,
        Set<String> roles,
        @Nullable Instant signedInAt,
        String level,
        Duration lasts) {
    private static final List<String> NAMES =
            List.of("name", "given_name+family_name", "nickname", "preferred_username");
    private static final Pattern NUMBER = Pattern.compile("\\d{8,}");
    private static final int LONGEST_NAME = 200;
    private static final int CODE = 5;

    /**
     * @param token claims of the ID token
     * @param more claims of UserInfo; empty where it is not asked
     */
    static ProviderClaims of(JsonObject token, JsonObject more, OidcTenantConfig settings) {
        String issuer = token.getString("iss");
        String subject = token.getString("sub");
        Object level = token.getValue("acr");
        return new ProviderClaims(
                issuer,
                subject,
                text(token, "sid"),
                name(issuer, subject, token, more),
                roles(token, more, settings),
                moment(token.getValue("auth_time")),
                level == null ? "" : level.toString(),
                Duration.ofSeconds(token.getLong("exp") - token.getLong("iat")));
    }

    boolean samePerson(Session session) {
        return issuer.equals(session.issuer()) && subject.equals(session.subject());
    }

    private static Set<String> roles(JsonObject token, JsonObject more, OidcTenantConfig settings) {
        return Stream.of(token, more)
                .flatMap(claims -> OidcUtils.findRoles(null, settings.roles(), claims).stream())
                .filter(Grants::mayGive)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(String issuer, String subject, JsonObject token, JsonObject more) {
        return NAMES.stream()
                .flatMap(claim -> Stream.of(token, more).map(claims -> named(claims, claim)))
                .filter(name -> !name.isEmpty()
                        && !name.equals(subject)
                        && !NUMBER.matcher(name).matches())
                .map(name -> name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name)
                .findFirst()
                .orElseGet(() -> nameless(issuer, subject));
    }

    /** A name for an account without one: a code that reveals nothing. */
    private static String nameless(String issuer, String subject) {
        return Messages.text(
                Messages.INDONESIAN,
                "access.nameless",
                Sha256.of(issuer + "\n" + subject).substring(0, CODE).toUpperCase(Locale.ROOT));
    }

    private static String named(JsonObject claims, String claim) {
        return Stream.of(claim.split("\\+"))
                .map(part -> text(claims, part))
                .filter(part -> part != null)
                .collect(Collectors.joining(" "))
                .strip();
    }

    private static @Nullable String text(JsonObject claims, String claim) {
        return claims.getValue(claim) instanceof String text && !text.isBlank() ? text : null;
    }

    /** The instant of a token's seconds, of whatever number type. */
    private static @Nullable Instant moment(@Nullable Object seconds) {
        return seconds != null && seconds.toString().matches("\\d{1,15}")
                ? Instant.ofEpochSecond(Long.parseLong(seconds.toString()))
                : null;
    }
}
