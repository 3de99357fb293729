package id.paritrana.scoring.robustness;

import java.util.List;

import id.paritrana.coded.Coded;

/**
 * Who would be first under another rule.
 *
 * @param kind the rule
 * @param winners codes of those on its first place; more than one for a tie, none when no nomination is ranked
 * @param exact true for the official engine under a changed scheme, false for an estimate in doubles
 * @param official whether it is the rule of the scheme itself
 */
public record OtherRule(Kind kind, List<String> winners, boolean exact, boolean official) {

    /** The rules that are tried. */
    public enum Kind implements Coded {
        /** the panel score is the plain mean of the marks */
        PANEL_MEAN,
        /** the panel score is the mean without one highest and one lowest mark */
        PANEL_TRIMMED_MEAN,
        /** the panel score is the median of the marks */
        PANEL_MEDIAN,
        /** every aggregate is a weighted sum */
        ARITHMETIC,
        /** every aggregate is a weighted product, so that a weak criterion cannot be made up for */
        GEOMETRIC,
        /** every mark less the severity of its seat on the criterion (additive model) */
        SEVERITY_ADJUSTED,
        /** each seat orders the nominations by the total that its marks alone would give; the mean share of the others left behind */
        BORDA,
        /** the same orders; pairs won by a majority of the seats that marked both, a drawn pair counting half */
        COPELAND;
    }

    public OtherRule {
        winners = List.copyOf(winners);
    }
}
