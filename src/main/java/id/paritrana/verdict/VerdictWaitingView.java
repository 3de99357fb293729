package id.paritrana.verdict;

import id.paritrana.edition.Category;

/** A category that is not, or not by this viewer, to be decided. */
record VerdictWaitingView(String edition, String code, String name, String why, String presider) {
    static VerdictWaitingView of(Category category, Sitting sitting) {
        String why = "verdict.waiting";
        if (sitting.closedAt() == null) {
            why = "verdict.needs-closing";
        } else if (sitting.run() == 0) {
            why = "verdict.needs-ranking";
        } else if (sitting.ranked().isEmpty()) {
            why = "verdict.nobody-ranked";
        } else if (sitting.presiding().isEmpty()) {
            why = "verdict.everybody-recused";
        }
        return new VerdictWaitingView(
                category.edition().code(), category.code(), category.name(), why, sitting.presider());
    }
}
