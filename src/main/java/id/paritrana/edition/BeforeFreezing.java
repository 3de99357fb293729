package id.paritrana.edition;

import java.util.List;

import id.paritrana.site.Objection;

/** Who has a say before the scheme of an edition is frozen; later packages have beans of this type for what is theirs. */
public interface BeforeFreezing {
    /**
     * What speaks against it now; it is refused while there is anything.
     *
     * @param acting whether it is frozen in this moment; checks that take seconds are left out of a page that only asks
     */
    List<Objection> objections(Edition edition, boolean acting);
}
