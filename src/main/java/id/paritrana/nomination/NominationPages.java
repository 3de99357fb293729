package id.paritrana.nomination;

import java.util.Comparator;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.Role;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionHere;
import id.paritrana.edition.Editions;
import id.paritrana.site.Site;

/** Who is nominated, and everything on record about one of them. */
@Path("/editions/{edition}/nominations")
@Blocking
@RolesAllowed(Role.EVERYBODY)
public class NominationPages {
    @CheckedTemplate(basePath = "nomination")
    static class Templates {
        static native TemplateInstance list(ListView view);

        static native TemplateInstance one(NominationView view);
    }

    record ListView(
            Edition edition,
            List<Nomination> nominations,
            List<Category> categories,
            NominationFilter filter,
            Paging paging,
            int first) {}

    record NominationView(
            Edition edition, Nomination nomination, boolean open, List<NominationSection.Section> sections) {}

    @Inject
    Editions editions;

    @Inject
    Categories categories;

    @Inject
    Nominations nominations;

    @Inject
    Corrections corrections;

    @Inject
    CurrentUser user;

    @Inject
    Site site;

    @All
    List<NominationSection> sections;

    @GET
    public TemplateInstance list(
            @PathParam("edition") String code,
            @QueryParam("q") String text,
            @QueryParam("category") String category,
            @QueryParam("sort") String sort,
            @QueryParam("page") String page) {
        var viewer = user.viewer();
        Edition edition = editions.seenBy(viewer, code);
        site.in(EditionHere.of(edition));
        var filter = NominationFilter.of(text, category, sort, page);
        var paging = Paging.of(
                filter.page(),
                nominations.count(viewer, edition, filter),
                NominationFilter.SIZE,
                "/editions/" + edition.code() + "/nominations",
                filter.parameters());
        return Templates.list(new ListView(
                edition,
                nominations.page(viewer, edition, filter.at(paging.page())),
                categories.of(edition),
                filter,
                paging,
                (paging.page() - 1) * NominationFilter.SIZE));
    }

    @GET
    @Path("{nomination}")
    public TemplateInstance one(@PathParam("edition") String code, @PathParam("nomination") String nominee) {
        var viewer = user.viewer();
        Edition edition = editions.seenBy(viewer, code);
        Nomination nomination = nominations.seenBy(viewer, edition, nominee);
        site.in(EditionHere.of(edition));
        boolean open = corrections.open(nomination.category());
        boolean mayChange = open && viewer.isSecretariat();
        return Templates.one(new NominationView(
                edition,
                nomination,
                open,
                sections.stream()
                        .sorted(Comparator.comparingInt(NominationSection::order))
                        .map(s -> s.of(viewer, nomination, mayChange, site.locale()))
                        .toList()));
    }
}
