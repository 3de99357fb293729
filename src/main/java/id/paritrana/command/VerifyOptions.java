package id.paritrana.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import id.paritrana.words.Messages;

/**
 * The options of the command {@code verify}.
 *
 * @param file the package
 * @param keys files with public keys
 * @param language of the output
 */
record VerifyOptions(Path file, List<Path> keys, Locale language) {

    /** Thrown for a command line that is not understood. */
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

    static VerifyOptions parse(String[] args) throws Misused {
        Locale language = language(args);
        Path file = null;
        var keys = new ArrayList<Path>();
        for (int i = 0; i < args.length; i++) {
            int equals = args[i].indexOf('=');
            boolean option = args[i].startsWith("--");
            String name = option && equals > 0 ? args[i].substring(0, equals) : args[i];
            if (!option) {
                if (file != null) {
                    throw misused(language, "command.verify.one-package", Map.of());
                }
                file = path(args[i], language);
                continue;
            }
            String value = equals > 0 ? args[i].substring(equals + 1) : ++i < args.length ? args[i] : null;
            if (name.equals("--key") && value != null && !value.isEmpty()) {
                keys.add(path(value, language));
            } else if (!name.equals("--language") || !List.of("id", "en").contains(String.valueOf(value))) {
                throw misused(language, "command.verify.option", Map.of("option", name));
            }
        }
        if (file == null) {
            throw misused(language, "command.verify.one-package", Map.of());
        }
        return new VerifyOptions(file, List.copyOf(keys), language);
    }

    /** The language, determined first so that a refusal can use it. */
    private static Locale language(String[] args) {
        String all = String.join(" ", args);
        return all.matches("(.* )?--language[= ]en( .*)?") ? Messages.ENGLISH : Messages.INDONESIAN;
    }

    private static Path path(String text, Locale language) throws Misused {
        try {
            return Path.of(text);
        } catch (InvalidPathException impossible) {
            throw misused(language, "command.verify.option", Map.of("option", text));
        }
    }

    private static Misused misused(Locale language, String key, Map<String, String> named) {
        return new Misused(Messages.in(language).say(key, named), language);
    }
}
