package id.paritrana.access;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;

import id.paritrana.PostgresForTests;

/** The app with a provider beside it, for tests of signing in and of sessions. */
public class WithProvider implements QuarkusTestProfile {
    private final Class<? extends QuarkusTestResourceLifecycleManager> provider;

    public WithProvider() {
        this(ProviderForTests.class);
    }

    protected WithProvider(Class<? extends QuarkusTestResourceLifecycleManager> provider) {
        this.provider = provider;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(PostgresForTests.class), new TestResourceEntry(provider));
    }

    /** Tests change keys faster than providers do. */
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.oidc.token.forced-jwk-refresh-interval", "PT0.001S");
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
