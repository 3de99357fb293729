package id.paritrana.edition.proposal;

import java.util.Optional;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Duty;
import id.paritrana.edition.Edition;

/** Finds who presides over a proposal, and from whom a recusal hides it; implemented by the committee. */
public interface Presiding {
    /**
     * Whether the viewer is the chair, or the secretary where the chair is recused from it.
     *
     * @param alone whether nobody else decides it: then also the first other seat, where both are recused
     */
    boolean presides(Viewer viewer, Proposal proposal, boolean alone);

    /** That person, by seat and name; empty when every seat is recused. */
    Optional<Duty.Who> over(Proposal proposal);

    /** Whether the viewer's seat is recused from the nomination that it is about. */
    boolean hides(Viewer viewer, Proposal proposal);

    /** Whether the viewer's seat in the edition is recused from that nomination. */
    boolean hides(Viewer viewer, Edition edition, long nomination);

    /** Whether the viewer's seat is recused from any nomination of the category that it is about. */
    boolean hidesAny(Viewer viewer, Proposal proposal);
}
