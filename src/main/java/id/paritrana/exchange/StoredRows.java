package id.paritrana.exchange;

import java.util.Locale;

import id.paritrana.coverage.CoverageRecord;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.StoredCriterion;
import id.paritrana.edition.StoredLevel;
import id.paritrana.edition.StoredRule;
import id.paritrana.fact.Fact;
import id.paritrana.fact.FactItem;
import id.paritrana.nomination.DataValue;
import id.paritrana.nomination.Nomination;
import id.paritrana.scoring.Aggregation;
import id.paritrana.scoring.Direction;
import id.paritrana.scoring.MissingPolicy;
import id.paritrana.scoring.NormaliserKind;
import id.paritrana.scoring.Source;
import id.paritrana.workbook.CategoryRow;
import id.paritrana.workbook.CoverageRow;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.EditionInfo;
import id.paritrana.workbook.ItemRow;
import id.paritrana.workbook.LevelRow;
import id.paritrana.workbook.NominationRow;
import id.paritrana.workbook.RuleKey;
import id.paritrana.workbook.RuleRow;
import id.paritrana.workbook.ScoreTable;
import id.paritrana.workbook.ValueRow;
import id.paritrana.workbook.ValueState;

/** What is stored, row by row in the words of the workbook. */
final class StoredRows {
    private StoredRows() {}

    static EditionInfo row(Edition e) {
        return new EditionInfo(
                e.code(), e.name(), e.assessmentYear(), e.awardYear(), e.region(), e.periodStart(), e.periodEnd());
    }

    static CategoryRow row(Category c) {
        return new CategoryRow(c.code(), c.name(), c.kind(), c.sector(), c.prizePlaces());
    }

    static CriterionRow row(StoredCriterion c) {
        var source = word(Source.class, c.source());
        return new CriterionRow(
                c.category(),
                c.code(),
                c.parent() == null ? "" : c.parent(),
                c.name(),
                c.weight(),
                source,
                word(Direction.class, c.direction()),
                c.normaliser() == null
                        ? null
                        : NormaliserKind.of(c.normaliser()).orElseThrow(),
                c.lo(),
                c.hi(),
                c.target(),
                c.tableText() == null ? ScoreTable.NONE : ScoreTable.parse(c.tableText(), source == Source.CHOICE),
                word(Aggregation.class, c.aggregator()),
                word(MissingPolicy.class, c.missing()),
                c.minCoverage(),
                c.gate());
    }

    static RuleRow row(StoredRule r) {
        return new RuleRow(r.category(), word(RuleKey.class, r.key()), r.value());
    }

    static LevelRow row(StoredLevel l) {
        return new LevelRow(l.category(), l.criterion(), l.level(), l.score(), l.label());
    }

    static NominationRow row(Nomination n) {
        return new NominationRow(n.category().code(), n.code(), n.name(), n.regionCode(), n.sector());
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

    private static <E extends Enum<E>> E word(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }
}
