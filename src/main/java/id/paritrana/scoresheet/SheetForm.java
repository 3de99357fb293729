package id.paritrana.scoresheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import id.paritrana.site.form.Fields;
import id.paritrana.tables.DecimalText;

/**
 * What a member typed into a sheet: a mark {@code m-CODE} and a comment {@code c-CODE} for each criterion, and the version
 * of the sheet that was on the screen.
 *
 * @param version 0 for a sheet that was not begun
 * @param typed by code of the criterion
 */
public record SheetForm(int version, Map<String, Typed> typed) {
    public static final String MARK = "m-";
    public static final String COMMENT = "c-";

    /**
     * @param mark as it was typed; null when the form carried none, as when no level is chosen
     * @param comment null when the form carried none
     */
    public record Typed(@Nullable String mark, @Nullable String comment) {
        static final Typed NOTHING = new Typed(null, null);
    }

    public SheetForm {
        typed = Map.copyOf(typed);
    }

    static SheetForm of(Fields fields) {
        var codes = new TreeSet<>(fields.after(MARK));
        codes.addAll(fields.after(COMMENT));
        var typed = new TreeMap<String, Typed>();
        for (String code : codes) {
            String mark = fields.first(MARK + code);
            String comment = fields.first(COMMENT + code);
            typed.put(code, new Typed(mark == null ? null : mark.strip(), comment == null ? null : plain(comment)));
        }
        return new SheetForm(number(fields.first("version")), typed);
    }

    /** One kind of line end, and nothing that a database cannot keep. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\u0000", "")
                .strip();
    }

    private static int number(@Nullable String text) {
        return id.paritrana.site.form.Typed.whole(text, Integer.MAX_VALUE, -1);
    }

    Typed at(String code) {
        return typed.getOrDefault(code, Typed.NOTHING);
    }

    /** This form with the marks of another for some criteria. */
    SheetForm with(int version, Map<String, Typed> instead) {
        var changed = new TreeMap<>(typed);
        changed.putAll(instead);
        return new SheetForm(version, changed);
    }

    /**
     * The marks that this form asks for: what is readable and on the scale; elsewhere what is stored stays.
     *
     * @param stored the marks as they stand
     */
    Map<String, GivenMark> wanted(SheetCriteria criteria, Map<String, GivenMark> stored) {
        var wanted = new TreeMap<String, GivenMark>();
        for (SheetCriterion c : criteria.marked()) {
            GivenMark now = stored.getOrDefault(c.code(), GivenMark.NONE);
            Typed t = at(c.code());
            var value = now.value();
            if (t.mark() != null && SheetRules.onMark(c, t.mark()).isEmpty()) {
                value = t.mark().isEmpty() ? null : DecimalText.typed(t.mark()).value();
            }
            boolean said =
                    t.comment() != null && SheetRules.onComment(c, t.comment()).isEmpty();
            wanted.put(c.code(), new GivenMark(value, said ? Objects.requireNonNull(t.comment()) : now.comment()));
        }
        return wanted;
    }

    /** Everything that was typed as one text; equal for equal forms only. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        parts.add(String.valueOf(version));
        new TreeMap<>(typed).forEach((code, t) -> {
            parts.add(code);
            parts.add(String.valueOf(t.mark()));
            parts.add(String.valueOf(t.comment()));
        });
        var out = new StringBuilder();
        parts.forEach(p -> out.append(p.length()).append(':').append(p));
        return out.toString();
    }
}
