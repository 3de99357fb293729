package id.paritrana.nomination;

import java.util.List;
import java.util.Map;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.site.Sign;

/** What a package finds open about nominations, for the list of nominations; each bean is found by the page. */
public interface NominationCheck {
    /** The kind of an open point. */
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

    /** Message key of the state of a nominee whose first open point this is; a doubt is named. */
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
