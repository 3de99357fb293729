package id.paritrana.edition.scheme;

import java.util.List;

import id.paritrana.edition.Edition;
import id.paritrana.refusal.Objection;

/** A check before a scheme is unfrozen; later packages contribute beans of this type. */
public interface BeforeUnfreezing {
    /** The present objections, any of which refuses it. */
    List<Objection> objections(Edition edition);
}
