package id.paritrana.edition;

import java.util.List;

import id.paritrana.site.Objection;

/**
 * The scheme of an edition is about to be frozen. Later packages observe this event and add what speaks against it.
 *
 * @param objections reasons not to freeze; freezing is refused while there is any
 * @param acting whether it is frozen in this moment; checks that take seconds are left out of a page that only asks
 */
public record Freezing(Edition edition, List<Objection> objections, boolean acting) {}
