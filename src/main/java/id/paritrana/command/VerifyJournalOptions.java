package id.paritrana.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import id.paritrana.chain.Head;
import id.paritrana.words.Messages;

/**
 * The options of the command {@code verify-journal}.
 *
 * @param address of the database ({@code jdbc:postgresql:…}) or the path of a copy
 * @param heads digests from paper that must be in the chain
 * @param copy where to write a copy; null to write none
 * @param language of the output
 */
record VerifyJournalOptions(
        String address, List<Head> heads, @Nullable Path copy, Locale language) {
    private static final String DATABASE = "jdbc:postgresql:";

    /** Thrown for a command line that is not understood, with the sentence that says why. */
    static final class Misused extends Exception {
        private static final long serialVersionUID = 1L;

        private final Locale language;

        Misused(String sentence, Locale language) {
            super(sentence);
            this.language = language;
        }

        Locale language() {
            return language;
        }
    }

    boolean inDatabase() {
        return address.startsWith(DATABASE);
    }

    /** @param configured the address of the app's own database; null without one */
    static VerifyJournalOptions parse(String[] args, @Nullable String configured) throws Misused {
        Locale language = Messages.INDONESIAN;
        for (int i = 0; i + 1 < args.length; i++) {
            if (args[i].equals("--language") && args[i + 1].equals("en")) {
                language = Messages.ENGLISH;
            }
        }
        String address = configured;
        var heads = new ArrayList<Head>();
        Path copy = null;
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            if (!arg.startsWith("--")) {
                address = arg;
                continue;
            }
            if (i + 1 == args.length) {
                throw misused("command.verify-journal.value-missing", arg, language);
            }
            String value = args[++i];
            switch (arg) {
                case "--head" -> heads.add(Head.typed(value).orElseThrow(misusedHead(value, language)));
                case "--copy" -> copy = path(value, language);
                case "--language" -> {
                    if (!value.equals("id") && !value.equals("en")) {
                        throw misused("command.verify-journal.language", value, language);
                    }
                }
                default -> throw misused("command.verify-journal.unknown", arg, language);
            }
        }
        if (address == null || address.isBlank()) {
            throw misused("command.verify-journal.no-address", "", language);
        }
        return new VerifyJournalOptions(address, heads, copy, language);
    }

    private static Path path(String value, Locale language) throws Misused {
        try {
            return Path.of(value);
        } catch (InvalidPathException noPath) {
            throw misused("command.verify-journal.unreadable", value, language);
        }
    }

    private static Supplier<Misused> misusedHead(String value, Locale language) {
        return () -> misused("command.verify-journal.no-head", value, language);
    }

    private static Misused misused(String key, String value, Locale language) {
        return new Misused(Messages.in(language).say(key, Map.of("value", value)), language);
    }
}
