package id.paritrana.results;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.agreement.PanelReport;
import id.paritrana.scoring.robustness.Robustness;

/**
 * A result with the advice on it.
 *
 * @param robustness null when no nomination is ranked, or too many are ({@link Robustness#MOST_RANKED})
 */
public record AdvisedResult(
        CategoryResult result, PanelReport panel, @Nullable Robustness robustness) {
    /** All analyses, seeded by the rules of the scheme. */
    public static AdvisedResult of(CategoryResult result) {
        return new AdvisedResult(
                result, PanelReport.of(result), Robustness.of(result).orElse(null));
    }
}
