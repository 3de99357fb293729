package id.paritrana.access;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.security.AuthenticationRedirectException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends people whose sign-in failed to a page that says why and what to do. The operator's log has the cause under the
 * number that the page shows, without personal data from the provider.
 */
@ApplicationScoped
public class SignInFailures {
    private static final Logger LOG = Logger.getLogger(SignInFailures.class);
    private static final Pattern ERROR = Pattern.compile("[a-z_]{1,60}");
    private static final int BEFORE_THE_FRAMEWORK = -100_000;
    private static final int REFERENCE = 8;

    private final WantedAddresses wanted;

    SignInFailures(WantedAddresses wanted) {
        this.wanted = wanted;
    }

    void register(@Observes Router router) {
        router.route(SessionMechanism.RETURN).order(BEFORE_THE_FRAMEWORK).failureHandler(this::answer);
    }

    private void answer(RoutingContext request) {
        Throwable failure = request.failure();
        if (failure == null
                || failure instanceof AuthenticationRedirectException
                || request.response().ended()) {
            request.next();
            return;
        }
        request.response()
                .setStatusCode(303)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.LOCATION, page(failure, error(request), wanted(request)))
                .end();
    }

    /**
     * Logs a failure and returns the address of its page.
     *
     * @param back the requested page as a parameter of its address; empty for none
     */
    static String page(Throwable failure, String back) {
        return page(failure, null, back);
    }

    private static String page(Throwable failure, @Nullable String error, String back) {
        SignInFailure why = SignInFailure.of(error, failure);
        String reference = UUID.randomUUID().toString().substring(0, REFERENCE);
        LOG.warnf(
                "reference %s: nobody signed in (%s): %s",
                reference, why.code(), error == null ? cause(failure) : "the provider says " + error);
        return address(why) + "?reference=" + reference + (back.isEmpty() ? "" : "&" + back);
    }

    /** The address of the page for an unexpected return from the provider. */
    public String lost(RoutingContext request) {
        String back = wanted(request);
        return address(SignInFailure.LOST) + (back.isEmpty() ? "" : "?" + back);
    }

    private static String address(SignInFailure why) {
        return "/sign-in/failed/" + why.code();
    }

    private String wanted(RoutingContext request) {
        return Optional.ofNullable(request.request().getParam("state"))
                .flatMap(state -> wanted.of(request, state).map(back -> WantedAddresses.parameter(state, back)))
                .orElse("");
    }

    /** The provider's error code; null when it does not look like one. */
    private static @Nullable String error(RoutingContext request) {
        String error = request.request().getParam("error");
        return error == null || ERROR.matcher(error).matches() ? error : "unknown";
    }

    private static String cause(Throwable failure) {
        if (TokenFaults.in(failure) != null) {
            return TokenFaults.of(failure);
        }
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest instanceof SignInProvider.Refused || deepest.getMessage() == null
                ? String.valueOf(
                        deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage())
                : deepest.getClass().getSimpleName() + ": " + deepest.getMessage();
    }
}
