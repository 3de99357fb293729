package id.paritrana.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.paritrana.launch.SignInStatus.State;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The real Keycloak: begun, left behind by a process that was killed, taken over, stopped. */
class EmbeddedSignInIT {

    /** What a page of the sign-in may weigh as it travels, with all that it needs. */
    private static final int FIRST_VIEW = 30 * 1024;

    @TempDir
    Path folder;

    private final StartProgress silent = new StartProgress(new PrintStream(OutputStream.nullOutputStream()));

    @Test
    void starts_beside_the_app_and_is_taken_over() throws Exception {
        var settings = Settings.of(
                Map.of(
                        "PARITRANA_SIGN_IN_PORT",
                        Integer.toString(Loopback.found().freePort())),
                Map.of(),
                Set.of());
        Secrets secrets = Secrets.in(folder);
        EmbeddedSignIn leftBehind = EmbeddedSignIn.begin(folder, secrets, settings, silent, true);
        assertEquals(State.STARTING, SignInStatus.current().state());
        assertFalse(SignInStatus.current().open());
        assertEquals(State.READY, outcome());
        assertEquals(leftBehind.authServerUrl(), issuer(leftBehind));

        long killed = leftBehind.pid().orElseThrow();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        assertEquals(leftBehind.authServerUrl(), issuerAgain(leftBehind, killed), "started again by itself");
        leftBehind.abandon();

        try (EmbeddedSignIn heir = EmbeddedSignIn.begin(folder, secrets, settings, silent, true)) {
            assertEquals(State.READY, outcome());
            assertEquals(leftBehind.pid(), heir.pid());
            itsPagesAreOursAndLight(new SignInVisit(heir.authServerUrl(), settings.url()), secrets);
        }
        assertTrue(Loopback.found().isFree(settings.signInPort()));

        try (EmbeddedSignIn again = EmbeddedSignIn.begin(folder, secrets, settings, silent, true)) {
            assertEquals(State.READY, outcome());
            assertFalse(leftBehind.pid().equals(again.pid()));
        }
    }

    /** The page with name and password, the one that sets up one-time codes, the one that asks for a code. */
    private static void itsPagesAreOursAndLight(SignInVisit visit, Secrets secrets)
            throws IOException, InterruptedException {
        visit.demandCodes("kursi1", secrets.signInAdminPassword());
        Map<String, String> known = Map.of("username", "kursi1", "password", "paritrana");
        String arrived = visit.arrive("id");
        String phone = visit.send(arrived, known);
        var shown = SignInVisit.phone(phone);
        assertEquals("", visit.send(phone, shown), "the phone is known");
        String english = new SignInVisit(visit).arrive("en");
        assertEquals("Sign in", title(english));
        var again = new SignInVisit(visit);
        String asked = again.send(again.arrive("id"), known);
        String refused = again.send(asked, Map.of("otp", "kode"));
        assertTrue(refused.contains("Kode sekali pakai salah atau sudah lewat."), refused);
        var titles = List.of("Masuk", "Siapkan kode sekali pakai", "Kode sekali pakai", "Kode sekali pakai");
        var pages = List.of(arrived, phone, asked, refused);
        for (int i = 0; i < pages.size(); i++) {
            String page = pages.get(i);
            assertTrue(page.contains("<html lang=\"id\">"), page);
            assertEquals(titles.get(i), title(page));
            int weight = visit.weight(page);
            assertTrue(weight < FIRST_VIEW, titles.get(i) + " weighs " + weight + " bytes");
        }
        String code = SignInVisit.code(shown.get("totpSecret"), Instant.now().plusSeconds(30));
        assertEquals("", again.send(refused, Map.of("otp", code)), "whoever has the phone gets in");
    }

    private static String title(String page) {
        return page.replaceFirst("(?s).*<h1>", "")
                .replaceFirst("(?s)</h1>.*", "")
                .strip();
    }

    @Test
    void says_which_port_is_taken() throws Exception {
        try (var taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            var settings = Settings.of(
                    Map.of("PARITRANA_SIGN_IN_PORT", Integer.toString(taken.getLocalPort())), Map.of(), Set.of());
            try (var signIn = EmbeddedSignIn.begin(folder, Secrets.in(folder), settings, silent, true)) {
                assertEquals(State.FAILED, outcome());
                assertTrue(SignInStatus.current().message().contains("PARITRANA_SIGN_IN_PORT"));
                assertTrue(signIn.pid().isEmpty());
            }
        }
    }

    private static String issuerAgain(EmbeddedSignIn signIn, long before) throws IOException, InterruptedException {
        for (int second = 0; second < 240; second++) {
            boolean another = signIn.pid().filter(pid -> pid != before).isPresent();
            if (another && SignInStatus.current().state() == State.READY) break;
            Thread.sleep(1000);
        }
        return issuer(signIn);
    }

    private static State outcome() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(6);
        while (SignInStatus.current().state() == State.STARTING && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return SignInStatus.current().state();
    }

    private static String issuer(EmbeddedSignIn signIn) throws IOException, InterruptedException {
        URI address = URI.create(signIn.authServerUrl() + "/.well-known/openid-configuration");
        String told = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        return new ObjectMapper().readTree(told).path("issuer").asText();
    }
}
