package id.paritrana.access;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import id.paritrana.access.ProviderForTests.Mood;

/** {@code private_key_jwt} by a key in PEM, to a provider that hung when the app started. */
@QuarkusTest
@TestProfile(KeyInPemTest.Provider.class)
class KeyInPemTest extends ClientProofs {
    public static class Provider extends With {
        public Provider() {
            super(ClientProof.Way.KEY_PEM, Mood.HANGS);
        }
    }

    @Override
    int takenOfStrangers() {
        return 0;
    }
}
