package id.paritrana.edition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.Viewer;
import id.paritrana.refusal.NotThere;
import id.paritrana.site.AskedRole;
import id.paritrana.site.Here;
import id.paritrana.site.Site;

/** The start of every page inside an edition: the viewer, the language and the edition. */
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
     * The edition of the current page, which the page's frame shows from now on.
     *
     * @throws NotThere when it does not exist, or the viewer lacks the role in it that the route requires
     */
    public Edition edition(String code) {
        Edition edition = seen(code);
        show(edition);
        return edition;
    }

    /**
     * The same, for an act: the frame stays as it is until there is a page to show. The role that the route requires
     * must be held for the edition's office: an officer of one province only reads another's editions, or cannot see
     * that they exist.
     */
    public Edition seen(String code) {
        Edition edition = editions.seenBy(user.viewer(), asked.role(), code);
        if (edition.onlyRead() && asked.marked(NotInArchive.class)) {
            show(edition);
            throw new ArchiveAnswer.Asked(edition, !asked.marked(GET.class));
        }
        return edition;
    }

    /** Replaces a page for which an archive has no data by the page that says what an archive is. */
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
                notes(edition),
                edition.onlyRead()));
    }

    private static List<String> notes(Edition edition) {
        Optional<String> kind =
                switch (edition.standing()) {
                    case OFFICIAL -> Optional.empty();
                    case PRACTICE -> Optional.of("site.kind-practice");
                    case ARCHIVE -> Optional.of("site.kind-archive");
                };
        Optional<String> demo =
                switch (edition.demo()) {
                    case NONE -> Optional.empty();
                    case FICTIONAL -> Optional.of("site.demo-fictional");
                    case PUBLISHED -> Optional.of("site.demo-published");
                };
        return Stream.of(kind, demo).flatMap(Optional::stream).toList();
    }

    public Viewer viewer() {
        return user.viewer();
    }

    public Locale locale() {
        return site.locale();
    }
}
