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
 * The identity provider, asked through the framework's own client: it signs requests in whichever way the provider wants, and
 * checks tokens. Every answer is waited for a few seconds at most.
 */
@ApplicationScoped
public class SignInProvider {
    private static final Logger LOG = Logger.getLogger(SignInProvider.class);

    /** Longer than the time that one request to the provider has ({@link ProviderPatience}), shorter than what people wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    /** After no answer nobody waits for one for so long. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(15);

    /** So long a page waits to say how it is now. */
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

    /** The provider has answered that this may not go on. */
    static class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }

    /**
     * Whether the last question found no answer, or none has been found since the start. Whoever wants to know it has it asked again
     * now and then, so that a provider that has come back is known without anybody trying to sign in.
     */
    public boolean away() {
        TenantConfigContext tenant = tenants.getDefaultTenant();
        boolean neverFound = tenant.oidcConfig().tenantEnabled() && !tenant.ready();
        if ((away || neverFound) && !leftAlone()) {
            look(tenant);
        }
        return away || tenant.oidcConfig().tenantEnabled() && !tenant.ready();
    }

    /** Whether the last question found no answer, a moment ago. */
    boolean leftAlone() {
        return away && System.nanoTime() - lastTried < LEFT_ALONE.toNanos();
    }

    /** Waits a moment for an answer; one that comes later is for whoever asks next. */
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

    /** What verified tokens say; UserInfo is asked for the rest where the settings want it. Waits. */
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
     * Asks whether the person still may. Waits.
     *
     * @return new tokens, verified; what the provider left out is as it was
     * @throws Refused where the provider says no, or answers something that is not to be believed
     * @throws Away where it does not answer, or is in no state to answer
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
            // a key that is new to us: the provider's keys are read again
            await(provider.refreshJwksAndVerifyJwtToken(idToken, true, true, null));
        }
    }

    /**
     * The claims of a logout token whose signature, issuer, audience and times are right. Waits.
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

    /** An answer that says no to this person, and not that the provider or the app's own registration is out of order. */
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
