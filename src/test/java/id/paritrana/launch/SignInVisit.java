package id.paritrana.launch;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.paritrana.Weight;

/** Somebody at the pages of a running Keycloak, with a phone that shows one-time codes. */
final class SignInVisit {
    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]*)\"");
    private static final Pattern PART =
            Pattern.compile("<(?:link|script|img)[^>]*?(?:href|src)=\"(/[^\"]+)\"|from \"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("name=\"totpSecret\" value=\"([^\"]*)\"");
    private static final int SECONDS_A_CODE = 30;

    private final String realm;
    private final String app;
    /** By name. Java's own keeper of cookies gives none back that are for safe connections, which one to this machine is. */
    private final Map<String, String> cookies = new TreeMap<>();

    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    /**
     * @param realm the issuer
     * @param app the address of the app that people come from
     */
    SignInVisit(String realm, String app) {
        this.realm = realm;
        this.app = app;
    }

    /** The same person with a browser that has not been there yet. */
    SignInVisit(SignInVisit before) {
        this(before.realm, before.app);
    }

    /** The page at which people arrive from the app. */
    String arrive(String language) throws IOException, InterruptedException {
        return get(
                realm + "/protocol/openid-connect/auth?client_id=paritrana&response_type=code&scope=openid&ui_locales="
                        + language + "&code_challenge_method=S256&code_challenge=" + "a".repeat(43) + "&redirect_uri="
                        + encoded(app + "/sign-in/done"));
    }

    /**
     * Sends the form of a page.
     *
     * @return the page that comes next, or nothing when the way leads back to the app
     */
    String send(String page, Map<String, String> fields) throws IOException, InterruptedException {
        Matcher action = ACTION.matcher(page);
        if (!action.find()) throw new AssertionError("no form on " + page);
        var answer = answer(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")))));
        if (answer.statusCode() != 302) return answer.body();
        String next = answer.headers().firstValue("Location").orElseThrow();
        return next.startsWith(realm) ? get(next) : "";
    }

    /** Bytes that travel for a page with all that it needs, compressed. */
    int weight(String page) throws IOException, InterruptedException {
        int weight = Weight.of(page);
        for (String part : PART.matcher(page)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .distinct()
                .toList()) {
            var answer = browser.send(
                    HttpRequest.newBuilder(URI.create(realm).resolve(part.replace("\\/", "/")))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) throw new AssertionError(part + " is answered " + answer.statusCode());
            weight += Weight.of(answer.body());
        }
        return weight;
    }

    /** What the phone shows once it has read the secret of a page. */
    static Map<String, String> phone(String page) {
        Matcher secret = SECRET.matcher(page);
        if (!secret.find()) throw new AssertionError("no secret on " + page);
        return Map.of(
                "totpSecret", secret.group(1), "totp", code(secret.group(1), Instant.now()), "userLabel", "ponsel");
    }

    /** The code of a secret by RFC 6238. */
    static String code(String secret, Instant at) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(at.getEpochSecond() / SECONDS_A_CODE)
                    .array());
            int from = hash[hash.length - 1] & 0xf;
            return String.format("%06d", (ByteBuffer.wrap(hash).getInt(from) & 0x7fffffff) % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An administrator of Keycloak wants one-time codes of somebody. */
    void demandCodes(String user, String adminPassword) throws IOException, InterruptedException {
        String home = realm.substring(0, realm.indexOf("/realms/"));
        String token = new ObjectMapper()
                .readTree(answer(HttpRequest.newBuilder(
                                        URI.create(home + "/realms/master/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=password&client_id=admin-cli&username="
                                        + "paritrana-admin&password=" + encoded(adminPassword))))
                        .body())
                .path("access_token")
                .asText();
        String users = home + "/admin/realms/" + SignInRealm.NAME + "/users";
        JsonNode found = new ObjectMapper()
                .readTree(answer(HttpRequest.newBuilder(URI.create(users + "?exact=true&username=" + user))
                                .header("Authorization", "Bearer " + token))
                        .body())
                .get(0);
        ((ObjectNode) found).set("requiredActions", new ObjectMapper().valueToTree(List.of("CONFIGURE_TOTP")));
        var changed = answer(
                HttpRequest.newBuilder(URI.create(users + "/" + found.path("id").asText()))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(found.toString())));
        if (changed.statusCode() != 204) throw new AssertionError(changed.statusCode() + " " + changed.body());
    }

    private String get(String address) throws IOException, InterruptedException {
        var answer = answer(HttpRequest.newBuilder(URI.create(address)));
        return answer.statusCode() == 302
                ? get(answer.headers().firstValue("Location").orElseThrow())
                : answer.body();
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String set : answer.headers().allValues("Set-Cookie")) {
            String[] cookie = set.replaceFirst(";.*", "").split("=", 2);
            if (set.contains("Max-Age=0")) {
                cookies.remove(cookie[0]);
            } else {
                cookies.put(cookie[0], cookie[1]);
            }
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
