package id.paritrana.refusal;

import java.util.List;
import java.util.Locale;

import io.quarkus.qute.TemplateGlobal;

/** The objections to a form, as its page shows them: a summary on top, and each beside its field. */
public record Errors(List<Objection> all) {
    /** The {@code errors} of a page without a refused form. */
    @TemplateGlobal(name = "errors")
    public static final Errors NONE = new Errors(List.of());

    public Errors {
        all = List.copyOf(all);
    }

    public static Errors of(Refusal refusal) {
        return new Errors(refusal.objections());
    }

    /** Earlier sentences, in the language of that time. */
    public static Errors said(List<String> sentences) {
        return new Errors(sentences.stream()
                .map(sentence -> Objection.overall("refusal.said", sentence))
                .toList());
    }

    public boolean any() {
        return !all.isEmpty();
    }

    /** Whether any objection concerns a field; otherwise the act itself is impossible now. */
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
