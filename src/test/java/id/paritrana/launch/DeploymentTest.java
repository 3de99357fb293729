package id.paritrana.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import id.paritrana.proof.PackageFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The example environment, and what compose.yaml asks of it. */
class DeploymentTest {

    private static final Path DEPLOY = Path.of("deploy");

    private static Map<String, String> example() throws IOException {
        var values = new TreeMap<String, String>();
        for (String line : Files.readAllLines(DEPLOY.resolve("paritrana.env.example"))) {
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] nameAndValue = line.split("=", 2);
            values.put(nameAndValue[0], nameAndValue[1]);
        }
        return values;
    }

    private static Set<String> matches(String pattern, String text) {
        return new TreeSet<>(Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList());
    }

    @Test
    void the_example_starts_nothing_embedded() throws IOException {
        var settings = Settings.of(example(), Map.of(), Set.of());
        assertFalse(settings.embeddedDatabase());
        assertFalse(settings.embeddedSignIn());
        assertFalse(settings.demo());
    }

    @Test
    void the_example_is_refused_until_each_secret_is_replaced() throws IOException {
        var values = example();
        var readByTheApp = Pattern.compile("QUARKUS_.*|PARITRANA_SIGNING_KEY|PARITRANA_SESSION_SECRET");
        Set<String> toReplace = new TreeSet<>();
        values.forEach((name, value) -> {
            if (value.startsWith(StartCheck.PLACEHOLDER)
                    && readByTheApp.matcher(name).matches()) toReplace.add(name);
        });
        assertEquals(5, toReplace.size());
        String problems = String.join("\n", StartCheck.problems(values));
        assertEquals(toReplace, matches("ganti ((?:QUARKUS|PARITRANA)_\\w+)", problems));
        int i = 0;
        for (String name : toReplace) values.put(name, "f3a9c1d7e5b2f8a4c6d0e1b3a5f7c9d" + i++);
        values.put("PARITRANA_SIGNING_KEY", PackageFixture.pem("f3a9c1d7e5b2f8a4".repeat(4)));
        assertEquals(List.of(), StartCheck.problems(values));
    }

    @Test
    void compose_asks_for_nothing_that_the_example_does_not_explain() throws IOException {
        String compose = Files.readString(DEPLOY.resolve("compose.yaml"));
        var asked = matches("\\$\\{(\\w+)", compose);
        var given = example().keySet();
        asked.removeAll(given);
        assertEquals(Set.of(), asked);
        // a missing value stops compose instead of becoming an empty password
        assertEquals(Set.of(), matches("\\$\\{(\\w+)\\}", compose));
    }

    @Test
    void the_realm_finds_its_places_in_the_environment() throws IOException {
        String realm = Files.readString(DEPLOY.resolve("sign-in/paritrana-realm.json"));
        String compose = Files.readString(DEPLOY.resolve("compose.yaml"));
        for (String place : matches("\\$\\{(PARITRANA_\\w+)\\}", realm)) {
            assertTrue(compose.contains("      " + place + ":"), place);
        }
    }

    /** Roles, claim and client are those of the realm that the app brings along; the test names what differs on purpose. */
    @Test
    void the_realm_for_production_hands_out_the_roles_of_the_practice_realm() throws IOException {
        var json = new com.fasterxml.jackson.databind.ObjectMapper();
        var practice =
                json.readTree(Path.of("src/main/resources/sign-in/realm.json").toFile());
        var production =
                json.readTree(DEPLOY.resolve("sign-in/paritrana-realm.json").toFile());
        for (String part :
                List.of("roles", "scopeMappings", "components", "defaultSignatureAlgorithm", "clientScopes")) {
            assertEquals(practice.path(part), production.path(part), part);
        }
        assertEquals(
                practice.path("clients").get(0).path("protocolMappers"),
                production.path("clients").get(0).path("protocolMappers"));
    }

    /** Names that nobody reads would leave the drill with its defaults, every night. */
    @Test
    void the_nightly_examples_call_the_drill_by_what_it_reads() throws IOException {
        String cron = Files.readString(DEPLOY.resolve("drill-cronjob.yaml"));
        String service = Files.readString(DEPLOY.resolve("paritrana-drill.service"));
        var read = matches("\\$\\{(\\w+)", Files.readString(DEPLOY.resolve("tools.sh")));
        // by the tools of PostgreSQL and by verify-journal
        read.addAll(Set.of("PGUSER", "QUARKUS_DATASOURCE_USERNAME"));
        var given = matches("- name: ([A-Z_]+)", cron);
        given.addAll(matches("Environment=(\\w+)=", service));
        assertTrue(read.containsAll(given), given + " of " + read);
        assertTrue(given.contains("PARITRANA_TOOLS"), given.toString());
        assertTrue(cron.contains("command: [\"/opt/paritrana/deploy/drill\", "), cron);
        assertTrue(service.contains("ExecStart=/opt/paritrana/deploy/drill "), service);
        assertTrue(Files.isExecutable(DEPLOY.resolve("drill")));
    }
}
