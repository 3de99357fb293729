package id.paritrana.edition;

import java.util.List;

import id.paritrana.site.Objection;

/** Who has a say before a scheme is unfrozen; later packages have beans of this type for what is theirs. */
public interface BeforeUnfreezing {
    /** What speaks against it now; it is refused while there is anything. */
    List<Objection> objections(Edition edition);
}
