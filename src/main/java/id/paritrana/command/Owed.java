package id.paritrana.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import id.paritrana.words.Messages;

/** Counts how much of what is owed is missing, and remembers the first of it. */
final class Owed {
    private static final int NAMED = 5;

    private final String all;
    private final String some;
    private final List<Missing> first = new ArrayList<>();
    private long owed;
    private long missing;

    /**
     * @param all key of the line that names everything missing
     * @param some key of the line that names the first of it
     */
    Owed(String all, String some) {
        this.all = all;
        this.some = some;
    }

    /** A missing thing, as a sentence with its arguments. */
    record Missing(String key, Map<String, String> args) {}

    /** Adds one more thing that is owed; its sentence is made only when it is missing and will be named. */
    void add(boolean there, Supplier<Missing> said) {
        owed++;
        if (!there) {
            missing++;
            if (first.size() < NAMED) {
                first.add(said.get());
            }
        }
    }

    /** One line with their number and the first of them; empty when none is missing. */
    Optional<String> line(Messages messages) {
        if (missing == 0) {
            return Optional.empty();
        }
        List<String> named = first.stream()
                .map(each -> messages.say(each.key(), each.args()))
                .toList();
        return Optional.of(messages.say(
                missing > first.size() ? some : all,
                Map.of(
                        "missing", Long.toString(missing),
                        "owed", Long.toString(owed),
                        "list", String.join("; ", named))));
    }
}
