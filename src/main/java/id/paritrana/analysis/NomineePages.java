package id.paritrana.analysis;

import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.Role;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionHere;
import id.paritrana.edition.NotInArchive;
import id.paritrana.edition.Pronounced;
import id.paritrana.journal.RecordedAct;
import id.paritrana.journal.RecordsReading;
import id.paritrana.ranking.RankedCategory;
import id.paritrana.ranking.Rankings;
import id.paritrana.refusal.NotThere;

/** A nominee's own score, as it may be told: what a letter to it will say. */
@Path("/editions/{edition}/ranking/{category}/nominee/{nomination}")
@NotInArchive
@Blocking
@RolesAllowed(Role.SECRETARIAT)
public class NomineePages {
    @CheckedTemplate(basePath = "analysis")
    static class Templates {
        static native TemplateInstance nominee(View view);
    }

    /**
     * A nominee's score, and how far the result stands.
     *
     * @param computed day of the run
     * @param pronounced day of the verdict; null while there is none, when nothing is to be handed over
     */
    record View(
            String edition,
            String category,
            int run,
            LocalDate computed,
            @Nullable LocalDate pronounced,
            NomineeScore score) {}

    private final EditionHere here;
    private final Categories categories;
    private final Rankings rankings;
    private final Pronounced pronounced;

    NomineePages(EditionHere here, Categories categories, Rankings rankings, Pronounced pronounced) {
        this.here = here;
        this.categories = categories;
        this.rankings = rankings;
        this.pronounced = pronounced;
    }

    @GET
    @RecordsReading(RecordedAct.MARKS_READ)
    public TemplateInstance score(
            @PathParam("edition") String code,
            @PathParam("category") String category,
            @PathParam("nomination") String nomination) {
        Edition edition = here.edition(code);
        Category chosen = categories.get(edition, category);
        RankedCategory ranked = rankings.seenBy(here.viewer(), chosen).orElseThrow(NotThere::new);
        NomineeScore score = NomineeScores.of(ranked, nomination, here.locale()).orElseThrow(NotThere::new);
        return Templates.nominee(new View(
                code,
                category,
                ranked.run().number(),
                edition.dayOf(ranked.run().runAt()),
                pronounced.at(chosen).map(edition::dayOf).orElse(null),
                score));
    }
}
