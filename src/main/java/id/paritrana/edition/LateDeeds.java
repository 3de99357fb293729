package id.paritrana.edition;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What two persons did to a closed category by another road than a proposal; each room has beans of this type for its own. */
public interface LateDeeds {
    List<Late> of(Category category, Locale locale);

    /**
     * One of them.
     *
     * @param nomination id of the one that it is about
     * @param ground what it rests on, and {@code quoted} the words of that
     * @param by id of the account that did it first, as {@code confirmedBy} of the one that confirmed
     */
    record Late(
            long nomination,
            String said,
            Ground ground,
            String quoted,
            long by,
            Instant at,
            long confirmedBy,
            Instant confirmedAt) {}
}
