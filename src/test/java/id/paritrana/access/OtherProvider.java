package id.paritrana.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;

/**
 * A provider that others have made (mock-oauth2-server): its own page to sign in, its own tokens, signed with elliptic keys, refresh
 * tokens that count once. It has its roles at a path.
 */
public class OtherProvider implements QuarkusTestResourceLifecycleManager {
    private static final String NAME = "instansi";
    private static final String ADDRESS = "paritrana.test.other-provider";
    /** Where it signs what a test wants; tests are loaded by another class loader. */
    private static final String SIGNS = "paritrana.test.other-provider.signs";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String CONFIG = """
            {"interactiveLogin": true, "rotateRefreshToken": true, "tokenProvider": {"keyProvider": {"algorithm": "ES256"}}}
            """;

    private MockOAuth2Server server;
    private HttpServer signs;

    @Override
    public Map<String, String> start() {
        server = new MockOAuth2Server(OAuth2Config.Companion.fromJson(CONFIG));
        try {
            server.start(InetAddress.getByName("localhost"), 0);
            signs = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setProperty(ADDRESS, server.issuerUrl(NAME).toString());
        System.setProperty(SIGNS, "http://localhost:" + signs.getAddress().getPort());
        signs.createContext("/", this::sign);
        signs.start();
        return Map.of(
                "quarkus.oidc.tenant-enabled", "true",
                "quarkus.oidc.auth-server-url", issuer(),
                "quarkus.oidc.credentials.secret", "a-secret-that-it-does-not-look-at",
                "quarkus.oidc.authentication.state-secret", "a-key-of-tests-for-the-way-to-the-provider",
                "quarkus.oidc.roles.role-claim-path", "\"https://instansi.example/akses\"/peran");
    }

    private void sign(HttpExchange request) throws IOException {
        try (request) {
            Map<String, Object> claims = JSON.readValue(request.getRequestBody(), new TypeReference<>() {});
            byte[] token = server.anyToken(server.issuerUrl(NAME), claims, Duration.ofMinutes(2))
                    .serialize()
                    .getBytes(StandardCharsets.US_ASCII);
            request.sendResponseHeaders(200, token.length);
            request.getResponseBody().write(token);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.shutdown();
        }
        if (signs != null) {
            signs.stop(0);
        }
        System.clearProperty(ADDRESS);
        System.clearProperty(SIGNS);
    }

    static String issuer() {
        return System.getProperty(ADDRESS);
    }

    /** A token with its signature, of now, for two minutes. */
    static String signed(Map<String, Object> claims) {
        try {
            var request = HttpRequest.newBuilder(URI.create(System.getProperty(SIGNS)))
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(claims)))
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
