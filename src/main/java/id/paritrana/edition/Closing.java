package id.paritrana.edition;

import java.util.List;

import id.paritrana.site.Objection;

/**
 * Scoring of a category is about to be closed. Later packages observe this event and add what speaks against it.
 *
 * @param blocking closing is refused while there is any
 * @param openQuestions closing needs a written reason while there is any: sheets not filed, a quorum not reached
 */
public record Closing(Edition edition, Category category, List<Objection> blocking, List<Objection> openQuestions) {}
