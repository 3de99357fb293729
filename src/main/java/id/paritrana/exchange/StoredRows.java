package id.paritrana.exchange;

import id.paritrana.coverage.CoverageRecord;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.fact.Fact;
import id.paritrana.fact.FactItem;
import id.paritrana.nomination.DataValue;
import id.paritrana.nomination.Nomination;
import id.paritrana.workbook.CategoryRow;
import id.paritrana.workbook.CoverageRow;
import id.paritrana.workbook.EditionInfo;
import id.paritrana.workbook.ItemRow;
import id.paritrana.workbook.NominationRow;
import id.paritrana.workbook.ValueRow;
import id.paritrana.workbook.ValueState;

/** What is stored, row by row in the words of the workbook. */
final class StoredRows {
    private StoredRows() {}

    static EditionInfo row(Edition e) {
        return new EditionInfo(
                e.code(),
                e.name(),
                e.kind(),
                e.assessmentYear(),
                e.awardYear(),
                e.region(),
                e.periodStart(),
                e.periodEnd());
    }

    static CategoryRow row(Category c) {
        return new CategoryRow(c.code(), c.name(), c.kind(), c.sector(), c.prizePlaces());
    }

    static NominationRow row(Nomination n) {
        return new NominationRow(
                n.category().code(),
                n.code(),
                n.name(),
                n.regionCode(),
                n.sector(),
                n.withdrawalReason() == null ? "" : n.withdrawalReason());
    }

    static ValueRow row(DataValue v) {
        return new ValueRow(
                v.nomination().code(),
                v.criterion(),
                v.value(),
                "",
                v.numerator(),
                v.denominator(),
                v.statedPercent(),
                v.asOf(),
                v.source(),
                v.state());
    }

    /** A choice: the level that was recorded, its evidence as the source. */
    static ValueRow row(Fact f) {
        String level = f.level() == null ? "" : f.level();
        return new ValueRow(
                f.nomination().code(),
                f.criterion(),
                null,
                level,
                null,
                null,
                null,
                f.asOf(),
                f.evidence(),
                ValueState.RECORDED);
    }

    static ItemRow row(FactItem i) {
        return new ItemRow(
                i.fact().nomination().code(), i.fact().criterion(), i.item(), i.accepted(), i.mandatory(), i.weight());
    }

    static CoverageRow row(CoverageRecord r) {
        return new CoverageRow(
                r.nomination().code(),
                r.segment(),
                r.asOf(),
                r.participants(),
                r.workers(),
                r.definition(),
                r.statedPercent(),
                r.targetPercent(),
                r.source());
    }
}
