package id.paritrana.results;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.normaliser.FormulaCells;
import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.scheme.PanelRule;
import id.paritrana.tables.FormulaGuard;

/** The method as spreadsheet formulas, in the notation of the file format (English names, comma between arguments). */
final class TwinFormulas {
    private TwinFormulas() {}

    /** Rounds half away from zero, as the scheme does; unchanged when there is no rounding. */
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

    /** The score of the option in a cell; empty for a text that is not an option. */
    static String option(String cell, Map<String, BigDecimal> options) {
        Map<String, BigDecimal> ordered = new TreeMap<>(options);
        String codes = ordered.keySet().stream()
                .map(code -> text(FormulaGuard.neutralise(code)))
                .collect(Collectors.joining(","));
        String scores = ordered.values().stream().map(FormulaCells::number).collect(Collectors.joining(","));
        return "IFERROR(INDEX({" + scores + "},MATCH(" + cell + "&\"\",{" + codes + "},0)),\"\")";
    }

    /** The score of an aggregate from its children's score cells and their weights. */
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

    static String text(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
