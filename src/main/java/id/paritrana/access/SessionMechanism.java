package id.paritrana.access;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates a request by its session cookie. The framework's code flow comes after it, and only handles the way to
 * the provider and back.
 */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {
    /** The redirect URI, the only address that the provider has to know. */
    public static final String RETURN = "/sign-in/done";

    private static final int BEFORE_THE_CODE_FLOW = 3000;
    /** The prefix of the framework's cookies for sign-ins under way. */
    static final String UNDER_WAY = "q_auth";

    private static final String FAILURE = "paritrana.session.failure";

    private final SessionCookie cookie;
    private final SignInProvider provider;

    SessionMechanism(SessionCookie cookie, SignInProvider provider) {
        this.cookie = cookie;
        this.provider = provider;
    }

    /** A request with the cookie of a session. */
    static class SessionRequest extends BaseAuthenticationRequest {
        private final SessionWord word;

        SessionRequest(SessionWord word) {
            this.word = word;
        }

        SessionWord word() {
            return word;
        }
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        if (comesBack(context)) {
            String from = context.request().getParam("iss");
            return from == null || provider.issuer().map(from::equals).orElse(true)
                    ? Uni.createFrom().nullItem()
                    : Uni.createFrom().failure(new AuthenticationCompletionException("answer of another provider"));
        }
        Optional<SessionWord> word = cookie.of(context);
        if (word.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        return identities
                .authenticate(new SessionRequest(word.get()))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithItem(over -> null)
                .onFailure()
                .recoverWithItem(failure -> {
                    context.put(FAILURE, failure);
                    return null;
                });
    }

    /** Whether this request is the return from a sign-in that this browser began. */
    private static boolean comesBack(RoutingContext context) {
        String state = context.request().getParam("state");
        return state != null
                && context.normalizedPath().equals(RETURN)
                && context.request().cookies().stream()
                        .anyMatch(c ->
                                c.getName().startsWith(UNDER_WAY) && c.getName().endsWith("_" + state));
    }

    /** The failure to identify the caller; null without one. */
    static @Nullable Throwable failure(RoutingContext context) {
        return context.get(FAILURE);
    }

    /** The challenge is left to the code flow. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    /** The code flow sends its own challenge. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        return Uni.createFrom().item(false);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }

    @Override
    public int getPriority() {
        return BEFORE_THE_CODE_FLOW;
    }
}
