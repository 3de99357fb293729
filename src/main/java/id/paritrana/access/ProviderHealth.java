package id.paritrana.access;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether the provider answered last time. It is about being well, not about being ready: who is signed in goes on, and a replica that
 * is taken out for it would help nobody.
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
