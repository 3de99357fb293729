package id.paritrana.access;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import io.quarkus.oidc.runtime.OidcProvider;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * The identity provider, asked through the framework's own client: it authenticates to the provider and checks tokens.
 * Every call waits a few seconds at most.
 */
@ApplicationScoped
public class SignInProvider {
    private static final Logger LOG = Logger.getLogger(SignInProvider.class);

    /** Longer than the limit of one request to the provider ({@link ProviderPatience}), shorter than people's patience. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    /** How long callers do not wait again after no answer. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(15);

    /** How long a page waits in order to show the present state. */
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private static final int OK = 200;

    private final TenantConfigBean tenants;
    private final boolean asksUserInfo;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile long awaySince;
    private volatile long lastTried;
    private volatile boolean away;

    SignInProvider(
            TenantConfigBean tenants,
            @ConfigProperty(name = "paritrana.sign-in.user-info", defaultValue = "false") boolean asksUserInfo) {
        this.tenants = tenants;
        this.asksUserInfo = asksUserInfo;
    }

    /** The provider did not answer, or not in time. */
    static class Away extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Away(Throwable cause) {
            super(cause);
        }
    }

    /** The provider refused. */
    static class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }

    /**
     * Whether the last request got no answer, or none has got one since the start. The check itself triggers a new
     * request now and then, so that a provider that has recovered is noticed without anybody trying to sign in.
     */
    public boolean away() {
        TenantConfigContext tenant = tenants.getDefaultTenant();
        boolean neverFound = tenant.oidcConfig().tenantEnabled() && !tenant.ready();
        if ((away || neverFound) && !leftAlone()) {
            look(tenant);
        }
        return away || tenant.oidcConfig().tenantEnabled() && !tenant.ready();
    }

    /** Whether the last request, a moment ago, got no answer. */
    boolean leftAlone() {
        return away && System.nanoTime() - lastTried < LEFT_ALONE.toNanos();
    }

    /** Waits a moment for an answer; a later one serves the next caller. */
    private void look(TenantConfigContext tenant) {
        if (!looking.compareAndSet(false, true)) {
            return;
        }
        Uni<?> answer = tenant.ready()
                ? tenant.getOidcProviderClient()
                        .getWebClient()
                        .getAbs(tenant.provider().getMetadata().getJsonWebKeySetUri())
                        .send()
                        .map(SignInProvider::keys)
                : tenant.initialize();
        CompletableFuture<?> told = answer.ifNoItem()
                .after(PATIENCE)
                .fail()
                .onItemOrFailure()
                .transform((found, failure) -> {
                    looking.set(false);
                    if (failure == null) {
                        answered();
                    } else {
                        noAnswer(failure);
                    }
                    return "";
                })
                .subscribeAsCompletionStage();
        try {
            told.get(A_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException later) {
            LOG.debugf("not yet: %s", later.getClass());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpResponse<?> keys(HttpResponse<?> answer) {
        if (answer.statusCode() != OK) {
            throw new IllegalStateException("status " + answer.statusCode());
        }
        return answer;
    }

    void noAnswer(Throwable cause) {
        lastTried = System.nanoTime();
        if (!away) {
            awaySince = lastTried;
            LOG.warnf("the sign-in provider does not answer: %s", cause);
        }
        away = true;
    }

    void answered() {
        if (away) {
            LOG.infof(
                    "the sign-in provider answers again, after %d s",
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - awaySince));
        }
        away = false;
    }

    /** The claims of verified tokens, completed from UserInfo where the settings say so. Blocks. */
    ProviderClaims claims(Tokens tokens) {
        TenantConfigContext tenant = tenant();
        JsonObject token = OidcCommonUtils.decodeJwtContent(tokens.idToken());
        JsonObject more = new JsonObject();
        if (asksUserInfo && tokens.accessToken() != null) {
            more = new JsonObject(
                    await(tenant.provider().getUserInfo(tokens.accessToken())).getUserInfoString());
            if (!token.getString("sub").equals(more.getString("sub"))) {
                throw new Refused("UserInfo is of somebody else");
            }
        }
        return ProviderClaims.of(token, more, tenant.oidcConfig());
    }

    /**
     * Asks whether the person is still entitled. Blocks.
     *
     * @return new, verified tokens; those that the provider left out are unchanged
     * @throws Refused when the provider refuses, or its answer is not trustworthy
     * @throws Away when it does not answer, or is unable to
     */
    Tokens renewed(Tokens before) {
        OidcProvider provider = tenant().provider();
        AuthorizationCodeTokens now = await(provider.refreshTokens(before.refreshToken()));
        String idToken = now.getIdToken();
        if (idToken != null) {
            verify(idToken);
        }
        return new Tokens(
                idToken == null ? before.idToken() : idToken,
                now.getAccessToken(),
                now.getRefreshToken() == null ? before.refreshToken() : now.getRefreshToken());
    }

    private void verify(String idToken) {
        OidcProvider provider = tenant().provider();
        try {
            provider.verifyJwtToken(idToken, true, true, null);
        } catch (InvalidJwtException e) {
            if (!(e.getCause() instanceof UnresolvableKeyException)) {
                throw new Refused(TokenFaults.of(e));
            }
            // an unknown key: the provider's keys are read again
            await(provider.refreshJwksAndVerifyJwtToken(idToken, true, true, null));
        }
    }

    /**
     * The claims of a logout token whose signature, issuer, audience and times are right. Blocks.
     *
     * @throws Refused for any other
     */
    JsonObject logout(String token) {
        OidcProvider provider = tenant().provider();
        try {
            try {
                provider.verifyLogoutJwtToken(token);
            } catch (InvalidJwtException e) {
                if (!(e.getCause() instanceof UnresolvableKeyException)) {
                    throw new Refused(TokenFaults.of(e));
                }
                await(provider.refreshJwksAndVerifyJwtToken(token, true, false, null));
            }
            return OidcCommonUtils.decodeJwtContent(token);
        } catch (IllegalArgumentException | DecodeException notAToken) {
            throw new Refused(notAToken.getClass().getSimpleName());
        }
    }

    /** Where a browser ends its session with the provider; empty for a provider that has no such address, or is away. */
    Optional<String> endSession() {
        return metadata().map(OidcConfigurationMetadata::getEndSessionUri);
    }

    Optional<String> issuer() {
        return metadata().map(OidcConfigurationMetadata::getIssuer);
    }

    String clientId() {
        return tenants.getDefaultTenant().oidcConfig().clientId().orElse("");
    }

    private Optional<OidcConfigurationMetadata> metadata() {
        TenantConfigContext tenant = tenants.getDefaultTenant();
        return tenant.ready() && tenant.provider() != null
                ? Optional.ofNullable(tenant.provider().getMetadata())
                : Optional.empty();
    }

    private TenantConfigContext tenant() {
        TenantConfigContext tenant = tenants.getDefaultTenant();
        return tenant.ready() ? tenant : await(tenant.initialize());
    }

    private <T> T await(Uni<T> answer) {
        try {
            T given = answer.await().atMost(PATIENCE);
            answered();
            return given;
        } catch (RuntimeException e) {
            if (refusal(e)) {
                answered();
                throw new Refused(e instanceof OIDCException ? e.getMessage() : TokenFaults.of(e));
            }
            noAnswer(e);
            throw new Away(e);
        }
    }

    /** Whether an answer refuses this person, rather than reporting a fault of the provider or of the app's registration. */
    private static boolean refusal(RuntimeException e) {
        if (e.getCause() instanceof InvalidJwtException) {
            return true;
        }
        if (!(e instanceof OIDCException)
                || e.getMessage() == null
                || !e.getMessage().startsWith("{")) {
            return false;
        }
        try {
            return "invalid_grant".equals(new JsonObject(e.getMessage()).getString("error"));
        } catch (DecodeException notJson) {
            return false;
        }
    }
}
