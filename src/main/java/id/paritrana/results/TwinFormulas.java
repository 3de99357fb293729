package id.paritrana.results;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.Aggregation;
import id.paritrana.scoring.Direction;
import id.paritrana.scoring.Normaliser;
import id.paritrana.scoring.PanelRule;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.FormulaGuard;

/** The method as spreadsheet formulas, in the notation of the file format (English names, comma between arguments). */
final class TwinFormulas {
    private TwinFormulas() {}

    /** Half away from zero, as the scheme rounds; unchanged for no rounding. */
    static String rounded(String formula, @Nullable Integer decimals) {
        return decimals == null ? formula : "ROUND(" + formula + "," + decimals + ")";
    }

    /** The panel score over a range of marks, empty below the quorum. */
    static String panel(String range, PanelRule rule, int quorum, @Nullable Integer decimals) {
        String mean = "AVERAGE(" + range + ")";
        String trimmed = "(SUM(" + range + ")-MAX(" + range + ")-MIN(" + range + "))/(COUNT(" + range + ")-2)";
        String score =
                switch (rule) {
                    case TRIMMED_MEAN -> "IF(COUNT(" + range + ")>=5," + trimmed + "," + mean + ")";
                    case MEAN -> mean;
                    case MEDIAN -> "MEDIAN(" + range + ")";
                };
        return "IF(COUNT(" + range + ")<" + quorum + ",\"\"," + rounded(score, decimals) + ")";
    }

    /**
     * The score of the value in a cell, not yet rounded; nothing for a rule that looks at the other nominations.
     *
     * @param x the cell with the value
     * @param bounds parameter column ({@code lo, hi, target}) → the cell that holds it
     */
    static Optional<String> score(Normaliser normaliser, Direction direction, String x, Map<String, String> bounds) {
        String lo = bounds.getOrDefault("lo", "0");
        String hi = bounds.getOrDefault("hi", "100");
        if (normaliser instanceof Normaliser.Goalposts || normaliser instanceof Normaliser.Rubric) {
            return Optional.of(between(x, lo, hi, direction));
        }
        if (normaliser instanceof Normaliser.Target) {
            return Optional.of(between(x, "0", bounds.getOrDefault("target", "1"), direction));
        }
        if (normaliser instanceof Normaliser.LnGoalposts) {
            String share = "IF(" + x + "<=" + lo + ",0,IF(" + x + ">=" + hi + ",1,ROUND((LN(" + x + ")-LN(" + lo
                    + "))/(LN(" + hi + ")-LN(" + lo + ")),10)))";
            return Optional.of("100*" + (direction == Direction.BENEFIT ? share : "(1-" + share + ")"));
        }
        if (normaliser instanceof Normaliser.Checklist) {
            return Optional.of("100*" + (direction == Direction.BENEFIT ? x : "(1-" + x + ")"));
        }
        if (normaliser instanceof Normaliser.Bands bands) {
            return Optional.of(bands(x, bands.steps()));
        }
        if (normaliser instanceof Normaliser.Piecewise piecewise) {
            return Optional.of(piecewise(x, piecewise.points()));
        }
        boolean itself = normaliser instanceof Normaliser.None || normaliser instanceof Normaliser.Options;
        return itself ? Optional.of(x) : Optional.empty();
    }

    private static String between(String x, String lo, String hi, Direction direction) {
        String gone = direction == Direction.BENEFIT ? x + "-" + lo : hi + "-" + x;
        return "100*MIN(1,MAX(0,(" + gone + ")/(" + hi + "-" + lo + ")))";
    }

    /** Steps rise and each test wraps those below, so the highest step is tried first. */
    private static String bands(String x, List<Normaliser.Point> steps) {
        String formula = "0";
        for (Normaliser.Point step : steps) {
            formula = "IF(" + x + ">=" + number(step.x()) + "," + number(step.score()) + "," + formula + ")";
        }
        return formula;
    }

    private static String piecewise(String x, List<Normaliser.Point> points) {
        Normaliser.Point last = points.get(points.size() - 1);
        String formula = number(last.score());
        for (int i = points.size() - 2; i >= 0; i--) {
            Normaliser.Point from = points.get(i);
            Normaliser.Point to = points.get(i + 1);
            String line = number(from.score()) + "+(" + number(to.score()) + "-" + number(from.score()) + ")*(" + x
                    + "-" + number(from.x()) + ")/(" + number(to.x()) + "-" + number(from.x()) + ")";
            formula = "IF(" + x + "<" + number(to.x()) + "," + line + "," + formula + ")";
        }
        Normaliser.Point first = points.get(0);
        return "IF(" + x + "<=" + number(first.x()) + "," + number(first.score()) + "," + formula + ")";
    }

    /** The score of the option in a cell; empty for a text that is no option. */
    static String option(String cell, Normaliser.Options options) {
        Map<String, BigDecimal> ordered = new TreeMap<>(options.scores());
        String codes = ordered.keySet().stream()
                .map(code -> text(FormulaGuard.neutralise(code)))
                .collect(Collectors.joining(","));
        String scores = ordered.values().stream().map(TwinFormulas::number).collect(Collectors.joining(","));
        return "IFERROR(INDEX({" + scores + "},MATCH(" + cell + "&\"\",{" + codes + "},0)),\"\")";
    }

    /** The score of an aggregate out of its children's score cells and their weights. */
    static String aggregate(Aggregation aggregation, List<String> scores, List<String> weights) {
        StringBuilder terms = new StringBuilder();
        for (int i = 0; i < scores.size(); i++) {
            String score = scores.get(i);
            String weight = weights.get(i);
            String term =
                    switch (aggregation) {
                        case ARITHMETIC -> weight + "*" + score;
                        case GEOMETRIC -> "IF(" + weight + "=0,0," + weight + "*LN(" + score + "))";
                        case HARMONIC -> "IF(" + weight + "=0,0," + weight + "/" + score + ")";
                        case MINIMUM -> "IF(" + weight + "=0,1E+99," + score + ")";
                    };
            terms.append(i == 0 ? "" : aggregation == Aggregation.MINIMUM ? "," : "+")
                    .append(term);
        }
        String all = String.join("+", weights);
        return switch (aggregation) {
            case ARITHMETIC -> "(" + terms + ")/(" + all + ")";
            case GEOMETRIC -> "IFERROR(EXP((" + terms + ")/(" + all + ")),0)";
            case HARMONIC -> "IFERROR((" + all + ")/(" + terms + "),0)";
            case MINIMUM -> "MIN(" + terms + ")";
        };
    }

    static String number(BigDecimal value) {
        String plain = DecimalText.of(value);
        return value.signum() < 0 ? "(" + plain + ")" : plain;
    }

    static String text(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
