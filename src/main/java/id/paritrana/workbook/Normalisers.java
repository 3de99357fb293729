package id.paritrana.workbook;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.Normaliser;
import id.paritrana.scoring.Source;
import id.paritrana.tables.DecimalText;

/** Makes the normaliser of a criterion out of the words and parameters of its row. */
final class Normalisers {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Normalisers() {}

    /**
     * A normaliser, or what is missing for it.
     *
     * @param normaliser null when it cannot be made
     * @param column the column to look at
     * @param key the message; empty when nothing is wrong
     */
    record Made(@Nullable Normaliser normaliser, String column, String key, Map<String, String> args) {
        static Made of(Normaliser normaliser) {
            return new Made(normaliser, "", "", Map.of());
        }

        static Made fault(String column, String key, Map<String, String> args) {
            return new Made(null, column, key, args);
        }
    }

    /**
     * The normaliser of a leaf or aggregate.
     *
     * @param levels the options of a choice
     * @param points whether the category adds raw values up
     */
    static Made make(CriterionRow row, List<LevelRow> levels, boolean points) {
        if (row.source() == Source.CHOICE) {
            return options(row, levels);
        }
        NormaliserWord word = row.normaliser();
        if (word == null) {
            word = implied(row.source(), points);
        }
        if (word == null) {
            return Made.fault(
                    "normaliser",
                    "workbook.normaliser.missing",
                    Map.of("source", row.source().code()));
        }
        return switch (word) {
            case GOALPOSTS -> bounds(row, word, Normaliser.Goalposts::new);
            case LN_GOALPOSTS -> bounds(row, word, Normaliser.LnGoalposts::new);
            case RUBRIC ->
                Made.of(new Normaliser.Rubric(
                        Objects.requireNonNullElse(row.lo(), BigDecimal.ZERO),
                        Objects.requireNonNullElse(row.hi(), HUNDRED)));
            case TARGET ->
                row.target() == null ? parameter(row, "target", word) : Made.of(new Normaliser.Target(row.target()));
            case BANDS ->
                row.table().lines().isEmpty()
                        ? parameter(row, "table", word)
                        : Made.of(new Normaliser.Bands(points(row)));
            case PIECEWISE ->
                row.table().lines().isEmpty()
                        ? parameter(row, "table", word)
                        : Made.of(new Normaliser.Piecewise(points(row)));
            case CHECKLIST -> Made.of(new Normaliser.Checklist());
            case NONE -> Made.of(new Normaliser.None());
            case MINMAX -> Made.of(new Normaliser.MinMax());
            case ZSCORE -> Made.of(new Normaliser.ZScore());
            case PERCENTILE -> Made.of(new Normaliser.Percentile());
            case RANK -> Made.of(new Normaliser.Rank());
            case MAX -> Made.of(new Normaliser.Max());
            case SUM -> Made.of(new Normaliser.Sum());
            case VECTOR -> Made.of(new Normaliser.Vector());
        };
    }

    private static @Nullable NormaliserWord implied(Source source, boolean points) {
        if (points) {
            return NormaliserWord.NONE;
        }
        return switch (source) {
            case AGGREGATE -> NormaliserWord.NONE;
            case CHECKLIST -> NormaliserWord.CHECKLIST;
            case PANEL -> NormaliserWord.RUBRIC;
            case RATIO, NUMBER, CHOICE -> null;
        };
    }

    @FunctionalInterface
    private interface OfBounds {
        Normaliser make(BigDecimal lo, BigDecimal hi);
    }

    private static Made bounds(CriterionRow row, NormaliserWord word, OfBounds maker) {
        BigDecimal lo = row.lo();
        BigDecimal hi = row.hi();
        if (lo == null || hi == null) {
            return parameter(row, lo == null ? "lo" : "hi", word);
        }
        return Made.of(maker.make(lo, hi));
    }

    private static Made parameter(CriterionRow row, String column, NormaliserWord word) {
        return Made.fault(
                column,
                "workbook.normaliser.parameter",
                Map.of("column", column, "normaliser", word.code(), "criterion", row.code()));
    }

    private static List<Normaliser.Point> points(CriterionRow row) {
        return row.table().lines().stream()
                .map(line -> new Normaliser.Point(Objects.requireNonNullElse(line.x(), BigDecimal.ZERO), line.score()))
                .toList();
    }

    private static Made options(CriterionRow row, List<LevelRow> levels) {
        NormaliserWord word = row.normaliser();
        if (word != null && word != NormaliserWord.NONE && word != NormaliserWord.BANDS) {
            return Made.fault(
                    "normaliser",
                    "workbook.normaliser.unfit",
                    Map.of("normaliser", word.code(), "source", row.source().code()));
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
                        "workbook.choice.two-scores",
                        Map.of(
                                "option", line.option(),
                                "table", DecimalText.of(line.score()),
                                "levels", DecimalText.of(other)));
            }
        }
        return scores.isEmpty()
                ? Made.fault("table", "workbook.choice.no-options", Map.of("criterion", row.code()))
                : Made.of(new Normaliser.Options(scores));
    }
}
