package id.paritrana.nomination;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.edition.EditionHere;
import id.paritrana.refusal.NotThere;

/** How every page about one nomination begins. */
@ApplicationScoped
public class NominationHere {
    private final EditionHere here;
    private final Nominations nominations;

    NominationHere(EditionHere here, Nominations nominations) {
        this.here = here;
        this.nominations = nominations;
    }

    /**
     * The nomination of the current page; from now on the page's frame shows its edition.
     *
     * @throws NotThere when it does not exist or is not for this viewer
     */
    public Nomination nomination(String edition, String code) {
        Nomination nomination = nominations.seenBy(here.viewer(), here.seen(edition), code);
        here.show(nomination.edition());
        return nomination;
    }

    public Viewer viewer() {
        return here.viewer();
    }

    public Locale locale() {
        return here.locale();
    }
}
