package id.paritrana.coverage;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import id.paritrana.access.Role;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionHere;
import id.paritrana.site.form.Narrowed;
import id.paritrana.words.Messages;
import id.paritrana.words.SegmentWords;

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
            boolean office,
            ZoneId zone,
            Locale locale) {
        public boolean freezes() {
            return WarningCard.freezes(edition);
        }

        /** What is chosen of the board, in words. */
        public String narrowed() {
            return Narrowed.said(
                    locale,
                    "site.narrowed",
                    categories.stream()
                            .filter(category -> category.code().equals(filter.category()))
                            .findFirst()
                            .map(Category::name)
                            .orElse(""),
                    filter.segment().isEmpty() ? "" : SegmentWords.of(filter.segment(), locale),
                    filter.onlyDoubted() ? Messages.text(locale, "coverage.board.only") : "");
        }

        /** Where the whole board is; empty where it is shown. */
        public String whole() {
            return filter.any() ? CoverageAddress.board(edition.code()) : "";
        }
    }

    private final EditionHere here;
    private final Categories categories;
    private final CoverageDoubts doubts;

    CoveragePages(EditionHere here, Categories categories, CoverageDoubts doubts) {
        this.here = here;
        this.categories = categories;
        this.doubts = doubts;
    }

    @GET
    public TemplateInstance board(
            @PathParam("edition") String code,
            @QueryParam("category") String category,
            @QueryParam("segment") String segment,
            @QueryParam("only") String only,
            @QueryParam("page") String page) {
        var viewer = here.viewer();
        Edition edition = here.edition(code);
        var filter = CoverageFilter.of(category, segment, only, page);
        return Templates.board(new BoardView(
                edition,
                CoverageBoard.of(edition, doubts.seenBy(viewer, edition), filter, here.locale()),
                filter,
                categories.of(edition),
                viewer.isSecretariat(edition),
                edition.zoneId(),
                here.locale()));
    }
}
