package id.paritrana.access;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether the provider answered last time. It is a health check but not a readiness check: signed-in people can go on,
 * and taking the replica out of service would help nobody.
 */
@Wellness
@ApplicationScoped
class ProviderHealth implements HealthCheck {
    private final SignInProvider provider;

    ProviderHealth(SignInProvider provider) {
        this.provider = provider;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("sign-in provider")
                .status(!provider.away())
                .build();
    }
}
