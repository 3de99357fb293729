package id.paritrana.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * A small OpenID Connect provider that does what a test says, right or wrong. Tests tell it by HTTP, because they and what starts it
 * are loaded by different class loaders.
 */
public class ProviderForTests implements QuarkusTestResourceLifecycleManager {
    public static final String CLIENT = "paritrana";
    public static final String SECRET = "the-secret-of-a-client-in-tests";
    private static final String ADDRESS = "paritrana.test.provider";
    private static final String TOLD = "paritrana.test.provider.told";
    static final String SIGNED_OUT = "http://schemas.openid.net/event/backchannel-logout";
    private static final String OFTEN = "as often as it comes";
    private static final String CONTROL = "/control/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT_OF_TESTS = HttpClient.newHttpClient();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /** How it answers: as asked, not at all, with an error, or by hanging. */
    public enum Mood {
        WELL,
        GONE,
        BROKEN,
        HANGS
    }

    private final Map<String, KeyPair> keys = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> questions = new ConcurrentHashMap<>();
    /** What the token endpoint knows: answers by the code or the refresh token that they are given for. */
    private final Map<String, Map<String, Object>> answers = new ConcurrentHashMap<>();
    /** UserInfo by access token. */
    private final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();

    /** Where another one was found when this one began: it is found there again afterwards. */
    private final Map<String, String> former = new HashMap<>();

    private volatile List<String> shown = List.of("first");
    private volatile Mood mood = Mood.WELL;
    private ClientProof proof = new ClientProof(ClientProof.Way.BASIC);
    private HttpServer server;

    /** What it is told before it starts: how clients prove themselves, and how it answers at first. */
    static Map<String, String> told(ClientProof.Way way, Mood atFirst) {
        return Map.of("proof", way.name(), "mood", atFirst.name());
    }

    @Override
    public void init(Map<String, String> told) {
        if (!told.isEmpty()) {
            proof = new ClientProof(ClientProof.Way.valueOf(told.get("proof")));
            mood = Mood.valueOf(told.get("mood"));
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "provider");
            thread.setDaemon(true);
            return thread;
        }));
        // made before anybody asks: the app waits a few seconds for an answer, and a key takes as long on a busy
        // machine
        shown.forEach(this::made);
        for (String name : List.of(ADDRESS, TOLD)) {
            former.put(name, System.getProperty(name, ""));
        }
        isFoundAt(port());
        System.setProperty(TOLD, "http://localhost:" + port());
        server.createContext("/", this::answer);
        server.start();
        if (mood == Mood.WELL) {
            askedOnce("/.well-known/openid-configuration");
            askedOnce("/jwks");
        }
        var settings = new HashMap<>(proof.settings());
        settings.put("quarkus.oidc.tenant-enabled", "true");
        settings.put("quarkus.oidc.auth-server-url", issuer());
        settings.put("quarkus.oidc.client-id", CLIENT);
        settings.put("quarkus.oidc.authentication.state-secret", "a-key-of-tests-for-the-way-to-the-provider");
        settings.put("paritrana.sign-in.user-info", "true");
        settings.put("paritrana.sign-in.origin", issuer());
        return settings;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Whoever is told its address goes by this port, behind which something may stand between; tests themselves go past it. */
    public void isFoundAt(int port) {
        System.setProperty(ADDRESS, "http://localhost:" + port);
    }

    /** The first answer of all takes longest. */
    private static void askedOnce(String path) {
        try {
            CLIENT_OF_TESTS.send(
                    HttpRequest.newBuilder(URI.create(issuer() + path)).build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        mood = Mood.WELL;
        server.stop(0);
        former.forEach((name, address) -> {
            if (address.isEmpty()) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, address);
            }
        });
    }

    public static String issuer() {
        return System.getProperty(ADDRESS);
    }

    /** The provider's clock, and that of the framework's checks. */
    public static Instant moment() {
        return Instant.now();
    }

    public static void is(Mood mood) {
        control("mood", Map.of("mood", mood.name()));
    }

    /**
     * How often somebody asked for this: {@code authorization_code} or {@code refresh_token} of what it understood,
     * {@code token} whatever its mood was.
     */
    public static int asked(String what) {
        return (Integer) control("asked", Map.of("what", what)).get("times");
    }

    /** A key to sign with, by its id. */
    public static KeyPair key(String id) {
        Map<String, Object> key = control("key", Map.of("id", id));
        try {
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            Base64.Decoder bytes = Base64.getDecoder();
            return new KeyPair(
                    rsa.generatePublic(new X509EncodedKeySpec(bytes.decode((String) key.get("public")))),
                    rsa.generatePrivate(new PKCS8EncodedKeySpec(bytes.decode((String) key.get("private")))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Shows these keys and no others. */
    public static void shows(String... ids) {
        control("shows", Map.of("ids", List.of(ids)));
    }

    /** Lets a code or a refresh token be changed for this, once. */
    public static void gives(String codeOrToken, Map<String, Object> answer) {
        control("gives", Map.of("for", codeOrToken, "answer", answer));
    }

    /** Lets a refresh token be changed for this as often as it comes, as most providers do. */
    public static void goesOnGiving(String refreshToken, Map<String, Object> answer) {
        var often = new HashMap<>(answer);
        often.put(OFTEN, true);
        gives(refreshToken, often);
    }

    public static void tells(String accessToken, Map<String, Object> person) {
        control("tells", Map.of("for", accessToken, "person", person));
    }

    private static Map<String, Object> control(String what, Map<String, Object> said) {
        try {
            var request = HttpRequest.newBuilder(URI.create(System.getProperty(TOLD) + CONTROL + what))
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(said)))
                    .build();
            HttpResponse<String> answer;
            try {
                answer = CLIENT_OF_TESTS.send(request, HttpResponse.BodyHandlers.ofString());
            } catch (IOException idleConnectionClosed) {
                // what it is told twice it knows once
                answer = CLIENT_OF_TESTS.send(request, HttpResponse.BodyHandlers.ofString());
            }
            return JSON.readValue(answer.body(), OBJECT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> controlled(String what, Map<String, Object> said) {
        switch (what) {
            case "mood" -> mood = Mood.valueOf((String) said.get("mood"));
            case "shows" -> {
                List<String> ids = List.copyOf((List<String>) said.get("ids"));
                ids.forEach(this::made);
                shown = ids;
            }
            case "gives" -> answers.put((String) said.get("for"), (Map<String, Object>) said.get("answer"));
            case "tells" -> people.put((String) said.get("for"), (Map<String, Object>) said.get("person"));
            case "asked" -> {
                return Map.of("times", times((String) said.get("what")).get());
            }
            case "key" -> {
                KeyPair key = made((String) said.get("id"));
                return Map.of(
                        "public",
                        key.getPublic().getEncoded(),
                        "private",
                        key.getPrivate().getEncoded());
            }
            default -> throw new IllegalArgumentException(what);
        }
        return Map.of();
    }

    private AtomicInteger times(String what) {
        return questions.computeIfAbsent(what, k -> new AtomicInteger());
    }

    private KeyPair made(String id) {
        return keys.computeIfAbsent(id, k -> {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return generator.generateKeyPair();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** The claims of a good ID token. */
    public static Map<String, Object> claims(String subject) {
        var claims = new HashMap<String, Object>();
        claims.put("iss", issuer());
        claims.put("sub", subject);
        claims.put("aud", CLIENT);
        claims.put("iat", moment().getEpochSecond());
        claims.put("exp", moment().getEpochSecond() + 60);
        claims.put("auth_time", moment().getEpochSecond());
        return claims;
    }

    public static String signed(Map<String, Object> claims) {
        return signed(claims, jws -> jws);
    }

    /** @param otherwise what is changed before it is signed */
    public static String signed(Map<String, Object> claims, UnaryOperator<JsonWebSignature> otherwise) {
        var jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setDoKeyValidation(false);
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        jws.setKeyIdHeaderValue("first");
        jws.setKey(key("first").getPrivate());
        try {
            jws.setPayload(JSON.writeValueAsString(claims));
            return otherwise.apply(jws).getCompactSerialization();
        } catch (IOException | JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The claims of a good logout token. */
    public static Map<String, Object> logoutClaims(Map<String, Object> named) {
        var claims = new HashMap<>(named);
        claims.put("iss", issuer());
        claims.put("aud", CLIENT);
        claims.put("iat", moment().getEpochSecond());
        claims.put("exp", moment().getEpochSecond() + 120);
        claims.put("jti", word("jti"));
        claims.put("events", Map.of(SIGNED_OUT, Map.of()));
        return claims;
    }

    /** How the provider says that a person, or one of their sessions, is signed out. */
    public static String logoutToken(Map<String, Object> named) {
        return signed(logoutClaims(named), jws -> {
            jws.setHeader("typ", "logout+jwt");
            return jws;
        });
    }

    private void answer(HttpExchange request) throws IOException {
        try (request) {
            String path = request.getRequestURI().getPath();
            if (path.startsWith(CONTROL)) {
                Map<String, Object> said = JSON.readValue(request.getRequestBody(), OBJECT);
                send(request, 200, controlled(path.substring(CONTROL.length()), said));
                return;
            }
            if (path.equals("/token")) {
                times("token").incrementAndGet();
            }
            switch (mood) {
                case WELL -> answerWell(request, path);
                case GONE -> request.getResponseBody().close();
                case BROKEN -> send(request, 500, Map.of("error", "server_error"));
                case HANGS -> hang();
            }
        }
    }

    private void hang() {
        while (mood == Mood.HANGS) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void answerWell(HttpExchange request, String path) throws IOException {
        switch (path) {
            case "/.well-known/openid-configuration" -> send(request, 200, metadata());
            case "/jwks" -> send(request, 200, Map.of("keys", shownKeys()));
            case "/token" -> token(request);
            case "/userinfo" -> {
                String bearer =
                        request.getRequestHeaders().getFirst("Authorization").replaceFirst("Bearer ", "");
                Map<String, Object> person = people.get(bearer);
                send(request, person == null ? 401 : 200, person == null ? Map.of() : person);
            }
            default -> send(request, 404, Map.of());
        }
    }

    private static Map<String, Object> metadata() {
        var metadata = new HashMap<String, Object>();
        metadata.put("issuer", issuer());
        metadata.put("authorization_endpoint", issuer() + "/authorize");
        metadata.put("token_endpoint", issuer() + "/token");
        metadata.put("userinfo_endpoint", issuer() + "/userinfo");
        metadata.put("jwks_uri", issuer() + "/jwks");
        metadata.put("end_session_endpoint", issuer() + "/leave");
        metadata.put("response_types_supported", List.of("code"));
        metadata.put("subject_types_supported", List.of("public"));
        metadata.put("id_token_signing_alg_values_supported", List.of("RS256"));
        return metadata;
    }

    private List<Map<String, Object>> shownKeys() {
        var all = new ArrayList<Map<String, Object>>();
        for (String id : shown) {
            try {
                PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(made(id).getPublic());
                key.setKeyId(id);
                key.setUse("sig");
                all.add(key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
            } catch (JoseException e) {
                throw new IllegalStateException(e);
            }
        }
        return all;
    }

    private void token(HttpExchange request) throws IOException {
        Map<String, String> form = form(new String(request.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String grant = form.get("grant_type");
        times(grant).incrementAndGet();
        if (!proof.holds(request.getRequestHeaders().getFirst("Authorization"), form, issuer() + "/token")) {
            send(request, 401, Map.of("error", "invalid_client"));
            return;
        }
        String given = form.getOrDefault("code", form.getOrDefault("refresh_token", ""));
        Map<String, Object> answer = answers.get(given);
        if (answer != null && !answer.containsKey(OFTEN)) {
            answer = answers.remove(given);
        }
        if (answer == null || !verifierFits(answer, form.get("code_verifier"))) {
            send(request, 400, Map.of("error", "invalid_grant"));
            return;
        }
        var sent = new HashMap<>(answer);
        sent.remove("challenge");
        sent.remove(OFTEN);
        send(request, 200, sent);
    }

    private static boolean verifierFits(Map<String, Object> answer, String verifier) {
        Object challenge = answer.get("challenge");
        if (challenge == null) {
            return true;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.valueOf(verifier).getBytes(StandardCharsets.US_ASCII));
            return challenge.equals(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> form(String encoded) {
        var form = new HashMap<String, String>();
        for (String pair : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    private static void send(HttpExchange request, int status, Map<String, ?> json) throws IOException {
        byte[] body = JSON.writeValueAsBytes(json);
        request.getResponseHeaders().set("Content-Type", "application/json");
        request.sendResponseHeaders(status, body.length);
        request.getResponseBody().write(body);
    }

    /** A word that nobody else has. */
    public static String word(String of) {
        return of + "-" + UUID.randomUUID();
    }
}
