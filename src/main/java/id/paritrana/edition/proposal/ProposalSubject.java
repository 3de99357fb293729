package id.paritrana.edition.proposal;

import org.jspecify.annotations.Nullable;

import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.journal.SpelledCodes;

/**
 * What a proposal is about.
 *
 * @param code of it, of one or several {@link SpelledCodes}, its own among the proposals of the same act: of two of the same
 *     only one is open at a time
 * @param category whose result it may touch; null for the edition as a whole
 * @param nomination id of the one that it is about, if it is about one: a seat that is recused from it must not know of it
 * @param seat id of the one whose holders it concerns, if there is one
 */
public record ProposalSubject(
        String code,
        @Nullable Long category,
        @Nullable Long nomination,
        @Nullable Long seat) {
    public static ProposalSubject of(Edition edition) {
        return new ProposalSubject(SpelledCodes.together(edition.code()), null, null, null);
    }

    public static ProposalSubject of(Category category) {
        return new ProposalSubject(SpelledCodes.together(category.code()), category.id(), null, null);
    }
}
