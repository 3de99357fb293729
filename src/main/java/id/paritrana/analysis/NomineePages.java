package id.paritrana.analysis;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import id.paritrana.access.Role;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.EditionHere;
import id.paritrana.edition.OfScoring;
import id.paritrana.journal.RecordedAct;
import id.paritrana.journal.RecordsReading;
import id.paritrana.ranking.RankedCategory;
import id.paritrana.ranking.Rankings;
import id.paritrana.refusal.NotThere;

/** A nominee's own score, as it may be told: what a letter to it will say. */
@Path("/editions/{edition}/ranking/{category}/nominee/{nomination}")
@OfScoring
@Blocking
@RolesAllowed(Role.SECRETARIAT)
public class NomineePages {
    @CheckedTemplate(basePath = "analysis")
    static class Templates {
        static native TemplateInstance nominee(String edition, String category, int run, NomineeScore score);
    }

    private final EditionHere here;
    private final Categories categories;
    private final Rankings rankings;

    NomineePages(EditionHere here, Categories categories, Rankings rankings) {
        this.here = here;
        this.categories = categories;
        this.rankings = rankings;
    }

    @GET
    @RecordsReading(RecordedAct.MARKS_READ)
    public TemplateInstance score(
            @PathParam("edition") String code,
            @PathParam("category") String category,
            @PathParam("nomination") String nomination) {
        Category chosen = categories.get(here.edition(code), category);
        RankedCategory ranked = rankings.show(here.viewer(), chosen).orElseThrow(NotThere::new);
        NomineeScore score = NomineeScores.of(ranked, nomination, here.locale()).orElseThrow(NotThere::new);
        return Templates.nominee(code, category, ranked.run().number(), score);
    }
}
