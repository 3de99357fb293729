package id.paritrana.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.normaliser.NormaliserKind;
import id.paritrana.scoring.normaliser.Range;
import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.reason.MissingPolicy;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.tables.Canon;

/**
 * One node of a tree of criteria.
 *
 * @param category a category's code, or {@code *} for all
 * @param parent the code of the node above; empty for the root
 * @param weight local, relative to its siblings
 * @param source where the value comes from; a node with children is an aggregate
 * @param normaliser null when the table leaves it to the source
 * @param table lines of bands, piecewise or choice, or the segments of a ratio
 * @param minCoverage share of weight, 0 to 1, below this node that needs a score; the scheme calls it {@code
 * minComplete}. Like every component it is named after its column, which imports and the journal use
 * @param gate score below which the nomination is ineligible
 */
public record CriterionRow(
        String category,
        String code,
        String parent,
        String name,
        @Nullable BigDecimal weight,
        Source source,
        Direction direction,
        @Nullable NormaliserKind normaliser,
        @Nullable BigDecimal lo,
        @Nullable BigDecimal hi,
        @Nullable BigDecimal target,
        ScoreTable table,
        Aggregation aggregator,
        MissingPolicy missing,
        @Nullable BigDecimal minCoverage,
        @Nullable BigDecimal gate)
        implements WorkbookRow {
    public CriterionRow {
        category = Canon.text(category);
        code = Canon.text(code);
        parent = Canon.text(parent);
        name = Canon.text(name);
        weight = Canon.number(weight);
        lo = Canon.number(lo);
        hi = Canon.number(hi);
        target = Canon.number(target);
        minCoverage = Canon.number(minCoverage);
        gate = Canon.number(gate);
    }

    /** The ends of the marks' scale; used only where seats mark. */
    public Range marks() {
        return new Range(
                Objects.requireNonNullElse(lo, Range.HUNDRED.lo()), Objects.requireNonNullElse(hi, Range.HUNDRED.hi()));
    }

    @Override
    public List<String> codes() {
        return List.of(category, code);
    }

    @Override
    public String title() {
        return name;
    }
}
