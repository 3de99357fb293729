package id.paritrana.nomination;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import id.paritrana.edition.proposal.ProposedFields;
import id.paritrana.site.form.Typed;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;
import id.paritrana.words.Written;

/** What a person typed about one figure. */
public record ValueForm(
        @RestForm String value,
        @RestForm String numerator,
        @RestForm String denominator,
        @RestForm String statedPercent,
        @RestForm String asOf,
        @RestForm String source,
        @RestForm String state,
        @RestForm String reason,
        @RestForm String version) {
    private static final ValueForm EMPTY = new ValueForm("", "", "", "", "", "", "", "", "");

    public ValueForm {
        value = Typed.plain(value);
        numerator = Typed.plain(numerator);
        denominator = Typed.plain(denominator);
        statedPercent = Typed.plain(statedPercent);
        asOf = Typed.plain(asOf);
        source = Typed.inOneLine(source);
        state = Typed.plain(state);
        reason = Typed.plain(reason);
        version = Typed.plain(version);
    }

    static ValueForm of(@Nullable DataValue stored, Locale locale) {
        Formats formats = Formats.in(locale);
        return stored == null
                ? EMPTY
                : new ValueForm(
                        formats.field(stored.value()),
                        formats.field(stored.numerator()),
                        formats.field(stored.denominator()),
                        formats.field(stored.statedPercent()),
                        stored.asOf() == null ? "" : stored.asOf().toString(),
                        stored.source(),
                        stored.state().code(),
                        "",
                        Integer.toString(stored.version()));
    }

    /** Everything typed, by field, in the order of the form. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("value", value);
        fields.put("numerator", numerator);
        fields.put("denominator", denominator);
        fields.put("statedPercent", statedPercent);
        fields.put("asOf", asOf);
        fields.put("source", source);
        fields.put("state", state);
        fields.put("reason", reason);
        return fields;
    }

    /** Everything typed about a criterion, for a proposal. */
    String text(String criterion) {
        var all = new LinkedHashMap<>(fields());
        all.put("asOf", Typed.iso(asOf));
        all.put("version", version);
        all.put("criterion", criterion);
        return ProposedFields.text(all);
    }

    static String criterion(String text) {
        return ProposedFields.read(text).getOrDefault("criterion", "");
    }

    static ValueForm of(String text) {
        Map<String, String> f = ProposedFields.read(text);
        return new ValueForm(
                f.get("value"),
                f.get("numerator"),
                f.get("denominator"),
                f.get("statedPercent"),
                f.get("asOf"),
                f.get("source"),
                f.get("state"),
                f.get("reason"),
                f.get("version"));
    }

    /** The figure in one line: everything that was typed, so that a second person confirms nothing unseen. */
    String shown(Locale locale) {
        boolean single = !value.isEmpty();
        boolean given = single || !numerator.isEmpty();
        String figure = single
                ? Typed.shown(value, locale)
                : given
                        ? Typed.shown(numerator, locale) + " / " + Typed.shown(denominator, locale)
                        : state.isEmpty() ? "–" : Messages.text(locale, "nomination.state." + state);
        String beside = single ? named("numerator", numerator, locale) + named("denominator", denominator, locale) : "";
        return figure
                + (asOf.isEmpty() ? "" : ", " + Typed.shown(asOf, locale))
                + (source.isEmpty() ? "" : ", " + Written.in(locale, source))
                + beside
                + named("stated", statedPercent, locale)
                + (given && !state.isEmpty() ? "; " + Messages.text(locale, "nomination.state." + state) : "");
    }

    private static String named(String field, String figure, Locale locale) {
        return figure.isEmpty()
                ? ""
                : "; " + Messages.text(locale, "nomination.value." + field) + ": " + Typed.shown(figure, locale);
    }
}
