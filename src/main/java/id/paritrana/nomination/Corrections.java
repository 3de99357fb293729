package id.paritrana.nomination;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Pronounced;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.words.Messages;
import id.paritrana.words.Written;

/**
 * Whether the data of a category may still be corrected: only until its verdict is pronounced. Once scoring is closed
 * figures are corrected by two persons.
 */
@ApplicationScoped
public class Corrections {
    /** What is compared or kept as text is the same whoever acts in whichever language. */
    public static final Locale NEUTRAL = Messages.INDONESIAN;

    private final Categories categories;
    private final Pronounced pronounced;

    Corrections(Categories categories, Pronounced pronounced) {
        this.categories = categories;
        this.pronounced = pronounced;
    }

    /** For pages: whether forms are offered. */
    public boolean open(Category category) {
        return !pronounced.isPronounced(category);
    }

    /**
     * Whether recording a figure asks for a reason: where one is on record already, and for every figure once scoring is closed.
     *
     * @param recorded whether a figure is on record already
     */
    public boolean askReason(Category category, boolean recorded) {
        return recorded || category.closed();
    }

    /**
     * For acts: refuses after the verdict, and locks out a verdict until the correction is done.
     *
     * @return whether scoring is closed, so that a figure is not corrected by one person
     */
    public boolean begin(Category category) {
        categories.hold(category);
        if (pronounced.isPronounced(category)) {
            throw new Refusal(Objection.overall("nomination.on-record", new Written(category.name())));
        }
        return category.closed();
    }
}
