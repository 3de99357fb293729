package id.paritrana.edition;

import java.util.ArrayList;
import java.util.List;

import id.paritrana.site.Objection;

/**
 * Scoring of a category is about to be closed. Later packages observe this event and add what speaks against it.
 *
 * @param blocking closing is refused while there is any
 * @param openQuestions closing needs a written reason while there is any: sheets not filed, a quorum not reached
 * @param gaps what exactly is missing, one by one, each with the page where it is looked after
 */
public record Closing(
        Edition edition, Category category, List<Objection> blocking, List<Objection> openQuestions, List<Gap> gaps) {
    private static final int SHOWN = 60;

    /** Something that is missing, and where it is looked after. */
    public record Gap(String url, Objection what) {}

    public static Closing of(Category category) {
        return new Closing(category.edition(), category, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** The gaps that a page has room for. */
    public List<Gap> shown() {
        return gaps.subList(0, Math.min(SHOWN, gaps.size()));
    }

    /** How many it has no room for. */
    public int more() {
        return gaps.size() - shown().size();
    }
}
