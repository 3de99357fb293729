package id.paritrana.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import id.paritrana.refusal.Told;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.TextLimits;
import id.paritrana.words.Formats;
import id.paritrana.workbook.CodeForm;
import id.paritrana.workbook.FigureRules;
import id.paritrana.workbook.Segments;

/** A coverage form as it was read: what could not be read is absent, and stands among the objections. */
record TypedCoverage(
        String segment,
        @Nullable LocalDate asOf,
        @Nullable BigDecimal participants,
        @Nullable BigDecimal workers,
        @Nullable BigDecimal statedPercent,
        @Nullable BigDecimal targetPercent,
        @Nullable BigDecimal statedRemaining,
        String definition,
        String source,
        String note,
        String reason) {

    /**
     * Reads a form and objects to what is wrong with it by itself, whatever is stored.
     *
     * @param known the segments of the edition
     */
    static TypedCoverage read(CoverageForm form, Segments known, Typed typed) {
        var read = new TypedCoverage(
                segment(form, known, typed),
                day(form, typed),
                typed.people("participants", form.participants()),
                typed.people("workers", form.workers()),
                typed.notNegative("statedPercent", form.statedPercent()),
                typed.notNegative("targetPercent", form.targetPercent()),
                typed.people("statedRemaining", form.statedRemaining()),
                definition(form, typed),
                typed.words("source", form.source(), TextLimits.TEXT),
                typed.words("note", form.note(), TextLimits.TEXT),
                typed.words("reason", form.reason(), TextLimits.TEXT));
        read.check(typed);
        return read;
    }

    private static String segment(CoverageForm form, Segments known, Typed typed) {
        String segment = known.meant(form.segment());
        if (segment.isEmpty()
                || segment.length() > TextLimits.CODE
                || CodeForm.LISTED.objection(segment).isPresent()) {
            typed.object("segment", "coverage.record.no-segment");
        }
        return segment;
    }

    private static @Nullable LocalDate day(CoverageForm form, Typed typed) {
        LocalDate asOf = typed.day("asOf", form.asOf());
        if (asOf == null && typed.fine("asOf")) {
            typed.object("asOf", "coverage.record.day-missing");
        }
        return asOf;
    }

    /** One of the list is chosen, or another one and its words are written: neither both nor half of it. */
    private static String definition(CoverageForm form, Typed typed) {
        String definition = typed.words("definition", form.definition(), TextLimits.TEXT);
        String beside = typed.words("otherDefinition", form.otherDefinition(), TextLimits.TEXT);
        if (typed.fine("otherDefinition")) {
            boolean other = definition.equals(CoverageDefinitions.OTHER);
            if (other && beside.isEmpty()) {
                typed.object("otherDefinition", "coverage.record.definition-missing");
            } else if (!other && !beside.isEmpty()) {
                typed.object("otherDefinition", "coverage.record.definition-twice");
            }
        }
        return definition;
    }

    private void check(Typed typed) {
        if (FigureRules.isNoTarget(targetPercent)) {
            typed.object("targetPercent", "coverage.record.target-zero");
        }
        if (participants != null
                && workers != null
                && FigureRules.parts(participants, workers).stream()
                        .anyMatch(wrong -> !wrong.fault().doubt())) {
            Told people = locale -> Formats.in(locale).exact(participants);
            typed.object("workers", "coverage.record.of-nobody", people);
        }
        if (participants == null
                && workers == null
                && statedPercent == null
                && typed.fine("participants")
                && typed.fine("workers")
                && typed.fine("statedPercent")) {
            typed.object("participants", "coverage.record.nothing");
        }
    }

    /** The figures to keep; only of a form without objections. */
    CoverageFigures figures() {
        return new CoverageFigures(
                segment,
                Objects.requireNonNull(asOf),
                participants,
                workers,
                definition,
                statedPercent,
                targetPercent,
                statedRemaining,
                source,
                note);
    }
}
