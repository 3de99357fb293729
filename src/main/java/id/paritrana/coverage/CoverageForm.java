package id.paritrana.coverage;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import id.paritrana.edition.proposal.ProposedFields;
import id.paritrana.site.form.Typed;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;
import id.paritrana.words.SegmentWords;
import id.paritrana.words.Written;

/** What a person typed about one coverage record. */
public record CoverageForm(
        @RestForm String segment,
        @RestForm String asOf,
        @RestForm String participants,
        @RestForm String workers,
        @RestForm String definition,
        @RestForm String otherDefinition,
        @RestForm String statedPercent,
        @RestForm String targetPercent,
        @RestForm String statedRemaining,
        @RestForm String source,
        @RestForm String note,
        @RestForm String reason,
        @RestForm String version) {
    static final CoverageForm EMPTY = new CoverageForm("", "", "", "", "", "", "", "", "", "", "", "", "");

    public CoverageForm {
        segment = Typed.plain(segment);
        asOf = Typed.plain(asOf);
        participants = Typed.people(Typed.plain(participants));
        workers = Typed.people(Typed.plain(workers));
        // one in other words is taken for the definition itself: the choice alone says nothing about it
        boolean worded = CoverageDefinitions.OTHER.equals(definition)
                && !Typed.line(otherDefinition).isEmpty();
        definition = Typed.plain(worded ? otherDefinition : definition);
        otherDefinition = worded ? "" : Typed.plain(otherDefinition);
        statedPercent = Typed.plain(statedPercent);
        targetPercent = Typed.plain(targetPercent);
        statedRemaining = Typed.people(Typed.plain(statedRemaining));
        source = Typed.inOneLine(source);
        note = Typed.plain(note);
        reason = Typed.plain(reason);
        version = Typed.plain(version);
    }

    static CoverageForm of(CoverageRecord stored, Locale locale) {
        Formats formats = Formats.in(locale);
        return new CoverageForm(
                stored.segment(),
                stored.asOf().toString(),
                formats.field(stored.participants()),
                formats.field(stored.workers()),
                stored.definition(),
                "",
                formats.field(stored.statedPercent()),
                formats.field(stored.targetPercent()),
                formats.field(stored.statedRemaining()),
                stored.source(),
                stored.note(),
                "",
                Integer.toString(stored.version()));
    }

    /** What is chosen: one of the definitions to choose from, another one, or none. */
    public String chosenDefinition() {
        return CoverageDefinitions.isOther(definition) ? CoverageDefinitions.OTHER : definition;
    }

    /** The definition in the words of the source; where it is one of those to choose from, what else was typed. */
    public String wordedDefinition() {
        return chosenDefinition().equals(CoverageDefinitions.OTHER) && !CoverageDefinitions.OTHER.equals(definition)
                ? definition
                : otherDefinition;
    }

    /** Everything typed, by field, in the order of the form; words beside a definition of the list only where there are some. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("segment", segment);
        fields.put("asOf", asOf);
        fields.put("participants", participants);
        fields.put("workers", workers);
        fields.put("definition", definition);
        if (!otherDefinition.isEmpty()) {
            fields.put("otherDefinition", otherDefinition);
        }
        fields.put("statedPercent", statedPercent);
        fields.put("targetPercent", targetPercent);
        fields.put("statedRemaining", statedRemaining);
        fields.put("source", source);
        fields.put("note", note);
        fields.put("reason", reason);
        return fields;
    }

    /**
     * Everything typed, for a proposal.
     *
     * @param record the id of the one to be corrected, null for a new one
     */
    String text(@Nullable String record) {
        var all = new LinkedHashMap<>(fields());
        all.put("asOf", Typed.iso(asOf));
        all.put("version", version);
        all.put("record", record == null ? "" : record);
        return ProposedFields.text(all);
    }

    static @Nullable String record(String text) {
        String id = ProposedFields.read(text).getOrDefault("record", "");
        return id.isEmpty() ? null : id;
    }

    static CoverageForm of(String text) {
        Map<String, String> f = ProposedFields.read(text);
        return new CoverageForm(
                f.get("segment"),
                f.get("asOf"),
                f.get("participants"),
                f.get("workers"),
                f.get("definition"),
                f.getOrDefault("otherDefinition", ""),
                f.get("statedPercent"),
                f.get("targetPercent"),
                f.get("statedRemaining"),
                f.get("source"),
                f.get("note"),
                f.get("reason"),
                f.get("version"));
    }

    /** The record in one line: everything that was typed, so that a second person confirms nothing unseen. */
    String shown(Locale locale) {
        Formats formats = Formats.in(locale);
        String percent = Typed.decimal(statedPercent).map(formats::percentAsIs).orElse(statedPercent);
        return SegmentWords.of(segment, locale) + " " + Typed.shown(asOf, locale) + ": "
                + Typed.shown(participants, locale) + " / "
                + Typed.shown(workers, locale)
                + (percent.isEmpty() ? "" : ", " + percent)
                + (source.isEmpty() ? "" : ", " + Written.in(locale, source))
                + named("definition", written(definition, locale), locale)
                + named("target", Typed.shown(targetPercent, locale), locale)
                + named("remaining", Typed.shown(statedRemaining, locale), locale)
                + named("note", written(note, locale), locale);
    }

    private static String written(String text, Locale locale) {
        return text.isEmpty() ? "" : Written.in(locale, text);
    }

    private static String named(String field, String told, Locale locale) {
        return told.isEmpty() ? "" : "; " + Messages.text(locale, "coverage.form." + field) + ": " + told;
    }
}
