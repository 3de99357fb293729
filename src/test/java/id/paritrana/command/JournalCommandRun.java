package id.paritrana.command;

import java.io.PrintStream;
import java.util.Map;

/** The command {@code verify-journal} with an environment of the test's own. */
public final class JournalCommandRun {
    private JournalCommandRun() {}

    public static int run(String[] args, Map<String, String> environment, PrintStream out, PrintStream err) {
        return VerifyJournalCommand.run(args, environment, out, err);
    }
}
