package id.paritrana.site;

import java.util.List;
import java.util.Locale;

import io.quarkus.qute.TemplateGlobal;

/** The objections to a form, as its page shows them: a summary on top, and each beside its field. */
public record Errors(List<Objection> all) {
    /** What a template finds as {@code errors} where its page has no form, or none that was refused. */
    @TemplateGlobal(name = "errors")
    public static final Errors NONE = new Errors(List.of());

    public Errors {
        all = List.copyOf(all);
    }

    public static Errors of(Refusal refusal) {
        return new Errors(refusal.objections());
    }

    /** What was said earlier, in the language in which it was said. */
    public static Errors said(List<String> sentences) {
        return new Errors(sentences.stream()
                .map(sentence -> Objection.overall("site.said", sentence))
                .toList());
    }

    public boolean any() {
        return !all.isEmpty();
    }

    /** Whether something can be put right in a field; otherwise what was asked for cannot be done now. */
    public boolean inFields() {
        return all.stream().anyMatch(o -> !o.field().isEmpty());
    }

    public boolean at(String field) {
        return all.stream().anyMatch(o -> o.field().equals(field));
    }

    /** The first sentence for a field, or an empty text. */
    public String of(String field, Locale locale) {
        return all.stream()
                .filter(o -> o.field().equals(field))
                .map(o -> o.onPage(locale))
                .findFirst()
                .orElse("");
    }
}
