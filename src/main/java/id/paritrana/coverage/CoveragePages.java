package id.paritrana.coverage;

import java.time.ZoneId;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

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

/** The coverage board of an edition: what a coordination meeting looks at together. */
@Path("/editions/{edition}/coverage")
@Blocking
@RolesAllowed(Role.EVERYBODY)
public class CoveragePages {
    @CheckedTemplate(basePath = "coverage")
    static class Templates {
        static native TemplateInstance board(BoardView view);
    }

    record BoardView(
            Edition edition,
            CoverageBoard board,
            CoverageFilter filter,
            List<Category> categories,
            boolean mayChange,
            ZoneId zone) {}

    @Inject
    Editions editions;

    @Inject
    Categories categories;

    @Inject
    CoverageDoubts doubts;

    @Inject
    CurrentUser user;

    @Inject
    Site site;

    @GET
    public TemplateInstance board(
            @PathParam("edition") String code,
            @QueryParam("category") String category,
            @QueryParam("segment") String segment,
            @QueryParam("only") String only,
            @QueryParam("page") String page) {
        var viewer = user.viewer();
        Edition edition = editions.seenBy(viewer, code);
        site.in(EditionHere.of(edition));
        var filter = CoverageFilter.of(category, segment, only, page);
        return Templates.board(new BoardView(
                edition,
                CoverageBoard.of(edition, doubts.seenBy(viewer, edition), filter, site.locale()),
                filter,
                categories.of(edition),
                viewer.isSecretariat(),
                edition.zoneId()));
    }
}
