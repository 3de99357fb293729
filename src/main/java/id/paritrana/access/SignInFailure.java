package id.paritrana.access;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

import io.quarkus.oidc.OIDCException;
import io.vertx.core.VertxException;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

import id.paritrana.coded.Coded;

/** The reasons why a sign-in failed; each has a page of its own. */
public enum SignInFailure implements Coded {
    /** The person cancelled. */
    CANCELLED(403),
    /** The provider refused this person. */
    REFUSED(403),
    /** The provider does not answer, or says that it cannot. */
    AWAY(503),
    /** The clocks of provider and app are too far apart. */
    CLOCK(500),
    /** The provider's token is not trustworthy. */
    TOKEN(403),
    /** The sign-in was begun elsewhere, or too long ago, or is already finished. */
    LOST(400),
    /** App and provider disagree about the client: its secret, its address, its scopes. */
    SETUP(500),
    /** The database does not answer. */
    DATABASE(503);

    private final int status;

    SignInFailure(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    public static Optional<SignInFailure> of(String word) {
        return Arrays.stream(values()).filter(each -> each.code().equals(word)).findFirst();
    }

    /**
     * @param error the provider's error code in the return address; null without one
     * @param failure what went wrong here
     */
    static SignInFailure of(@Nullable String error, Throwable failure) {
        if (error != null) {
            return told(error);
        }
        if (TokenFaults.in(failure) != null) {
            return TokenFaults.onlyTime(failure) ? CLOCK : TOKEN;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return DATABASE;
            }
            if (cause instanceof OIDCException answer
                    && answer.getMessage() != null
                    && answer.getMessage().startsWith("{")) {
                return told(error(answer.getMessage()));
            }
            if (cause instanceof SignInProvider.Away
                    || cause instanceof OIDCException
                    || cause instanceof TimeoutException
                    || cause instanceof io.smallrye.mutiny.TimeoutException
                    || cause instanceof IOException
                    || cause instanceof VertxException
                    // what the framework throws for a cut connection
                    || cause instanceof NullPointerException) {
                return AWAY;
            }
        }
        return TOKEN;
    }

    private static String error(String json) {
        try {
            return new JsonObject(json).getString("error", "");
        } catch (DecodeException | ClassCastException notTheProtocol) {
            return "server_error";
        }
    }

    private static SignInFailure told(String error) {
        return switch (error) {
            case "access_denied" -> CANCELLED;
            case "server_error", "temporarily_unavailable" -> AWAY;
            case "invalid_grant" -> LOST;
            case "login_required",
                    "interaction_required",
                    "consent_required",
                    "account_selection_required",
                    "unmet_authentication_requirements" -> REFUSED;
            default -> SETUP;
        };
    }
}
