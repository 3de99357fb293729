package id.paritrana.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import org.jboss.logging.Logger;

/**
 * Lets the provider end sessions with a signed token: one by {@code sid}, all of a person by {@code sub}. The request
 * does not come from a browser, so it has no form token, and it is answered as the protocol says (OpenID Connect
 * Back-Channel Logout).
 */
@ApplicationScoped
class BackChannelLogout {
    static final String PATH = "/back-channel-logout";

    private static final Logger LOG = Logger.getLogger(BackChannelLogout.class);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final int LARGEST = 64 * 1024;
    private static final int LONGEST_NAME = 500;
    /** An older logout token is refused. */
    private static final Duration ON_THE_WAY = Duration.ofMinutes(5);

    private final SignInProvider provider;
    private final Sessions sessions;
    private final LiveSessions live;
    private final Clock clock;

    BackChannelLogout(SignInProvider provider, Sessions sessions, LiveSessions live, Clock clock) {
        this.provider = provider;
        this.sessions = sessions;
        this.live = live;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        router.post(PATH)
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST))
                .blockingHandler(this::answer, false);
    }

    private void answer(RoutingContext request) {
        request.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        String token = request.request().getFormAttribute("logout_token");
        try {
            if (token == null) {
                throw new SignInProvider.Refused("no logout_token");
            }
            int ended = ended(provider.logout(token));
            LOG.infof("the provider ended %d sessions", ended);
            request.response().setStatusCode(200).end();
        } catch (SignInProvider.Refused refused) {
            LOG.warnf("a logout token is refused: %s", refused.getMessage());
            request.response()
                    .setStatusCode(400)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .end("{\"error\":\"invalid_request\"}");
        } catch (RuntimeException e) {
            // the provider repeats the token after an error
            LOG.error("a logout token could not be acted upon", e);
            request.response().setStatusCode(503).putHeader("Retry-After", "10").end();
        }
    }

    private int ended(JsonObject token) {
        Object events = token.getValue("events");
        if (!(events instanceof JsonObject happened) || !(happened.getValue(EVENT) instanceof JsonObject)) {
            throw new SignInProvider.Refused("no logout event");
        }
        if (token.containsKey("nonce")) {
            throw new SignInProvider.Refused("nonce in a logout token");
        }
        String issuer = name(token, "iss");
        String subject = name(token, "sub");
        String sid = name(token, "sid");
        String jti = name(token, "jti");
        if (issuer.isEmpty() || jti.isEmpty() || subject.isEmpty() && sid.isEmpty()) {
            throw new SignInProvider.Refused("names no session");
        }
        Instant now = clock.instant();
        if (Instant.ofEpochSecond(token.getLong("iat")).plus(ON_THE_WAY).isBefore(now)) {
            throw new SignInProvider.Refused("too old");
        }
        int ended = sessions.end(
                        new Sessions.LogoutNotice(jti, issuer, subject, sid),
                        now,
                        now.plus(ON_THE_WAY).plus(ON_THE_WAY))
                .orElseThrow(() -> new SignInProvider.Refused("came before"));
        live.changed();
        return ended;
    }

    private static String name(JsonObject token, String claim) {
        Object value = token.getValue(claim);
        if (value == null) {
            return "";
        }
        if (value instanceof String text && !text.isBlank() && text.length() <= LONGEST_NAME) {
            return text;
        }
        throw new SignInProvider.Refused(claim + " is no name");
    }
}
