package id.paritrana.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The embedded Keycloak for the demo: unpacked once, started beside the app on 127.0.0.1, taken over after the app was
 * killed, stopped with it.
 *
 * <p>Everything runs on a thread of its own; {@link SignInStatus} reports the progress.
 */
public final class EmbeddedSignIn implements AutoCloseable {

    private static final int READY_SECONDS = 300;
    private static final int TAKE_OVER_SECONDS = 30;
    private static final int STOP_SECONDS = 15;
    private static final int LASTED_SECONDS = 120;
    private static final int LONGEST_PAUSE_SECONDS = 60;
    private static final String STEP = "Layanan masuk (Keycloak)";

    /** Settings for the app, for another Keycloak or for this Java process, which must not reach the embedded Keycloak. */
    private static final Pattern NOT_FOR_KEYCLOAK = Pattern.compile(
            "(QUARKUS|KC|KEYCLOAK|PARITRANA|SMALLRYE)_.*|JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS|_JAVA_OPTIONS");

    private final Path folder;
    private final Secrets secrets;
    private final Settings settings;
    private final StartProgress progress;
    private final boolean watched;
    private final ProcessNote note;
    private final Path log;
    private final Thread worker;
    private ProcessHandle process;
    private volatile boolean closing;

    private EmbeddedSignIn(Path folder, Secrets secrets, Settings settings, StartProgress progress, boolean watched) {
        this.folder = folder;
        this.secrets = secrets;
        this.settings = settings;
        this.progress = progress;
        this.watched = watched;
        this.note = new ProcessNote(folder.resolve("sign-in.process"));
        this.log = folder.resolve("logs").resolve("sign-in.log");
        this.worker = new Thread(this::work, "sign-in");
        this.worker.setDaemon(true);
    }

    /**
     * Begins to start Keycloak and returns at once.
     *
     * @param watched whether it is restarted when it ends by itself
     */
    public static EmbeddedSignIn begin(
            Path folder, Secrets secrets, Settings settings, StartProgress progress, boolean watched) {
        var signIn = new EmbeddedSignIn(folder, secrets, settings, progress, watched);
        SignInStatus.become(SignInStatus.State.STARTING, "Layanan masuk sedang disiapkan.");
        signIn.worker.start();
        return signIn;
    }

    /** The issuer of the realm, as the app and the browser see it. */
    public String authServerUrl() {
        return address() + "/realms/" + SignInRealm.NAME;
    }

    /** Process id of the service, once there is one. */
    public synchronized Optional<Long> pid() {
        return Optional.ofNullable(process).map(ProcessHandle::pid);
    }

    private String address() {
        return "http://localhost:" + settings.signInPort();
    }

    private void work() {
        var step = progress.step(STEP);
        try {
            String realm = SignInRealm.json(settings.url(), secrets.clientSecret());
            boolean takenOver = takeOver(realm);
            if (!takenOver) start(realm, step);
            if (closing) return;
            SignInStatus.become(SignInStatus.State.READY, "");
            step.done(takenOver ? "siap, memakai yang masih berjalan" : "siap di " + address());
            if (watched) watchOver(realm);
        } catch (IOException | RuntimeException | Error e) {
            // whatever the failure: people are told that nobody can sign in, and do not wait for a thread that has
            // ended
            if (closing) return;
            String cause = e instanceof IOException || e instanceof StartRefused ? e.getMessage() : e.toString();
            SignInStatus.become(SignInStatus.State.FAILED, "Layanan masuk tidak dapat dimulai. " + cause);
            step.done("GAGAL. " + cause);
        }
    }

    /** Restarts a service that ends by itself, with growing pauses while it keeps ending soon. */
    private void watchOver(String realm) throws IOException {
        int seconds = 0;
        while (!closing) {
            long began = System.nanoTime();
            while (!closing && process.isAlive()) pause();
            boolean lasted = System.nanoTime() - began > TimeUnit.SECONDS.toNanos(LASTED_SECONDS);
            seconds = lasted ? 0 : Math.min(LONGEST_PAUSE_SECONDS, seconds * 2 + 1);
            long end = deadline(seconds);
            while (!closing && System.nanoTime() < end) pause();
            if (!closing) startAgain(realm);
        }
    }

    private void startAgain(String realm) throws IOException {
        SignInStatus.become(SignInStatus.State.STARTING, "Layanan masuk berhenti sendiri dan sedang dijalankan lagi.");
        progress.say("Layanan masuk berhenti sendiri dan dijalankan lagi; catatannya di " + log + ".1.");
        var step = progress.step(STEP);
        try {
            start(realm, step);
            if (closing) return;
            SignInStatus.become(SignInStatus.State.READY, "");
            step.done("siap kembali di " + address());
        } catch (IOException | StartRefused e) {
            if (closing) return;
            SignInStatus.become(
                    SignInStatus.State.FAILED,
                    "Layanan masuk berhenti dan belum dapat dijalankan lagi; terus dicoba. " + e.getMessage());
            step.done("belum dapat dijalankan lagi; terus dicoba. " + e.getMessage());
        }
    }

    /** Behaves as if this process were killed: the service runs on, and nothing here watches it. */
    void abandon() {
        closing = true;
    }

    private String doing(String realm) throws IOException {
        return "serve " + settings.signInPort() + " " + Integer.toHexString(31 * realm.hashCode() + SignInTheme.mark());
    }

    private boolean takeOver(String realm) throws IOException {
        Optional<ProcessHandle> left = note.living(doing(realm));
        if (left.isPresent()) {
            hold(left.get());
            if (readyWithin(TAKE_OVER_SECONDS)) return true;
        }
        Optional<ProcessHandle> useless = note.living();
        if (useless.isPresent()) ProcessNote.stop(useless.get(), STOP_SECONDS);
        return false;
    }

    private void start(String realm, StartProgress.Step step) throws IOException {
        if (!Loopback.found().isFree(settings.signInPort())) {
            throw new StartRefused("Port " + settings.signInPort()
                    + " dipakai program lain. Hentikan program itu atau isi PARITRANA_SIGN_IN_PORT dengan port lain.");
        }
        Path home = home(step);
        prepareRealm(home, realm);
        SignInTheme.lay(home);
        step.note("dimulai di latar belakang");
        serve(home, realm);
        if (closing || readyWithin(READY_SECONDS)) return;
        // accounts of the demo are made anew from the realm file, so a damaged store costs nothing
        setAside(home.resolve("data").resolve("h2"));
        step.note("dicoba sekali lagi dengan penyimpanan baru");
        serve(home, realm);
        if (!closing && !readyWithin(READY_SECONDS)) throw new IOException("Catatannya di " + log + ".");
    }

    private Path home(StartProgress.Step step) throws IOException {
        Path archive = SignInDistribution.find(settings);
        Path home = SignInDistribution.unpacked(archive, folder.resolve("programs"));
        Path built = home.resolve("paritrana.built");
        if (Files.exists(built)) return home;
        step.note("disiapkan untuk pertama kali, kurang lebih setengah menit");
        run(home, "build", List.of("build", "--db=dev-file"));
        boolean ended = endedWithin(READY_SECONDS);
        if (closing) return home;
        if (!ended || Files.notExists(home.resolve("lib").resolve("quarkus"))) {
            throw new IOException("Persiapan pertama Keycloak gagal; catatannya di " + log + ".");
        }
        Files.createFile(built);
        return home;
    }

    /**
     * Prepares the realm; one that differs from the realm imported before (another address, another version) replaces
     * it.
     */
    private static void prepareRealm(Path home, String realm) throws IOException {
        Path file = OwnerOnly.folder(home.resolve("data").resolve("import")).resolve(SignInRealm.NAME + "-realm.json");
        if (Files.exists(file) && Files.readString(file).equals(realm)) return;
        PostgresBinaries.deleteTree(home.resolve("data").resolve("h2"));
        OwnerOnly.write(file, realm);
    }

    private static void setAside(Path store) throws IOException {
        if (Files.notExists(store)) return;
        Path aside = store.resolveSibling("h2.damaged");
        PostgresBinaries.deleteTree(aside);
        Files.move(store, aside);
    }

    private void serve(Path home, String realm) throws IOException {
        run(
                home,
                doing(realm),
                List.of(
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=" + Loopback.found().text(),
                        "--http-port=" + settings.signInPort(),
                        "--hostname=" + address()));
    }

    private synchronized void run(Path home, String doing, List<String> arguments) throws IOException {
        if (closing) return;
        OwnerOnly.folder(log.getParent());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        var command = new ArrayList<>(SignInDistribution.java(home));
        command.addAll(arguments);
        var builder = new ProcessBuilder(Program.asCompanion(command))
                // its framework reads an .env file from the folder it starts in
                .directory(home.toFile())
                .redirectInput(Program.nothing().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> NOT_FOR_KEYCLOAK.matcher(name).matches());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "paritrana-admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.signInAdminPassword());
        hold(builder.start().toHandle());
        note.write(process, doing);
    }

    private synchronized void hold(ProcessHandle process) {
        this.process = process;
    }

    private boolean endedWithin(int seconds) throws IOException {
        long deadline = deadline(seconds);
        while (!closing && process.isAlive() && System.nanoTime() < deadline) pause();
        return !process.isAlive();
    }

    private boolean readyWithin(int seconds) throws IOException {
        long deadline = deadline(seconds);
        while (!closing && process.isAlive() && System.nanoTime() < deadline) {
            if (answers()) return true;
            pause();
        }
        return false;
    }

    private static long deadline(int seconds) {
        return System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    private static void pause() throws IOException {
        PostgresServer.pause(200);
    }

    private boolean answers() {
        try {
            var connection =
                    (HttpURLConnection) URI.create("http://" + Loopback.found().inUrl() + ":" + settings.signInPort()
                                    + "/realms/" + SignInRealm.NAME + "/.well-known/openid-configuration")
                            .toURL()
                            .openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(5_000);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Stops the service, even while it is being started. May be called more than once. */
    @Override
    public synchronized void close() {
        if (closing) return;
        closing = true;
        try {
            if (process != null && process.isAlive()) ProcessNote.stop(process, STOP_SECONDS);
            note.forget();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
