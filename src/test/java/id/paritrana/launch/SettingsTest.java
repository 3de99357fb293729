package id.paritrana.launch;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SettingsTest {

    private static Settings settings(Map<String, String> environment, Map<String, String> properties) {
        return Settings.of(environment, properties, Set.of());
    }

    @ParameterizedTest
    @CsvSource({
        // database, sign-in, PARITRANA_DEMO → embedded database, embedded sign-in, demo
        "'', '', '', true, true, true",
        "jdbc:postgresql://d/p, '', '', false, true, false",
        "'', https://masuk.example.id/realms/p, '', true, false, false",
        "jdbc:postgresql://d/p, https://masuk.example.id/realms/p, '', false, false, false",
        "'', '', false, true, true, false",
        "jdbc:postgresql://d/p, https://masuk.example.id/realms/p, true, false, false, true",
    })
    void brings_along_what_is_not_configured(
            String database, String signIn, String demo, boolean ownDatabase, boolean ownSignIn, boolean isDemo) {
        for (var settings : new Settings[] {
            settings(
                    Map.of(
                            "QUARKUS_DATASOURCE_JDBC_URL", database,
                            "QUARKUS_OIDC_AUTH_SERVER_URL", signIn,
                            "PARITRANA_DEMO", demo),
                    Map.of()),
            settings(
                    Map.of(),
                    Map.of(
                            "quarkus.datasource.jdbc.url", database,
                            "quarkus.oidc.auth-server-url", signIn,
                            "paritrana.demo", demo))
        }) {
            assertEquals(ownDatabase, settings.embeddedDatabase());
            assertEquals(ownSignIn, settings.embeddedSignIn());
            assertEquals(isDemo, settings.demo());
        }
    }

    @Test
    void is_for_one_office_in_the_demo_and_otherwise_as_told() {
        assertEquals(Optional.of("63"), settings(Map.of(), Map.of()).office());
        assertEquals(
                Optional.of("62"),
                settings(Map.of("PARITRANA_OFFICE", "62"), Map.of()).office());
        assertEquals(
                Optional.empty(),
                settings(Map.of("PARITRANA_DEMO", "false"), Map.of()).office());
    }

    @Test
    void reads_the_environment_unless_a_property_is_given() {
        var both = settings(Map.of("QUARKUS_HTTP_PORT", "8081"), Map.of("quarkus.http.port", "8082"));
        assertEquals(8082, both.port());
        assertEquals(
                8081, settings(Map.of("QUARKUS_HTTP_PORT", "8081"), Map.of()).port());
        assertEquals(
                "http://localhost:8081",
                settings(Map.of("QUARKUS_HTTP_PORT", "8081"), Map.of()).url());
        assertEquals(
                "https://paritrana.example.id",
                settings(Map.of("PARITRANA_URL", "https://paritrana.example.id/"), Map.of())
                        .url());
    }

    @Test
    void is_not_misled_by_what_an_earlier_start_in_this_process_set() {
        var again = Settings.of(
                Map.of(),
                Map.of(
                        "quarkus.datasource.jdbc.url",
                        "jdbc:postgresql://127.0.0.1/paritrana",
                        "quarkus.http.port",
                        "9"),
                Set.of("quarkus.datasource.jdbc.url"));
        assertTrue(again.embeddedDatabase());
        assertEquals(9, again.port());
    }

    @Test
    void keeps_nothing_that_is_not_its_own() {
        assertFalse(settings(Map.of("HOME", "/root", "PATH", "/bin"), Map.of("user.name", "x"))
                .values()
                .containsKey("HOME"));
        assertEquals(
                Map.of(),
                settings(Map.of("HOME", "/root"), Map.of("user.name", "x")).values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "http", "-1", "99999999999"})
    void names_a_port_that_is_none(String port) {
        var refused = assertThrows(StartRefused.class, () -> settings(Map.of("QUARKUS_HTTP_PORT", port), Map.of())
                .port());
        assertTrue(refused.getMessage().contains("QUARKUS_HTTP_PORT=" + port), refused.getMessage());
    }
}
