package id.paritrana.access;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import id.paritrana.access.ProviderForTests.Mood;

/** {@code client_secret_post}, to a provider that was gone when the app started. */
@QuarkusTest
@TestProfile(SecretInFormTest.Provider.class)
class SecretInFormTest extends ClientProofs {
    public static class Provider extends With {
        public Provider() {
            super(ClientProof.Way.POST, Mood.GONE);
        }
    }

    @Override
    int takenOfStrangers() {
        return 1;
    }
}
