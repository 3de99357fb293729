package id.paritrana.access;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;

/** Sets a time limit on requests to the provider: the framework limits the connecting, but not the waiting for an answer. */
@ApplicationScoped
@Unremovable
class ProviderPatience implements OidcRequestFilter {
    private static final long MILLISECONDS = 4_000;

    @Override
    public Uni<Void> filter(OidcRequestFilterContext question) {
        question.request().timeout(MILLISECONDS);
        return Uni.createFrom().voidItem();
    }
}
