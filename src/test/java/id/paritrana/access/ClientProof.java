package id.paritrana.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The one way in which a client shows this provider who it is; every other is refused. */
final class ClientProof {
    /** As OpenID Connect names them, the last with a key in either kind of file. */
    enum Way {
        BASIC("client_secret_basic"),
        POST("client_secret_post"),
        KEY_PEM("private_key_jwt"),
        KEY_JWK("private_key_jwt");

        private final String word;

        Way(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final Way way;
    private final PublicJsonWebKey key;
    private final Set<String> seen = new HashSet<>();

    ClientProof(Way way) {
        this.way = way;
        this.key = made(way);
    }

    private static PublicJsonWebKey made(Way way) {
        try {
            if (way == Way.KEY_JWK) {
                PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
                key.setAlgorithm("ES256");
                key.setKeyId("klien");
                return key;
            }
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(pair.getPublic());
            key.setPrivateKey(pair.getPrivate());
            return key;
        } catch (JoseException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the app is told for it, by the names of {@code src/docs/sign-in.md}. */
    Map<String, String> settings() {
        return switch (way) {
            case BASIC -> Map.of("quarkus.oidc.credentials.secret", ProviderForTests.SECRET);
            case POST ->
                Map.of(
                        "quarkus.oidc.credentials.client-secret.value",
                        ProviderForTests.SECRET,
                        "quarkus.oidc.credentials.client-secret.method",
                        "post");
            case KEY_PEM -> Map.of("quarkus.oidc.credentials.jwt.key-file", file(".pem", pem()));
            case KEY_JWK ->
                Map.of(
                        "quarkus.oidc.credentials.jwt.key-file",
                        file(".jwk", key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE)),
                        "quarkus.oidc.credentials.jwt.signature-algorithm",
                        "ES256",
                        "quarkus.oidc.credentials.jwt.token-key-id",
                        "klien");
        };
    }

    private String pem() {
        String bytes = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(key.getPrivateKey().getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + bytes + "\n-----END PRIVATE KEY-----\n";
    }

    private static String file(String kind, String text) {
        try {
            Path file = Files.createTempFile("klien", kind);
            file.toFile().deleteOnExit();
            return Files.writeString(file, text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param authorization the header; null for none
     * @param form what was sent to the token endpoint
     */
    boolean holds(String authorization, Map<String, String> form, String endpoint) {
        boolean posted = form.containsKey("client_secret");
        boolean asserted = form.containsKey("client_assertion");
        return switch (way) {
            case BASIC -> !posted && !asserted && basic().equals(authorization);
            case POST ->
                authorization == null
                        && !asserted
                        && ProviderForTests.CLIENT.equals(form.get("client_id"))
                        && ProviderForTests.SECRET.equals(form.get("client_secret"));
            case KEY_PEM, KEY_JWK ->
                authorization == null
                        && !posted
                        && ProviderForTests.CLIENT.equals(form.get("client_id"))
                        && ASSERTION.equals(form.get("client_assertion_type"))
                        && signed(String.valueOf(form.get("client_assertion")), endpoint);
        };
    }

    static String basic() {
        String pair = ProviderForTests.CLIENT + ":" + ProviderForTests.SECRET;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private boolean signed(String assertion, String endpoint) {
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setVerificationKey(key.getPublicKey())
                    .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, "RS256", "ES256"))
                    .setExpectedIssuer(ProviderForTests.CLIENT)
                    .setExpectedSubject(ProviderForTests.CLIENT)
                    .setExpectedAudience(endpoint)
                    .setRequireExpirationTime()
                    .setRequireJwtId()
                    .build()
                    .processToClaims(assertion);
            return seen.add(claims.getJwtId());
        } catch (InvalidJwtException | MalformedClaimException e) {
            return false;
        }
    }
}
