package id.paritrana.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.paritrana.digest.Sha256;
import id.paritrana.proof.PackageFixture;
import id.paritrana.proof.SigningKey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StartCheckTest {

    /** A start in earnest: nothing embedded, every secret its own. */
    static Map<String, String> inEarnest() {
        return new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://database/paritrana?sslmode=verify-full&sslrootcert=/etc/paritrana/database.crt",
                "PARITRANA_SIGNING_KEY",
                        PackageFixture.pem("4d2b8f0f3a6b1c5e7d9f80a1b2c3d4e5f60718293a4b5c6d7e8f901122334455"),
                "QUARKUS_DATASOURCE_USERNAME", "paritrana_app",
                "QUARKUS_DATASOURCE_PASSWORD", "k7Qd-zP2m_Xw9",
                "QUARKUS_FLYWAY_USERNAME", "paritrana_owner",
                "QUARKUS_FLYWAY_PASSWORD", "w8Rf-bL4n_Yt1",
                "QUARKUS_OIDC_AUTH_SERVER_URL", "https://masuk.example.id/realms/paritrana",
                "QUARKUS_OIDC_CREDENTIALS_SECRET", "u3Hs-eV6q_Ck5-dJ9a-oN2x_Gm7-iZ4p",
                "PARITRANA_SESSION_SECRET", "a1Xb-yT8c_Wf3-rE6g-lK0j_Qv5-hU2s"));
    }

    @Test
    void starts_in_earnest_with_its_own_secrets() {
        assertEquals(List.of(), StartCheck.problems(inEarnest()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://database/paritrana",
                "jdbc:postgresql://database:5432/paritrana?sslmode=require",
                "jdbc:postgresql://database/paritrana?sslmode=verify-ca",
                "jdbc:postgresql://database/paritrana?sslmode=prefer&ssl=true",
                "jdbc:postgresql://database/paritrana?sslmode=verify-full&sslmode=disable",
                "jdbc:postgresql://database/paritrana?sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory",
                "jdbc:postgresql://127.0.0.1,database/paritrana",
                "jdbc:postgresql://localhost.example.id/paritrana"
            })
    void refuses_an_unverified_way_to_the_database(String address) {
        var settings = inEarnest();
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", address);
        var problems = StartCheck.problems(settings);
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).contains("sslmode=verify-full"), problems::toString);
        settings.put(StartCheck.PRIVATE_NETWORK, "true");
        assertEquals(List.of(), StartCheck.problems(settings));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/paritrana",
                "jdbc:postgresql://127.0.0.1:5433/paritrana",
                "jdbc:postgresql://[::1]:5432/paritrana",
                "jdbc:postgresql:paritrana",
                "jdbc:postgresql://db.example.id:5432,db2.example.id/paritrana?connectTimeout=5&sslmode=verify-full"
            })
    void takes_a_verified_way_to_the_database_or_none(String address) {
        var settings = inEarnest();
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", address);
        assertEquals(List.of(), StartCheck.problems(settings));
        settings.put("QUARKUS_FLYWAY_JDBC_URL", "jdbc:postgresql://database/paritrana");
        assertEquals(1, StartCheck.problems(settings).size(), "migrations go the same way");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://masuk.example.id/realms/paritrana",
                "HTTP://masuk.example.id",
                "http://localhost.example.id/",
                "http://10.0.0.5:8080/realms/paritrana",
                "masuk.example.id",
                "http://masuk example.id"
            })
    void refuses_a_way_to_the_provider_in_the_clear(String address) {
        var settings = inEarnest();
        settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", address);
        var problems = StartCheck.problems(settings);
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).contains("https://"), problems::toString);
        settings.put(StartCheck.PRIVATE_SIGN_IN, "true");
        assertEquals(List.of(), StartCheck.problems(settings));
    }

    @Test
    void refuses_a_part_of_the_provider_elsewhere_in_the_clear() {
        var settings = inEarnest();
        settings.put("QUARKUS_OIDC_TOKEN_PATH", "/token");
        assertEquals(List.of(), StartCheck.problems(settings));
        settings.put("QUARKUS_OIDC_JWKS_PATH", "http://kunci.example.id/jwks");
        var problems = StartCheck.problems(settings);
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).contains("QUARKUS_OIDC_JWKS_PATH"), problems::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8180/realms/paritrana",
                "http://127.0.0.1:8180/",
                "http://[::1]:8180/realms/paritrana",
                "https://10.0.0.5/realms/paritrana"
            })
    void takes_an_encrypted_way_to_the_provider_or_none_out_of_the_machine(String address) {
        var settings = inEarnest();
        settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", address);
        assertEquals(List.of(), StartCheck.problems(settings));
    }

    @ParameterizedTest
    @CsvSource({
        "QUARKUS_TLS_TRUST_ALL, true",
        "QUARKUS_TLS_PROVIDER_TRUST_ALL, TRUE",
        "QUARKUS_TLS_PROVIDER_HOSTNAME_VERIFICATION_ALGORITHM, NONE",
        "QUARKUS_TLS_TRUST_ALL, yes",
        "QUARKUS_TLS_TRUST_ALL, 1",
        "QUARKUS_OIDC_TLS_VERIFICATION, CERTIFICATE_VALIDATION",
        "QUARKUS_OIDC_TLS_VERIFICATION, none",
        "QUARKUS_OIDC_TLS_VERIFICATION, certificate-validation"
    })
    void refuses_settings_that_look_at_no_certificate(String name, String value) {
        var settings = inEarnest();
        settings.put(name, value);
        var problems = StartCheck.problems(settings);
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).startsWith(name), problems::toString);
        settings.put(name, name.endsWith("_ALL") ? "false" : name.endsWith("ALGORITHM") ? "HTTPS" : "required");
        assertEquals(List.of(), StartCheck.problems(settings));
    }

    @Test
    void asks_for_nothing_in_the_demo() {
        assertEquals(List.of(), StartCheck.problems(Map.of()));
        assertEquals(List.of(), StartCheck.problems(Map.of("QUARKUS_HTTP_PORT", "9090", "HOME", "/root")));
    }

    @Test
    void wants_the_office_to_be_a_province_or_none() {
        for (String wrong : new String[] {"6", "063", "63.10", "99", "Kalimantan Selatan"}) {
            var settings = inEarnest();
            settings.put("PARITRANA_OFFICE", wrong);
            assertEquals(1, StartCheck.problems(settings).size(), wrong);
            assertTrue(StartCheck.problems(settings).get(0).contains("bukan kode provinsi"), wrong);
            assertEquals(
                    1, StartCheck.problems(Map.of("PARITRANA_OFFICE", wrong)).size(), "in the demo too");
        }
        for (String right : new String[] {"63", "96", ""}) {
            var settings = inEarnest();
            settings.put("PARITRANA_OFFICE", right);
            assertEquals(List.of(), StartCheck.problems(settings), right);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QUARKUS_DATASOURCE_USERNAME",
                "QUARKUS_DATASOURCE_PASSWORD",
                "QUARKUS_FLYWAY_USERNAME",
                "QUARKUS_FLYWAY_PASSWORD",
                "QUARKUS_OIDC_CREDENTIALS_SECRET",
                "PARITRANA_SESSION_SECRET",
                "PARITRANA_SIGNING_KEY"
            })
    void names_the_variable_that_is_missing(String name) {
        for (String nothing : new String[] {null, "", "   "}) {
            var settings = inEarnest();
            if (nothing == null) settings.remove(name);
            else settings.put(name, nothing);
            var problems = StartCheck.problems(settings);
            assertEquals(1, problems.size(), problems::toString);
            assertTrue(problems.get(0).contains("belum ada: isi " + name), problems::toString);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "QUARKUS_DATASOURCE_PASSWORD, paritrana, diketahui umum",
        "QUARKUS_DATASOURCE_PASSWORD, Postgres, diketahui umum",
        "QUARKUS_DATASOURCE_PASSWORD, xxxxxxxxxxxxxxxx, diketahui umum",
        "QUARKUS_DATASOURCE_PASSWORD, k7Qd-zP2m_X, terlalu pendek (11 karakter)",
        "QUARKUS_FLYWAY_PASSWORD, paritrana_owner, diketahui umum",
        "QUARKUS_FLYWAY_PASSWORD, GANTI-kata-sandi-pemilik-skema, diketahui umum",
        "QUARKUS_OIDC_CREDENTIALS_SECRET, secret, diketahui umum",
        "QUARKUS_OIDC_CREDENTIALS_SECRET, ganti-rahasia-klien, diketahui umum",
        "PARITRANA_SESSION_SECRET, a1Xb-yT8c_Wf3-rE6g-lK0j_Qv5-hU2, terlalu pendek (31 karakter)",
        "PARITRANA_SESSION_SECRET, 00000000000000000000000000000000, diketahui umum",
    })
    void refuses_what_others_know_or_guess(String name, String value, String why) {
        var settings = inEarnest();
        settings.put(name, value);
        var problems = StartCheck.problems(settings);
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).contains(name) && problems.get(0).contains(why), problems::toString);
    }

    @Test
    void tells_no_secret_when_it_refuses_one() {
        var settings = inEarnest();
        settings.put("QUARKUS_FLYWAY_PASSWORD", "h9-Kz3-v");
        assertTrue(StartCheck.problems(settings).stream().noneMatch(problem -> problem.contains("h9-Kz3-v")));
    }

    @Test
    void takes_any_usual_way_of_a_client_to_prove_itself(@TempDir Path folder) throws IOException {
        Path key = Files.writeString(
                folder.resolve("klien.pem"), "-----BEGIN PRIVATE KEY-----\nMC4C\n-----END PRIVATE KEY-----\n");
        Path jwk = Files.writeString(folder.resolve("klien.jwk"), "{\"kty\":\"EC\",\"d\":\"x\"}");
        for (var way : List.of(
                Map.entry("QUARKUS_OIDC_CREDENTIALS_SECRET", "u3Hs-eV6q_Ck5-dJ9a"),
                Map.entry("QUARKUS_OIDC_CREDENTIALS_CLIENT_SECRET_VALUE", "u3Hs-eV6q_Ck5-dJ9a"),
                Map.entry("QUARKUS_OIDC_CREDENTIALS_JWT_KEY_FILE", key.toString()),
                Map.entry("QUARKUS_OIDC_CREDENTIALS_JWT_KEY_FILE", jwk.toString()))) {
            var settings = inEarnest();
            settings.remove("QUARKUS_OIDC_CREDENTIALS_SECRET");
            settings.put(way.getKey(), way.getValue());
            assertEquals(List.of(), StartCheck.problems(settings), way.getKey());
        }
    }

    @Test
    void refuses_a_client_key_that_is_none_and_two_ways_at_once(@TempDir Path folder) throws IOException {
        Path noKey = Files.writeString(
                folder.resolve("kunci.pem"), "-----BEGIN PUBLIC KEY-----\nMC4C\n-----END PUBLIC KEY-----\n");
        for (String file : List.of(noKey.toString(), folder.resolve("tidak-ada").toString())) {
            var settings = inEarnest();
            settings.put("QUARKUS_OIDC_CREDENTIALS_JWT_KEY_FILE", file);
            var both = StartCheck.problems(settings);
            assertEquals(1, both.size(), both::toString);
            assertTrue(both.get(0).contains("salah satu"), both::toString);
            settings.remove("QUARKUS_OIDC_CREDENTIALS_SECRET");
            var problems = StartCheck.problems(settings);
            assertEquals(1, problems.size(), problems::toString);
            assertTrue(problems.get(0).contains("bukan kunci privat"), problems::toString);
        }
    }

    @Test
    void refuses_former_session_secrets_that_guard_nothing() {
        var settings = inEarnest();
        settings.put(
                "PARITRANA_SESSION_FORMER_SECRETS",
                "b1Xb-yT8c_Wf3-rE6g-lK0j_Qv5-hU2s, c1Xb-yT8c_Wf3-rE6g-lK0j_Qv5-hU2s");
        assertEquals(List.of(), StartCheck.problems(settings));
        settings.put("PARITRANA_SESSION_FORMER_SECRETS", "b1Xb-yT8c_Wf3-rE6g-lK0j_Qv5-hU2s,rahasia");
        assertEquals(1, StartCheck.problems(settings).size());
    }

    @Test
    void refuses_one_role_for_everything() {
        var settings = inEarnest();
        settings.put("QUARKUS_DATASOURCE_USERNAME", "paritrana_owner");
        var problems = StartCheck.problems(settings);
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).contains("Pakai dua peran"));
    }

    @Test
    void refuses_the_demo_sign_in_outside_the_demo() {
        var settings = inEarnest();
        settings.remove("QUARKUS_OIDC_AUTH_SERVER_URL");
        var problems = StartCheck.problems(settings);
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).contains("QUARKUS_OIDC_AUTH_SERVER_URL"));
        settings.put("PARITRANA_DEMO", "true");
        assertEquals(List.of(), StartCheck.problems(settings));
        assertEquals(3, StartCheck.problems(Map.of("PARITRANA_DEMO", "false")).size());
    }

    @Test
    void needs_no_database_password_for_the_database_it_brings() {
        var settings = inEarnest();
        settings.keySet().removeIf(name -> name.startsWith("QUARKUS_DATASOURCE") || name.startsWith("QUARKUS_FLYWAY"));
        assertEquals(List.of(), StartCheck.problems(settings));
    }

    @Test
    void refuses_to_sign_with_the_key_of_the_demo_or_with_no_key() {
        String ofDemo = PackageFixture.pem(Sha256.of("Paritrana demo key: anybody can sign with it"));
        assertTrue(SigningKey.of(ofDemo).isDemo());
        for (String key : new String[] {"demo", ofDemo, "GANTI-kunci", "rahasia", "-----BEGIN PRIVATE KEY-----"}) {
            var settings = inEarnest();
            settings.put("PARITRANA_SIGNING_KEY", key);
            var problems = StartCheck.problems(settings);
            assertEquals(1, problems.size(), problems::toString);
            assertTrue(problems.get(0).contains("PARITRANA_SIGNING_KEY"), problems::toString);
            assertTrue(problems.get(0).contains("openssl genpkey -algorithm ed25519"), problems::toString);
        }
        assertEquals(List.of(), StartCheck.problems(Map.of("PARITRANA_SIGNING_KEY", "demo")));
        assertEquals(
                1,
                StartCheck.problems(Map.of("PARITRANA_SIGNING_KEY", "bukan kunci"))
                        .size());
    }

    @Test
    void former_keys_are_public_keys() {
        var settings = inEarnest();
        settings.put(
                "PARITRANA_SIGNING_FORMER_KEYS", PackageFixture.NEXT.verifying().pem());
        assertEquals(List.of(), StartCheck.problems(settings));
        settings.put("PARITRANA_SIGNING_FORMER_KEYS", "bukan kunci");
        assertTrue(StartCheck.problems(settings).get(0).contains("PARITRANA_SIGNING_FORMER_KEYS"));
    }
}
