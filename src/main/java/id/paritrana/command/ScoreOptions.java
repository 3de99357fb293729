package id.paritrana.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.words.Messages;

/**
 * The options of the command {@code score}.
 *
 * @param edition the workbook to read
 * @param out where the results go
 * @param analyses whether statistics and robustness are computed
 * @param seed instead of the edition's; null to leave it
 * @param draws instead of the edition's; null to leave it
 * @param language of the output
 */
record ScoreOptions(
        Path edition,
        Path out,
        boolean analyses,
        @Nullable Long seed,
        @Nullable Integer draws,
        Locale language) {
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final int MOST_DRAWS = 1_000_000;

    /** Thrown for a command line that is not understood. */
    static final class Misused extends Exception {
        private static final long serialVersionUID = 1L;

        private final String sentence;
        private final Locale language;

        Misused(String sentence, Locale language) {
            super(sentence);
            this.sentence = sentence;
            this.language = language;
        }

        String sentence() {
            return sentence;
        }

        Locale language() {
            return language;
        }
    }

    static ScoreOptions parse(String[] args) throws Misused {
        Parser parser = new Parser();
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            if (!arg.startsWith("--")) {
                parser.edition(arg);
                continue;
            }
            int equals = arg.indexOf('=');
            String name = equals < 0 ? arg : arg.substring(0, equals);
            String value = equals >= 0 ? arg.substring(equals + 1) : i + 1 < args.length ? args[++i] : null;
            parser.option(name, value);
        }
        return parser.finish();
    }

    private static final class Parser {
        private @Nullable Path edition;
        private @Nullable Path out;
        private boolean analyses = true;
        private @Nullable Long seed;
        private @Nullable Integer draws;
        private Locale language = INDONESIAN;

        void edition(String text) throws Misused {
            if (edition != null) {
                throw misused("command.score.no-edition", Map.of());
            }
            edition = path(text, "EDITION");
        }

        void option(String name, @Nullable String value) throws Misused {
            switch (name) {
                case "--out" -> out = path(value, name);
                case "--analyses" ->
                    analyses = switch (String.valueOf(value)) {
                        case "all" -> true;
                        case "none" -> false;
                        default -> throw needs(name, "command.score.needs-analyses");
                    };
                case "--seed" -> seed = whole(name, value, "command.score.needs-whole");
                case "--draws" -> {
                    long count = whole(name, value, "command.score.needs-draws");
                    if (count < 1 || count > MOST_DRAWS) {
                        throw needs(name, "command.score.needs-draws");
                    }
                    draws = (int) count;
                }
                case "--language" ->
                    language = switch (String.valueOf(value)) {
                        case "id" -> INDONESIAN;
                        case "en" -> Locale.ENGLISH;
                        default -> throw needs(name, "command.score.needs-language");
                    };
                default -> throw misused("command.score.option-unknown", Map.of("option", name));
            }
        }

        ScoreOptions finish() throws Misused {
            Path from = edition;
            Path to = out;
            if (from == null) {
                throw misused("command.score.no-edition", Map.of());
            }
            if (to == null) {
                throw misused("command.score.no-out", Map.of());
            }
            return new ScoreOptions(from, to, analyses, seed, draws, language);
        }

        private Path path(@Nullable String text, String name) throws Misused {
            if (text == null || text.isEmpty()) {
                throw needs(name, "command.score.needs-path");
            }
            try {
                return Path.of(text);
            } catch (InvalidPathException impossible) {
                throw needs(name, "command.score.needs-path");
            }
        }

        private long whole(String name, @Nullable String value, String key) throws Misused {
            if (value == null || !value.matches("-?\\d{1,18}")) {
                throw needs(name, key);
            }
            return Long.parseLong(value);
        }

        private Misused needs(String option, String key) {
            return misused(
                    "command.score.option-value",
                    Map.of("option", option, "what", Messages.in(language).say(key)));
        }

        private Misused misused(String key, Map<String, String> args) {
            return new Misused(Messages.in(language).say(key, args), language);
        }
    }
}
