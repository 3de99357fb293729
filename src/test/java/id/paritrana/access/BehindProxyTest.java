package id.paritrana.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.paritrana.TableOwner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The app as people reach it: by https, through a proxy that is believed. What a proxy says of who asks counts; of the app's own
 * address neither it nor anybody else is believed.
 */
@QuarkusTest
@TestProfile(BehindProxyTest.Proxied.class)
class BehindProxyTest extends AtProvidersMoment {
    private static final String SITE = "https://award.example.id";
    private static final String PROXY = "127.0.0.1";
    private static final String STRANGER = "127.0.0.2";
    private static final String OFFICE = "203.0.113.9";
    private static final Pattern LOCATION = Pattern.compile("(?im)^location: (\\S+)");

    public static class Proxied extends WithProvider {
        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(super.getConfigOverrides());
            settings.put("paritrana.url", SITE);
            settings.put("quarkus.oidc.authentication.force-redirect-https-scheme", "true");
            settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
            settings.put("quarkus.http.proxy.trusted-proxies", PROXY);
            settings.put("paritrana.limits.sign-in", "60/PT1M");
            settings.put("paritrana.limits.search", "120/PT1M");
            settings.put("paritrana.limits.check", "120/PT1M");
            return settings;
        }
    }

    @BeforeEach
    void prepare() {
        // who asked before from an address of this machine was somebody else
        TableOwner.run("delete from request_rate");
    }

    /** Sent from one of the addresses of this machine. */
    private static String answer(String from, String path, String... headers) {
        var request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        try (var socket = new Socket(InetAddress.getByName(PROXY), RestAssured.port, InetAddress.getByName(from), 0)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }

    private static String location(String answer) {
        Matcher found = LOCATION.matcher(answer);
        assertTrue(found.find(), answer);
        return found.group(1);
    }

    @Test
    void the_one_address_is_said_whatever_a_request_tells() {
        var told = new ArrayList<>(List.of(
                new String[] {},
                new String[] {"X-Forwarded-Proto: https", "X-Forwarded-For: " + OFFICE},
                new String[] {"X-Forwarded-Proto: http", "X-Forwarded-Host: evil.example", "X-Forwarded-Port: 81"},
                new String[] {"X-Forwarded-Proto: https", "X-Forwarded-Prefix: /evil", "X-Forwarded-Ssl: off"},
                new String[] {"Forwarded: for=" + OFFICE + ";proto=http;host=evil.example"},
                new String[] {"X-Forwarded-Proto: ftp", "X-Forwarded-Host: evil.example, award.example.id"}));
        for (String from : List.of(PROXY, STRANGER)) {
            for (String[] headers : told) {
                String begun = answer(from, "/sign-in?back=/editions", headers);
                assertEquals(302, status(begun), begun);
                var asked = ProviderForTests.form(URI.create(location(begun)).getRawQuery());
                assertEquals(SITE + "/sign-in/done", asked.get("redirect_uri"), from + String.join(" ", headers));
                assertFalse(begun.contains("evil"), begun);
                String page = answer(from, "/editions", headers);
                String to = location(page);
                assertTrue(to.equals("/sign-in?back=%2Feditions") || to.equals(SITE + "/sign-in?back=%2Feditions"), to);
                assertFalse(answer(from, "/", headers).contains("evil"));
            }
        }
    }

    @Test
    void a_cookie_goes_by_https_alone() {
        String begun = answer(PROXY, "/sign-out", "X-Forwarded-Proto: http");
        assertTrue(begun.contains("__Host-csrf-token=") && begun.contains("Secure"), begun);
    }

    @Test
    void every_cookie_of_a_sign_in_is_of_this_host_and_goes_by_tls_alone() {
        var browser = new BrowserForTests().behind(OFFICE);
        var set = new ArrayList<String>();
        var begun = browser.get("/sign-in?back=/editions");
        set.addAll(begun.headers().allValues("Set-Cookie"));
        assertTrue(set.stream().anyMatch(c -> c.startsWith("__Host-q_auth_")), set.toString());
        // more ways than a browser keeps: the older ones are forgotten
        for (int i = 0; i < 6; i++) {
            set.addAll(browser.get("/sign-in?back=/editions").headers().allValues("Set-Cookie"));
        }
        var back = browser.signIn("/editions", ProviderForTests.word("p"), claims -> {
            claims.put("roles", "secretariat:63");
            return claims;
        });
        set.addAll(back.headers().allValues("Set-Cookie"));
        set.addAll(browser.get(BrowserForTests.path(back)).headers().allValues("Set-Cookie"));
        set.addAll(browser.get("/editions").headers().allValues("Set-Cookie"));
        assertEquals(200, browser.get("/editions").statusCode());
        set.addAll(browser.press("/sign-out", "/sign-out", Map.of()).headers().allValues("Set-Cookie"));
        assertTrue(set.stream().anyMatch(c -> c.startsWith("__Host-q_auth_") && c.contains("Max-Age=0")));
        for (String cookie : set) {
            assertTrue(
                    cookie.startsWith("__Host-")
                            && cookie.contains("; Secure")
                            && cookie.contains("; Path=/")
                            && !cookie.contains("Domain"),
                    cookie);
        }
    }

    @Test
    void a_way_to_the_provider_that_another_host_could_have_planted_is_none() {
        var browser = new BrowserForTests().behind(OFFICE);
        var asked = browser.asks("/editions");
        var planted = new HashMap<String, String>();
        browser.cookies().forEach((name, value) -> planted.put(name.replace("__Host-q_auth", "q_auth"), value));
        assertTrue(planted.keySet().stream().anyMatch(name -> name.startsWith("q_auth")), planted.toString());
        browser.cookies().clear();
        browser.cookies().putAll(planted);
        var back = browser.get("/sign-in/done?code=x&state=" + asked.get("state"));
        assertTrue(BrowserForTests.path(back).startsWith("/sign-in/failed/lost"), BrowserForTests.path(back));
    }

    @Test
    void one_who_floods_is_stopped_and_the_next_is_not() {
        String flooder = "198.51.100.7";
        int stopped = 0;
        for (int i = 0; i < 80; i++) {
            stopped += status(answer(PROXY, "/sign-in", "X-Forwarded-For: " + flooder)) == 429 ? 1 : 0;
        }
        assertEquals(20, stopped);
        // what somebody tells the proxy stands before what the proxy has seen
        assertEquals(429, status(answer(PROXY, "/sign-in", "X-Forwarded-For: 192.0.2.1, " + flooder)));
        assertEquals(302, status(answer(PROXY, "/sign-in", "X-Forwarded-For: " + flooder + ", " + OFFICE)));
    }

    @Test
    void a_stranger_who_claims_many_addresses_is_one() {
        int stopped = 0;
        for (int i = 0; i < 80; i++) {
            String begun = answer(STRANGER, "/sign-in", "X-Forwarded-For: 192.0.2." + i, "Forwarded: for=192.0.2." + i);
            stopped += status(begun) == 429 ? 1 : 0;
        }
        assertTrue(stopped >= 20, "stopped " + stopped + " times");
        assertEquals(302, status(answer(PROXY, "/sign-in", "X-Forwarded-For: 192.0.2.1")), "nobody else is");
    }

    @Test
    void nine_people_behind_one_address_are_never_stopped() {
        var nine = new ArrayList<BrowserForTests>();
        for (int i = 0; i < 9; i++) {
            var browser = new BrowserForTests().behind(OFFICE);
            browser.signIn("/editions", ProviderForTests.word("p"), claims -> {
                claims.put("roles", "secretariat:63");
                return claims;
            });
            nine.add(browser);
        }
        for (int i = 0; i < 130; i++) {
            answer(PROXY, "/check?number=1&digest=2", "X-Forwarded-For: " + OFFICE);
        }
        assertEquals(429, status(answer(PROXY, "/check?number=1&digest=2", "X-Forwarded-For: " + OFFICE)));
        for (int round = 0; round < 30; round++) {
            for (BrowserForTests each : nine) {
                assertEquals(200, each.get("/editions?q=HST").statusCode());
            }
        }
        assertEquals(200, nine.get(0).get("/check?number=1&digest=2").statusCode());
    }
}
