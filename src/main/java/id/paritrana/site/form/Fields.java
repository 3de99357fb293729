package id.paritrana.site.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.Canon;

/**
 * The fields of a form whose names come from data, one for each criterion, seat or nomination. Its {@code …Form} reads them
 * once; forms with the same fields for everybody are records with {@code @RestForm} and need none of this.
 */
public final class Fields {
    private final Map<String, List<String>> all;

    /** @param typed what was typed, by field; several when a name occurs more than once */
    public Fields(Map<String, List<String>> typed) {
        this.all = new TreeMap<>();
        typed.forEach(
                (name, values) -> all.put(name, values.stream().map(Canon::text).toList()));
    }

    /** The key of the form, with which it acts once. */
    public @Nullable String key() {
        return first("key");
    }

    public boolean has(String name) {
        return first(name) != null;
    }

    /** What was typed, cleaned; null when the form had no such field. */
    public @Nullable String first(String name) {
        List<String> values = all.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    /** One line trimmed; empty when the form had no such field. */
    public String line(String name) {
        return Typed.line(first(name));
    }

    /** Everything that came under a name. */
    public List<String> all(String name) {
        return List.copyOf(all.getOrDefault(name, List.of()));
    }

    /** What follows a prefix in the names of the fields that begin with it, in order. */
    public List<String> after(String prefix) {
        var rest = new ArrayList<String>();
        for (String name : all.keySet()) {
            if (name.startsWith(prefix)) {
                rest.add(name.substring(prefix.length()));
            }
        }
        return rest;
    }

    /** The lines of the fields that begin with a prefix, by what follows it. */
    public Map<String, String> lines(String prefix) {
        var lines = new TreeMap<String, String>();
        after(prefix).forEach(rest -> lines.put(rest, line(prefix + rest)));
        return lines;
    }
}
