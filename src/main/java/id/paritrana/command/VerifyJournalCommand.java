package id.paritrana.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import id.paritrana.chain.ChainCheck;
import id.paritrana.chain.ChainFault;
import id.paritrana.chain.ChainReport;
import id.paritrana.chain.ChainVisitor;
import id.paritrana.chain.CopiedChain;
import id.paritrana.chain.Head;
import id.paritrana.chain.StoredChain;
import id.paritrana.launch.SecretFiles;
import id.paritrana.words.Messages;

/**
 * {@code verify-journal}: checks the journal in a database or in a copy of it: whether it is unchanged, and whether the
 * digests printed on paper are in it. It writes nothing but the copy that it is asked for.
 */
public final class VerifyJournalCommand {
    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int MISUSED = 2;
    private static final String PASSWORD = "QUARKUS_DATASOURCE_PASSWORD";

    private final VerifyJournalOptions options;
    private final Map<String, String> environment;
    private final PrintStream out;
    private final Messages messages;

    private VerifyJournalCommand(VerifyJournalOptions options, Map<String, String> environment, PrintStream out) {
        this.options = options;
        this.environment = environment;
        this.out = out;
        this.messages = Messages.in(options.language());
    }

    /**
     * Runs the command with the environment of this process: the app's own variables name the database and its user.
     *
     * @param args what follows {@code verify-journal}
     * @return the exit code: 0 when the chain is whole, 1 when it is not, 2 when it could not be read or the command is
     * not understood
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        return run(args, System.getenv(), out, err);
    }

    static int run(String[] args, Map<String, String> environment, PrintStream out, PrintStream err) {
        VerifyJournalOptions options;
        try {
            options = VerifyJournalOptions.parse(args, environment.get("QUARKUS_DATASOURCE_JDBC_URL"));
        } catch (VerifyJournalOptions.Misused misused) {
            err.println(misused.getMessage());
            err.println(Messages.in(misused.language()).say("command.verify-journal.usage"));
            return MISUSED;
        }
        try {
            return new VerifyJournalCommand(options, environment, out).run();
        } catch (IOException | UncheckedIOException | SQLException unreadable) {
            err.println(Messages.in(options.language())
                    .say("command.verify-journal.not-read", Map.of("value", String.valueOf(reason(unreadable)))));
        } catch (IllegalArgumentException noCopy) {
            err.println(Messages.in(options.language())
                    .say("command.verify-journal.no-copy", Map.of("value", String.valueOf(noCopy.getMessage()))));
        }
        return MISUSED;
    }

    private static @Nullable String reason(Exception unreadable) {
        return unreadable instanceof NoSuchFileException missing ? missing.getFile() : unreadable.getMessage();
    }

    private int run() throws IOException, SQLException {
        if (options.copy() == null) {
            return say(checked(null));
        }
        Path copy = options.copy();
        try (var copied = new CopiedChain(copy)) {
            int code = say(checked(copied));
            out.println(messages.say("command.verify-journal.copied", Map.of("value", copy.toString())));
            return code;
        }
    }

    private Checked checked(@Nullable ChainVisitor also) throws IOException, SQLException {
        Set<Head> printed = new LinkedHashSet<>(options.heads());
        if (!options.inDatabase()) {
            var checked = Checked.with(printed);
            CopiedChain.read(Path.of(options.address()), checked.visitor(also));
            return checked;
        }
        try (Connection database = connected()) {
            // one snapshot for the whole check, however long it takes
            database.setReadOnly(true);
            database.setAutoCommit(false);
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            printed.addAll(StoredChain.printed(database));
            var checked = Checked.with(printed);
            StoredChain.read(database, checked.visitor(also));
            database.rollback();
            return checked;
        }
    }

    private Connection connected() throws IOException, SQLException {
        var properties = new Properties();
        user(environment.get("QUARKUS_DATASOURCE_USERNAME"), "user", properties);
        user(password(), "password", properties);
        properties.setProperty("ApplicationName", "verify-journal");
        Connection connection = new org.postgresql.Driver().connect(options.address(), properties);
        if (connection == null) {
            throw new SQLException(options.address());
        }
        return connection;
    }

    /** The password from where the app reads it: the environment, or a file that the environment names. */
    private @Nullable String password() throws IOException {
        var given = new HashMap<>(environment);
        given.keySet().removeIf(name -> !name.startsWith(PASSWORD));
        SecretFiles files = SecretFiles.of(given);
        if (!files.problems().isEmpty()) {
            throw new IOException(String.join(" ", files.problems()));
        }
        given.putAll(files.values());
        return given.get(PASSWORD);
    }

    private static void user(@Nullable String value, String property, Properties properties) {
        if (value != null && !value.isBlank()) {
            properties.setProperty(property, value.strip());
        }
    }

    /** A running check with the digests that it looks for. */
    private record Checked(ChainCheck check, Set<Head> printed) {
        static Checked with(Set<Head> printed) {
            return new Checked(new ChainCheck(ChainCheck.TOLERANCE, printed), printed);
        }

        ChainVisitor visitor(@Nullable ChainVisitor also) {
            return also == null ? check : check.and(also);
        }
    }

    private int say(Checked checked) {
        ChainReport report = checked.check().report();
        for (ChainFault fault : report.faults()) {
            out.println(messages.say(
                    fault.key(),
                    Map.of(
                            "seq", Long.toString(fault.seq()),
                            "entry", Long.toString(fault.entry()),
                            "digest", fault.digest().isEmpty() ? "" : new Head(fault.digest(), null).grouped())));
        }
        if (report.faultCount() > report.faults().size()) {
            out.println(messages.say(
                    "command.verify-journal.more",
                    Map.of(
                            "count",
                            Long.toString(report.faultCount() - report.faults().size()))));
        }
        long found = checked.printed().stream()
                .filter(head -> report.found().containsKey(head.digest()))
                .count();
        out.println(messages.say(
                report.whole() ? "command.verify-journal.whole" : "command.verify-journal.broken",
                Map.of(
                        "links", Long.toString(report.links()),
                        "faults", Long.toString(report.faultCount()),
                        "found", Long.toString(found),
                        "printed", Integer.toString(checked.printed().size()))));
        out.println(messages.say(
                "command.verify-journal.head",
                Map.of(
                        "digest", report.head().grouped(),
                        "seq", String.valueOf(report.head().seq()))));
        return report.whole() ? WHOLE : BROKEN;
    }
}
