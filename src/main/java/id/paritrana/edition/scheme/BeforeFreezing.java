package id.paritrana.edition.scheme;

import java.util.List;

import id.paritrana.edition.Edition;
import id.paritrana.refusal.Objection;

/** A check before the scheme of an edition is frozen; later packages contribute beans of this type. */
public interface BeforeFreezing {
    /**
     * The present objections, any of which refuses it.
     *
     * @param acting whether this is the act itself; a page that only asks leaves out checks that take seconds
     */
    List<Objection> objections(Edition edition, boolean acting);

    /** What is worth a look before it cannot be changed any more; it refuses nothing. */
    default List<Objection> doubts(Edition edition) {
        return List.of();
    }
}
