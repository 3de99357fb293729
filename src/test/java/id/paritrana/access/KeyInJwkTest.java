package id.paritrana.access;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import id.paritrana.access.ProviderForTests.Mood;

/** {@code private_key_jwt} by an elliptic key as a JWK, to a provider that was out of order when the app started. */
@QuarkusTest
@TestProfile(KeyInJwkTest.Provider.class)
class KeyInJwkTest extends ClientProofs {
    public static class Provider extends With {
        public Provider() {
            super(ClientProof.Way.KEY_JWK, Mood.BROKEN);
        }
    }

    @Override
    int takenOfStrangers() {
        return 0;
    }
}
