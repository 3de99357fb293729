package id.paritrana.exchange;

import org.jboss.resteasy.reactive.RestForm;

import id.paritrana.edition.Edition;
import id.paritrana.site.form.Typed;
import id.paritrana.workbook.EditionKind;

/** What an officer typed to make a new edition from an old one. */
public record CopyForm(
        @RestForm String code,
        @RestForm String name,
        @RestForm String kind,
        @RestForm String assessmentYear,
        @RestForm String awardYear,
        @RestForm String periodStart,
        @RestForm String periodEnd) {
    public CopyForm {
        code = Typed.line(code);
        name = Typed.line(name);
        kind = Typed.line(kind);
        assessmentYear = Typed.line(assessmentYear);
        awardYear = Typed.line(awardYear);
        periodStart = Typed.line(periodStart);
        periodEnd = Typed.line(periodEnd);
    }

    /** A new official edition, one year later. */
    static CopyForm after(Edition old) {
        return new CopyForm(
                "",
                "",
                EditionKind.OFFICIAL.code(),
                old.assessmentYear() == null ? "" : String.valueOf(old.assessmentYear() + 1),
                old.awardYear() == null ? "" : String.valueOf(old.awardYear() + 1),
                old.periodStart() == null ? "" : old.periodStart().plusYears(1).toString(),
                old.periodEnd() == null ? "" : old.periodEnd().plusYears(1).toString());
    }
}
