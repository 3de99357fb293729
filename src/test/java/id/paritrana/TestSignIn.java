package id.paritrana;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.SignIn;
import id.paritrana.access.ViewerAugmentor;

/**
 * Signs a request in by its header {@code X-Test-User: name[ role…]}, for tests of pages and rules that are not about
 * signing in; those that are use the real provider. The account is (issuer "test", subject name).
 */
@ApplicationScoped
public class TestSignIn implements HttpAuthenticationMechanism {
    public static final String HEADER = "X-Test-User";
    public static final String ISSUER = "test";
    /** How long ago the user has signed in, as {@code PT10M}, or {@code never} for a provider that does not tell; else just now. */
    public static final String AGO = "X-Test-Signed-In";

    private final Clock clock;

    TestSignIn(Clock clock) {
        this.clock = clock;
    }

    private SignIn signIn(@Nullable String ago) {
        if ("never".equals(ago)) {
            return new SignIn(null, "");
        }
        return new SignIn(clock.instant().minus(ago == null ? Duration.ZERO : Duration.parse(ago)), "");
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String header = context.request().getHeader(HEADER);
        if (header == null) {
            return Uni.createFrom().nullItem();
        }
        String[] words = header.split(" ");
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(words[0]))
                .addAttribute(ViewerAugmentor.ISSUER, ISSUER)
                .addAttribute(ViewerAugmentor.SUBJECT, words[0])
                .addAttribute(ViewerAugmentor.SIGN_IN, signIn(context.request().getHeader(AGO)))
                .addRoles(words.length == 1 ? Set.of() : Set.of(Arrays.copyOfRange(words, 1, words.length)))
                .build();
        return providers.authenticate(new TrustedRequest(identity)).map(i -> i);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, null, null));
    }

    @Override
    public Set<Class<? extends io.quarkus.security.identity.request.AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TrustedRequest.class);
    }

    /** An identity that a test has made. */
    public static class TrustedRequest extends io.quarkus.security.identity.request.BaseAuthenticationRequest {
        final SecurityIdentity identity;

        TrustedRequest(SecurityIdentity identity) {
            this.identity = identity;
        }
    }

    /** Hands the identity on to the augmentors. */
    @ApplicationScoped
    public static class Provider implements io.quarkus.security.identity.IdentityProvider<TrustedRequest> {
        @Override
        public Class<TrustedRequest> getRequestType() {
            return TrustedRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(
                TrustedRequest request, io.quarkus.security.identity.AuthenticationRequestContext context) {
            return Uni.createFrom().item(request.identity);
        }
    }
}
