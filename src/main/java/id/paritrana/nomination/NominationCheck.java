package id.paritrana.nomination;

import java.util.List;
import java.util.Map;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.site.Sign;

/** What a package still finds open about nominations, for the list of them; each is a bean, found by the page. */
public interface NominationCheck {
    /** What is the matter with what is open. */
    enum Kind {
        MISSING(Sign.HALF),
        DOUBTED(Sign.WAIT);

        private final Sign sign;

        Kind(Sign sign) {
            this.sign = sign;
        }

        /** Before the word. */
        Sign sign() {
            return sign;
        }
    }

    Kind kind();

    /** Message key of what is open; how much is its argument. */
    String key();

    /** Message key of how a nominee stands of whom this is the first that is open; a doubt is named. */
    default String standing() {
        return "nomination.standing.incomplete";
    }

    /**
     * How much is open, by the id of the nomination; none where nothing is. A fixed number of statements for any number.
     *
     * @param nominations that the viewer may see
     */
    Map<Long, Long> open(Viewer viewer, Edition edition, List<Nomination> nominations);
}
