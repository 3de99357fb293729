package id.paritrana.access;

import java.time.Clock;
import java.time.Instant;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Takes over from the framework's code flow once its tokens are verified: from here on the session is ours, and the
 * framework's own token cookie is never sent.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class BeginSession implements TokenStateManager {
    private static final String NOTHING = "-";

    private final Sessions sessions;
    private final LiveSessions live;
    private final SessionCookie cookie;
    private final WantedAddresses wanted;
    private final SessionLimits limits;
    private final SignInProvider provider;
    private final TokenSeal seal;
    private final Clock clock;

    BeginSession(
            Sessions sessions,
            LiveSessions live,
            SessionCookie cookie,
            WantedAddresses wanted,
            SessionLimits limits,
            SignInProvider provider,
            TokenSeal seal,
            Clock clock) {
        this.sessions = sessions;
        this.live = live;
        this.cookie = cookie;
        this.wanted = wanted;
        this.limits = limits;
        this.provider = provider;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext request,
            OidcTenantConfig settings,
            AuthorizationCodeTokens given,
            OidcRequestContext<String> context) {
        request.addHeadersEndHandler(
                headersAreKnown -> request.response().removeCookie(OidcUtils.SESSION_COOKIE_NAME, false));
        var tokens = new Tokens(given.getIdToken(), given.getAccessToken(), given.getRefreshToken());
        return context.runBlocking(() -> {
            SessionWord word = SessionWord.next();
            begin(request, word, tokens);
            cookie.give(request, word);
            wanted.arrived(request);
            return NOTHING;
        });
    }

    private void begin(RoutingContext request, SessionWord word, Tokens tokens) {
        Instant now = clock.instant();
        ProviderClaims claims = provider.claims(tokens);
        boolean canAskAgain = tokens.refreshToken() != null;
        var session = new Session(
                word.handle(),
                claims,
                Device.of(request.request().getHeader(HttpHeaders.USER_AGENT)),
                now,
                limits.end(now, canAskAgain, claims.lasts()));
        session.confirmed(
                claims,
                seal.seal(tokens.text(), word.handle()),
                now,
                canAskAgain ? now.plus(SessionLimits.ASK_AGAIN) : null);
        // a new sign-in on this device replaces its old session
        cookie.of(request).ifPresent(before -> {
            sessions.end(before.handle(), now);
            live.changed(before.handle());
        });
        sessions.begin(session, now.minus(SessionLimits.REMEMBERED));
    }

    /** Only a cookie that we never sent leads here. */
    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext request,
            OidcTenantConfig settings,
            String state,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        return Uni.createFrom().failure(new AuthenticationFailedException("no session of ours"));
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext request, OidcTenantConfig settings, String state, OidcRequestContext<Void> context) {
        return Uni.createFrom().voidItem();
    }
}
