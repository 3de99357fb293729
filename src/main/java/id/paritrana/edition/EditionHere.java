package id.paritrana.edition;

import java.util.Locale;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.Viewer;
import id.paritrana.site.AskedRole;
import id.paritrana.site.Here;
import id.paritrana.site.NotThere;
import id.paritrana.site.Site;

/** How every page inside an edition begins: who asks, in which language, and for which edition. */
@ApplicationScoped
public class EditionHere {
    private final Editions editions;
    private final AskedRole asked;
    private final CurrentUser user;
    private final Site site;

    EditionHere(Editions editions, AskedRole asked, CurrentUser user, Site site) {
        this.editions = editions;
        this.asked = asked;
        this.user = user;
        this.site = site;
    }

    /**
     * The edition of the page at hand; from now on the page's frame shows it.
     *
     * @throws NotThere when it does not exist, or the viewer has not the role in it that the route asks for
     */
    public Edition edition(String code) {
        Edition edition = seen(code);
        show(edition);
        return edition;
    }

    /**
     * The same, for an act: the frame stays as it is until there is a page to show. The role that the route asks for has to be
     * held for the edition's office: who prepares the award of one province only reads another's, or does not know of it.
     */
    public Edition seen(String code) {
        Edition edition = editions.seenBy(user.viewer(), asked.role(), code);
        if (edition.onlyRead() && asked.marked(OfScoring.class)) {
            show(edition);
            throw new ArchiveAnswer.Asked(edition, !asked.marked(GET.class));
        }
        return edition;
    }

    /** In an archive that has nothing of what a page shows, the page that says what an archive is stands in its place. */
    public void unlessArchiveWithout(Edition edition, BooleanSupplier anything) {
        if (edition.onlyRead() && !anything.getAsBoolean()) {
            throw new ArchiveAnswer.Asked(edition, !asked.marked(GET.class));
        }
    }

    /** Tells the frame which edition the page belongs to. */
    public void show(Edition edition) {
        site.in(new Here(
                edition.code(),
                edition.office(),
                edition.name(),
                edition.region(),
                edition.assessmentYear(),
                edition.awardYear(),
                edition.standing().code(),
                edition.demo().code(),
                edition.onlyRead()));
    }

    public Viewer viewer() {
        return user.viewer();
    }

    public Locale locale() {
        return site.locale();
    }
}
