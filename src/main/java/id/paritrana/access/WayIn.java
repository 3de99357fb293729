package id.paritrana.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Sends a browser to the provider, or to the page that says why that is impossible. */
@ApplicationScoped
public class WayIn {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int SEE_OTHER = 303;

    private final SignInProvider provider;

    WayIn(SignInProvider provider) {
        this.provider = provider;
    }

    /**
     * The answer.
     *
     * @param to an address; empty where the framework has none
     */
    public record Step(int status, String to) {}

    /** Waits a few seconds at most for the provider when its state is not known yet. */
    public Step begin(RoutingContext request) {
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        String back = WantedAddresses.way(request)
                .map(key -> WantedAddresses.WAY + "=" + encoded(key))
                .orElseGet(() -> Optional.ofNullable(request.request().getParam("back"))
                        .map(WantedAddresses::parameter)
                        .orElse(""));
        ChallengeData challenge;
        try {
            challenge = authenticator.getChallenge(request).await().atMost(PATIENCE);
        } catch (RuntimeException e) {
            provider.noAnswer(e);
            return new Step(SEE_OTHER, SignInFailures.page(e, back));
        }
        if (challenge == null) {
            return new Step(SEE_OTHER, SignInFailures.page(new IllegalStateException("no way in is configured"), back));
        }
        String to = challenge.getHeaders().entrySet().stream()
                .filter(header -> HttpHeaders.LOCATION.toString().contentEquals(header.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        return new Step(challenge.status, to);
    }

    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8);
    }
}
