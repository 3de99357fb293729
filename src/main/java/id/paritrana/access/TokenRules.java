package id.paritrana.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Unremovable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jspecify.annotations.Nullable;

/**
 * Checks of the provider's tokens beyond the framework's: the token must be made for this app alone, be of the expected
 * kind, and not be from the future.
 */
@ApplicationScoped
@Unremovable
class TokenRules implements Validator {
    /** The types of an ID token and of a logout token. */
    private static final Set<String> KINDS = Set.of("jwt", "logout+jwt");

    private static final String FOR = "azp";
    static final String AHEAD = "iat ahead";

    private final String client;
    private final int clocksDiffer;
    private final Clock clock;

    TokenRules(
            @ConfigProperty(name = "quarkus.oidc.client-id") String client,
            @ConfigProperty(name = "quarkus.oidc.token.lifespan-grace") int clocksDiffer,
            Clock clock) {
        this.client = client;
        this.clocksDiffer = clocksDiffer;
        this.clock = clock;
    }

    @Override
    public @Nullable String validate(JwtContext token) throws MalformedClaimException {
        String kind = token.getJoseObjects().get(0).getHeader("typ");
        if (kind != null && !KINDS.contains(kind.toLowerCase(Locale.ROOT).replaceFirst("^application/", ""))) {
            return "typ is not that of an ID token";
        }
        JwtClaims claims = token.getJwtClaims();
        List<String> audience = claims.hasAudience() ? claims.getAudience() : List.of();
        String madeFor = claims.getStringClaimValue(FOR);
        if (madeFor == null ? audience.size() > 1 : !madeFor.equals(client)) {
            return "azp is not this client";
        }
        NumericDate made = claims.getIssuedAt();
        if (made != null
                && Instant.ofEpochSecond(made.getValue())
                        .isAfter(clock.instant().plusSeconds(clocksDiffer))) {
            return AHEAD;
        }
        return null;
    }
}
