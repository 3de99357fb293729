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
 * One start of Paritrana: checks the settings, starts the embedded services, and configures the framework by system
 * properties.
 *
 * <p>In development the framework enters {@code main} again after each change, in the same process: running services
 * are taken over, and properties set by an earlier round are not mistaken for the user's own.
 */
public final class Launch implements AutoCloseable {

    /** Names of the properties that a start in this process set, separated by commas. */
    private static final String SET_BY_US = "paritrana.launch.set";
    /** Counts the starts in this process; only the latest one stops the services at the end. */
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
     * @throws StartRefused when a person has to fix something first; nothing is left running then
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
            // first, so that the embedded services can overwrite their own settings
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
        // a form sent after the session ended redirects to the sign-in page, so the content security policy must allow
        // its origin
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
        // the demo's passwords are public, so the app does not listen on the network
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

    /**
     * Whether this round restarts embedded services that end by themselves; in development the first round keeps doing
     * so.
     */
    private boolean looksAfter() {
        return round == 0;
    }

    /**
     * Configures the framework's own cookies: one key for all replicas on the way to the provider, and TLS only where
     * the app has an https address.
     */
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

    /** Gives the framework a setting, unless a person has set it. */
    private void tell(String property, String value) {
        if (!given(property)) insist(property, value);
    }

    /** Gives the framework a setting of an embedded service, overriding any leftover of another one. */
    private void insist(String property, String value) {
        System.setProperty(property, value);
        ours.add(property);
    }

    /** Prints the banner once the app serves: the address, the accounts, where data is kept and how to stop. */
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

    /** The lines with the example accounts, when people can sign in with them. */
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

    /** Stops the embedded services at the end of the process, after the app's last transaction. */
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

    /** Notes that {@link #close()} will be called once the app has ended, even when the process is asked to end. */
    public void closesAfterTheApp() {
        drainsFirst = true;
    }

    /** Stops the embedded services and keeps their data. May be called more than once. */
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
