package id.paritrana;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;

import id.paritrana.command.ScoreCommand;
import id.paritrana.command.VerifyCommand;
import id.paritrana.command.VerifyJournalCommand;
import id.paritrana.launch.Launch;
import id.paritrana.launch.StartRefused;

/** Starts the web app, or runs one command without it. */
@QuarkusMain
public final class Main {

    private static final int WRONG_USE = 2;

    /** Commands that need no framework, by their first word. */
    private static final Map<String, Command> COMMANDS = new TreeMap<>(Map.of(
            "score", ScoreCommand::run, "verify", VerifyCommand::run, "verify-journal", VerifyJournalCommand::run));

    private static Launch launch;

    @FunctionalInterface
    private interface Command {
        /** @return the exit code */
        int run(String[] arguments, PrintStream out, PrintStream err);
    }

    Main() {}

    public static void main(String... arguments) {
        if (arguments.length == 0) {
            serve();
        } else {
            System.exit(command(arguments));
        }
    }

    private static int command(String[] arguments) {
        Command command = COMMANDS.get(arguments[0]);
        if (command != null) {
            return command.run(Arrays.copyOfRange(arguments, 1, arguments.length), System.out, System.err);
        }
        System.err.println(
                "Perintah \"" + arguments[0] + "\" tidak dikenal. Tanpa perintah, aplikasi web dimulai. Perintah: "
                        + String.join(", ", COMMANDS.keySet()) + ".");
        return WRONG_USE;
    }

    private static void serve() {
        try {
            launch = Launch.begin(System.out);
        } catch (StartRefused refused) {
            System.err.println("Paritrana tidak dimulai:");
            refused.getMessage().lines().forEach(line -> System.err.println("  " + line));
            System.exit(StartRefused.EXIT_CODE);
        }
        Quarkus.run(Web.class);
    }

    /** The web app once it serves. */
    public static final class Web implements QuarkusApplication {

        @Override
        public int run(String... arguments) {
            // in development the framework restarts the app itself, and the embedded services keep running
            if (LaunchMode.current() == LaunchMode.NORMAL) stopPartsAfterTheApp();
            launch.announce();
            Quarkus.waitForExit();
            return 0;
        }

        private static void stopPartsAfterTheApp() {
            launch.closesAfterTheApp();
            ApplicationLifecycleManager.setDefaultExitCodeHandler((code, cause) -> {
                launch.close();
                System.exit(code);
            });
        }
    }
}
