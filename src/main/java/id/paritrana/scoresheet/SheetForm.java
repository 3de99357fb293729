package id.paritrana.scoresheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import id.paritrana.site.form.Fields;
import id.paritrana.site.form.Typed;

/**
 * What a member typed into a sheet: a mark {@code m-CODE} and a comment {@code c-CODE} for each criterion, and the version
 * of the sheet that was on the screen.
 *
 * @param version 0 for a sheet that was not begun
 * @param typed by code of the criterion
 */
public record SheetForm(int version, Map<String, TypedMark> typed) {
    public static final String MARK = "m-";
    public static final String COMMENT = "c-";

    public SheetForm {
        typed = Map.copyOf(typed);
    }

    public static SheetForm of(Fields fields) {
        var codes = new TreeSet<>(fields.after(MARK));
        codes.addAll(fields.after(COMMENT));
        var typed = new TreeMap<String, TypedMark>();
        for (String code : codes) {
            typed.put(code, new TypedMark(fields.first(MARK + code), fields.first(COMMENT + code)));
        }
        return new SheetForm(Typed.whole(fields.first("version"), Integer.MAX_VALUE, -1), typed);
    }

    public TypedMark at(String code) {
        return typed.getOrDefault(code, TypedMark.NOTHING);
    }

    /** This form with the marks of another for some criteria. */
    public SheetForm with(Map<String, TypedMark> instead) {
        var changed = new TreeMap<>(typed);
        changed.putAll(instead);
        return new SheetForm(version, changed);
    }

    /**
     * The marks that this form asks for: what is readable and on the scale; elsewhere what is stored stays.
     *
     * @param stored the marks as they stand
     */
    public Map<String, GivenMark> wanted(SheetCriteria criteria, Map<String, GivenMark> stored) {
        var wanted = new TreeMap<String, GivenMark>();
        for (SheetCriterion c : criteria.marked()) {
            GivenMark now = stored.getOrDefault(c.code(), GivenMark.NONE);
            TypedMark t = at(c.code());
            var value = now.value();
            if (t.mark() != null && SheetRules.onMark(c, t.mark()).isEmpty()) {
                value = Typed.decimal(t.mark()).orElse(null);
            }
            boolean said =
                    t.comment() != null && SheetRules.onComment(c, t.comment()).isEmpty();
            wanted.put(c.code(), new GivenMark(value, said ? Objects.requireNonNull(t.comment()) : now.comment()));
        }
        return wanted;
    }

    /** Everything that was typed as one text, equal for equal forms only: what tells the form from another with its key. */
    String wholly() {
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
