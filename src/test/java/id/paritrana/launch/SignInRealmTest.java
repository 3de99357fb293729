package id.paritrana.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import id.paritrana.region.Regions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SignInRealmTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode realm(String url) throws IOException {
        return JSON.readTree(SignInRealm.json(url, "rahasia-acak"));
    }

    private static JsonNode demo() throws IOException {
        return realm("http://localhost:8080");
    }

    private static JsonNode client(JsonNode realm) {
        assertEquals(1, realm.path("clients").size());
        return realm.path("clients").get(0);
    }

    private static List<String> texts(JsonNode array) {
        return elements(array).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Test
    void leaves_no_place_unfilled() throws IOException {
        assertFalse(SignInRealm.json("http://localhost:8080", "rahasia-acak").contains("${"));
        assertEquals("rahasia-acak", client(demo()).path("secret").asText());
    }

    @Test
    void the_start_names_every_account_that_can_be_tried_and_none_where_nobody_can() throws IOException {
        String named = String.join("\n", Launch.whoMayTry(SignInStatus.State.READY));
        elements(demo().path("users"))
                .map(user -> user.path("username").asText())
                .filter(name -> !name.matches("kursi[2-8]"))
                .forEach(name -> assertTrue(named.matches("(?s).*\\b" + name + "\\b.*"), name));
        String failed = String.join("\n", Launch.whoMayTry(SignInStatus.State.FAILED));
        assertTrue(failed.contains("Belum ada yang dapat masuk"), failed);
        assertFalse(failed.contains("kursi1"), failed);
    }

    @Test
    void brings_people_back_to_the_app_and_nowhere_else() throws IOException {
        assertEquals(
                Set.of("http://localhost:8080/sign-in/done", "http://127.0.0.1:8080/sign-in/done"),
                new HashSet<>(texts(client(demo()).path("redirectUris"))));
        JsonNode other = client(realm("http://localhost:9090"));
        assertEquals(
                Set.of("http://localhost:9090/sign-in/done", "http://127.0.0.1:9090/sign-in/done"),
                new HashSet<>(texts(other.path("redirectUris"))));
        JsonNode attributes = other.path("attributes");
        assertEquals(
                Set.of("http://localhost:9090/", "http://127.0.0.1:9090/"),
                Set.of(attributes.path("post.logout.redirect.uris").asText().split("##")));
        assertEquals(
                "http://localhost:9090/back-channel-logout",
                attributes.path("backchannel.logout.url").asText());
    }

    @Test
    void asks_the_client_for_its_secret_and_a_proof() throws IOException {
        JsonNode client = client(demo());
        assertEquals("paritrana", client.path("clientId").asText());
        assertFalse(client.path("publicClient").asBoolean(true));
        assertEquals(
                "S256",
                client.path("attributes").path("pkce.code.challenge.method").asText());
        assertTrue(client.path("standardFlowEnabled").asBoolean());
        for (String closed : List.of("implicitFlowEnabled", "directAccessGrantsEnabled", "serviceAccountsEnabled")) {
            assertFalse(client.path(closed).asBoolean(true), closed);
        }
    }

    @Test
    void tells_the_roles_of_all_offices_in_one_claim_and_no_others() throws IOException {
        JsonNode realm = demo();
        var roles = new HashSet<>(Set.of("secretariat", "admin", "auditor", "auditor:national"));
        for (int code = 10; code < 100; code++) {
            if (Regions.isProvince(String.valueOf(code))) {
                for (String role : List.of("secretariat", "admin", "auditor", "office")) {
                    roles.add(role + ":" + code);
                }
            }
        }
        assertEquals(4 + 4 * 38, roles.size());
        assertEquals(
                roles,
                new HashSet<>(elements(realm.path("roles").path("realm"))
                        .map(role -> role.path("name").asText())
                        .toList()));
        assertFalse(client(realm).path("fullScopeAllowed").asBoolean(true));
        assertEquals(
                roles, new HashSet<>(texts(realm.path("scopeMappings").get(0).path("roles"))));
        JsonNode mapper = client(realm).path("protocolMappers").get(0).path("config");
        assertEquals("roles", mapper.path("claim.name").asText());
        for (String token : List.of("id.token.claim", "access.token.claim", "multivalued")) {
            assertEquals("true", mapper.path(token).asText(), token);
        }
    }

    @Test
    void keeps_tokens_short_and_a_days_work_signed_in() throws IOException {
        JsonNode realm = demo();
        assertEquals(60, realm.path("accessTokenLifespan").asInt());
        assertEquals(8 * 3600, realm.path("ssoSessionIdleTimeout").asInt());
        assertEquals("id", realm.path("defaultLocale").asText());
        assertEquals(List.of("id", "en"), texts(realm.path("supportedLocales")));
        assertFalse(realm.path("registrationAllowed").asBoolean(true));
    }

    @Test
    void has_the_sixteen_demo_accounts() throws IOException {
        Map<String, List<String>> roles = new HashMap<>();
        var ids = new HashSet<UUID>();
        for (JsonNode user : demo().path("users")) {
            String name = user.path("username").asText();
            roles.put(name, texts(user.path("realmRoles")));
            ids.add(UUID.fromString(user.path("id").asText()));
            assertEquals(name + "@example.id", user.path("email").asText());
            assertEquals(0, user.path("requiredActions").size());
            assertEquals(
                    "paritrana", user.path("credentials").get(0).path("value").asText());
        }
        var expected = new HashMap<String, List<String>>(Map.of(
                "sekretariat", List.of("secretariat"),
                "sekretariat2", List.of("secretariat"),
                "pemeriksa", List.of("auditor"),
                "admin", List.of("admin"),
                "sekretariat62", List.of("secretariat:62"),
                "pusat", List.of("auditor:national"),
                "tamu", List.of()));
        for (int seat = 1; seat <= 9; seat++) expected.put("kursi" + seat, List.of());
        assertEquals(expected, roles);
        assertEquals(16, ids.size());
    }

    /** The realm for a start in earnest is the same one without accounts, example addresses and their leniency. */
    @Test
    void is_the_realm_of_the_deployment_plus_the_demo() throws IOException {
        var deployed = (ObjectNode) JSON.readTree(Files.readString(Path.of("deploy/sign-in/paritrana-realm.json")));
        var demo = (ObjectNode) JSON.readTree(Program.resourceText("sign-in/realm.json"));
        assertFalse(deployed.has("users"));
        assertTrue(deployed.path("passwordPolicy").asText().contains("length(12)"));
        assertEquals(
                List.of("${PARITRANA_URL}/sign-in/done"), texts(client(deployed).path("redirectUris")));
        assertEquals(
                "${PARITRANA_CLIENT_SECRET}", client(deployed).path("secret").asText());
        for (ObjectNode realm : List.of(deployed, demo)) {
            realm.remove(List.of(
                    "users",
                    "displayName",
                    "passwordPolicy",
                    "eventsEnabled",
                    "adminEventsEnabled",
                    "adminEventsDetailsEnabled"));
            ((ObjectNode) client(realm)).remove("redirectUris");
            ((ObjectNode) client(realm).path("attributes"))
                    .remove(List.of("post.logout.redirect.uris", "backchannel.logout.url"));
        }
        assertEquals(demo, deployed);
    }
}
