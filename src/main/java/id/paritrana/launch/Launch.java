package id.paritrana.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import id.paritrana.digest.Sha256;

/**
 * One start of Paritrana: checks the settings, starts what is brought along, and tells the framework by system
 * properties.
 *
 * <p>In development the framework enters {@code main} again after each change, in the same process: what runs is taken
 * over, and what an earlier round set is not mistaken for somebody's wish.
 */
public final class Launch implements AutoCloseable {

    /** Names of the properties that a start in this process set, parted by commas. */
    private static final String SET_BY_US = "paritrana.launch.set";
    /** Counts the starts in this process; only the latest one stops anything at the end. */
    private static final String ROUND = "paritrana.launch.round";

    private static final String SESSION_SECRET = "paritrana.session.secret";

    private static final int DRAIN_SECONDS = 60;

    private final Settings settings;
    private final StartProgress progress;
    private final Set<String> ours;
    private final CountDownLatch closed = new CountDownLatch(1);
    private int round;
    private Home home;
    private EmbeddedDatabase database;
    private EmbeddedSignIn signIn;
    private volatile boolean drainsFirst;

    private Launch(Settings settings, StartProgress progress, Set<String> ours) {
        this.settings = settings;
        this.progress = progress;
        this.ours = ours;
    }

    /**
     * Starts from the environment and the system properties of this process.
     *
     * @throws StartRefused when something a person can mend stands in the way; nothing is left running then
     */
    public static Launch begin(PrintStream out) {
        var ours = new TreeSet<>(List.of(System.getProperty(SET_BY_US, "").split(",")));
        var given = Settings.of(System.getenv(), stringProperties(), ours);
        var files = SecretFiles.of(given.values());
        if (!files.problems().isEmpty()) throw new StartRefused(files.problems());
        Surroundings.requireNames(Surroundings.folders(given));
        Surroundings.nameZoneInFull();
        var launch = new Launch(given.with(files.values()), new StartProgress(out), ours);
        try {
            // first, so that what is brought along has the last word on its own parts
            files.values().forEach((name, value) -> launch.insist(SecretFiles.SECRETS.get(name), value));
            launch.start();
        } catch (RuntimeException e) {
            launch.close();
            throw e;
        }
        return launch;
    }

    private static Map<String, String> stringProperties() {
        var strings = new HashMap<String, String>();
        for (String name : System.getProperties().stringPropertyNames()) strings.put(name, System.getProperty(name));
        return strings;
    }

    private void start() {
        round = Integer.getInteger(ROUND, 0);
        List<String> problems = StartCheck.problems(settings.values());
        if (!problems.isEmpty()) throw new StartRefused(problems);
        var loopback = Loopback.found();
        if (round == 0 && !loopback.isFree(settings.port())) {
            throw new StartRefused("Port " + settings.port()
                    + " dipakai program lain. Hentikan program itu atau isi QUARKUS_HTTP_PORT dengan port lain.");
        }
        System.setProperty(ROUND, Integer.toString(round + 1));
        if (!loopback.isIpv4()) {
            tell("quarkus.http.host", loopback.text());
            tell("quarkus.management.host", loopback.text());
        }
        progress.say("Paritrana sedang dimulai ...");
        if (settings.embeddedDatabase() || settings.embeddedSignIn() || !given(SESSION_SECRET)) bringAlong();
        if (!settings.embeddedDatabase()) {
            tell(
                    "quarkus.flyway.jdbc-url",
                    settings.get("QUARKUS_DATASOURCE_JDBC_URL").orElseThrow());
        }
        tell("paritrana.demo", Boolean.toString(settings.demo()));
        if (settings.demo()) tell("paritrana.signing.key", StartCheck.DEMO_KEY);
        settings.office().ifPresent(office -> {
            tell("paritrana.office", office);
            tell("quarkus.flyway.placeholders.office", office);
        });
        tell("paritrana.url", settings.url());
        tellOfCookies();
        // forms may lead to the sign-in page when a session has ended: the browser has to be told where that is
        tell("paritrana.sign-in.origin", origin(signInUrl()));
        System.setProperty(SET_BY_US, String.join(",", ours));
        Runtime.getRuntime().addShutdownHook(new Thread(this::closeAtTheEnd, "paritrana-end"));
    }

    private void bringAlong() {
        Path folder = settings.home();
        try {
            if (round == 0) home = Home.open(folder);
            Secrets secrets = Secrets.in(folder);
            if (settings.embeddedSignIn()) startSignIn(folder, secrets);
            if (settings.embeddedDatabase()) startDatabase(folder, secrets);
            tell(SESSION_SECRET, secrets.sessionSecret());
        } catch (IOException e) {
            throw new StartRefused("Folder data " + folder + " tidak dapat dipakai: " + e.getMessage(), e);
        }
        // the demo's passwords are known to everybody: nobody else on the network gets to try them
        if (settings.embeddedSignIn())
            tell("quarkus.http.host", Loopback.found().text());
    }

    private void startSignIn(Path folder, Secrets secrets) {
        signIn = EmbeddedSignIn.begin(folder, secrets, settings, progress, looksAfter());
        insist("quarkus.oidc.auth-server-url", signIn.authServerUrl());
        insist("quarkus.oidc.client-id", "paritrana");
        insist("quarkus.oidc.credentials.secret", secrets.clientSecret());
    }

    private void startDatabase(Path folder, Secrets secrets) {
        var step = progress.step("Basis data (PostgreSQL)");
        database = EmbeddedDatabase.in(folder, secrets);
        step.done(database.reused() ? "siap, memakai yang masih berjalan" : "siap");
        if (looksAfter()) database.watch(progress);
        insist("quarkus.datasource.jdbc.url", database.jdbcUrl());
        insist("quarkus.datasource.username", database.appUser());
        insist("quarkus.datasource.password", database.appPassword());
        insist("quarkus.flyway.jdbc-url", database.jdbcUrl());
        insist("quarkus.flyway.username", database.ownerUser());
        insist("quarkus.flyway.password", database.ownerPassword());
    }

    /** Whether what is brought along is started again when it ends by itself; in development the first round goes on doing so. */
    private boolean looksAfter() {
        return round == 0;
    }

    /** The framework's own cookies: one key of all replicas for the way to the provider, and over TLS alone where people type so. */
    private void tellOfCookies() {
        String secret = System.getProperty(
                SESSION_SECRET,
                settings.get(Settings.environmentName(SESSION_SECRET)).orElse(""));
        tell("quarkus.oidc.authentication.state-secret", Sha256.of("paritrana.sign-in.state\n" + secret));
        boolean secure = settings.url().startsWith("https:");
        tell("quarkus.oidc.authentication.cookie-force-secure", Boolean.toString(secure));
        tell("quarkus.oidc.authentication.force-redirect-https-scheme", Boolean.toString(secure));
    }

    private String signInUrl() {
        return settings.embeddedSignIn()
                ? signIn.authServerUrl()
                : settings.get("QUARKUS_OIDC_AUTH_SERVER_URL").orElseThrow();
    }

    private static String origin(String url) {
        URI address = URI.create(url);
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private boolean given(String property) {
        return settings.get(Settings.environmentName(property)).isPresent();
    }

    /** Gives the framework a setting, unless a person gave it. */
    private void tell(String property, String value) {
        if (!given(property)) insist(property, value);
    }

    /** Gives the framework a setting of a part that is brought along, where a left-over of another one would mislead. */
    private void insist(String property, String value) {
        System.setProperty(property, value);
        ours.add(property);
    }

    /** The app serves now: the banner tells where, with which accounts, where data is kept and how to stop. */
    public void announce() {
        if (round > 0) {
            progress.say("Paritrana siap kembali: " + settings.url());
            return;
        }
        var lines = new ArrayList<String>();
        if (signIn != null) {
            lines.addAll(whoMayTry(SignInStatus.current().state()));
        }
        lines.add("");
        lines.add(
                database == null ? "Basis data : dari QUARKUS_DATASOURCE_JDBC_URL" : "Data       : " + settings.home());
        if (signIn == null)
            lines.add("Masuk      : "
                    + settings.get("QUARKUS_OIDC_AUTH_SERVER_URL").orElseThrow());
        lines.add("Berhenti   : Ctrl+C; data tetap tersimpan.");
        progress.banner("Paritrana siap: " + settings.url(), lines);
    }

    /** The example accounts, where anybody can sign in with them. */
    static List<String> whoMayTry(SignInStatus.State signIn) {
        if (signIn == SignInStatus.State.FAILED) {
            return List.of("Belum ada yang dapat masuk: layanan masuk tidak dapat dimulai, sebabnya di atas.");
        }
        var lines = new ArrayList<String>();
        if (signIn == SignInStatus.State.STARTING) {
            lines.add("Layanan masuk masih disiapkan; halaman sudah dapat dibuka.");
        }
        lines.add("");
        lines.add("Akun contoh, kata sandi: paritrana");
        lines.add("  kursi1 ... kursi9           sembilan kursi penilai");
        lines.add("  sekretariat, sekretariat2   sekretariat");
        lines.add("  sekretariat62               sekretariat provinsi lain");
        lines.add("  pemeriksa                   pemeriksa, hanya membaca");
        lines.add("  pusat                       pemeriksa semua provinsi");
        lines.add("  admin                       pengelola");
        lines.add("  tamu                        tanpa peran dan tanpa kursi");
        return lines;
    }

    /** What is embedded outlives the app's last transaction: wait for it to end first. */
    private void closeAtTheEnd() {
        if (Integer.getInteger(ROUND, 0) != round + 1) return;
        if (drainsFirst) {
            try {
                if (closed.await(DRAIN_SECONDS, TimeUnit.SECONDS)) return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        close();
    }

    /** Somebody will call {@link #close()} once the app has ended, also when the process is asked to end. */
    public void closesAfterTheApp() {
        drainsFirst = true;
    }

    /** Stops what is embedded; data stays. May be called more than once. */
    @Override
    public synchronized void close() {
        try {
            if (signIn != null) signIn.close();
        } finally {
            closeDatabase();
        }
    }

    private void closeDatabase() {
        try {
            if (database != null) database.close();
            if (home != null) home.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            closed.countDown();
        }
    }
}
