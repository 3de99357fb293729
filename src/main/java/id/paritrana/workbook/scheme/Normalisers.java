package id.paritrana.workbook.scheme;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.normaliser.ImpliedNormaliser;
import id.paritrana.scoring.normaliser.Normaliser;
import id.paritrana.scoring.normaliser.NormaliserKind;
import id.paritrana.scoring.normaliser.TableNormaliser;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.LevelRow;
import id.paritrana.workbook.ScoreTable;

/** Makes the normaliser of a criterion from the words and parameters of its row. */
public final class Normalisers {
    private Normalisers() {}

    /**
     * A normaliser, or the problem that prevents it.
     *
     * @param normaliser null when it cannot be made
     * @param column the column to look at
     * @param told the problem; null when nothing is wrong
     */
    public record Made(
            @Nullable Normaliser normaliser,
            String column,
            @Nullable Telling told,
            Map<String, String> args) {
        static Made of(Normaliser normaliser) {
            return new Made(normaliser, "", null, Map.of());
        }

        static Made fault(String column, Telling told, Map<String, String> args) {
            return new Made(null, column, told, args);
        }
    }

    /**
     * The normaliser of a leaf or aggregate.
     *
     * @param levels the options of a choice
     * @param points whether the category adds raw values up
     */
    public static Made make(CriterionRow row, List<LevelRow> levels, boolean points) {
        if (row.source().hasNamedOptions()) {
            return options(row, levels);
        }
        NormaliserKind kind = Optional.ofNullable(row.normaliser())
                .or(() -> points
                        ? Optional.of(ImpliedNormaliser.None.KIND)
                        : row.source().implied())
                .orElse(null);
        if (kind == null) {
            return Made.fault(
                    "normaliser",
                    Telling.alone("workbook.normaliser.missing"),
                    Map.of("source", row.source().code()));
        }
        NormaliserKind.Parameters given = new NormaliserKind.Parameters(row.lo(), row.hi(), row.target(), points(row));
        return kind.missing(given)
                .map(need -> Made.fault(
                        need.column(),
                        Telling.alone("workbook.normaliser.parameter"),
                        Map.of("column", need.column(), "normaliser", kind.code(), "criterion", row.code())))
                .orElseGet(() -> Made.of(kind.make(given)));
    }

    private static List<Normaliser.Point> points(CriterionRow row) {
        return row.table().lines().stream()
                .map(line -> new Normaliser.Point(Objects.requireNonNullElse(line.x(), BigDecimal.ZERO), line.score()))
                .toList();
    }

    private static Made options(CriterionRow row, List<LevelRow> levels) {
        NormaliserKind kind = row.normaliser();
        if (kind != null && kind != ImpliedNormaliser.None.KIND && kind != TableNormaliser.Bands.KIND) {
            return Made.fault(
                    "normaliser",
                    Telling.alone("workbook.normaliser.unfit"),
                    Map.of("normaliser", kind.code(), "source", row.source().code()));
        }
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        for (LevelRow level : levels) {
            BigDecimal score = level.score();
            if (score != null) {
                scores.put(level.level(), score);
            }
        }
        for (ScoreTable.Line line : row.table().lines()) {
            BigDecimal other = scores.put(line.option(), line.score());
            if (other != null && other.compareTo(line.score()) != 0) {
                return Made.fault(
                        "table",
                        Telling.alone("workbook.choice.two-scores"),
                        Map.of(
                                "option", line.option(),
                                "table", DecimalText.of(line.score()),
                                "levels", DecimalText.of(other)));
            }
        }
        return scores.isEmpty()
                ? Made.fault("table", Telling.alone("workbook.choice.no-options"), Map.of("criterion", row.code()))
                : Made.of(new ImpliedNormaliser.Options(scores));
    }
}
