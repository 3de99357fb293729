package id.paritrana.ranking;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.Role;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionAddress;
import id.paritrana.edition.NotInArchive;
import id.paritrana.journal.RecordedAct;
import id.paritrana.journal.RecordsReading;
import id.paritrana.limit.Limited;
import id.paritrana.limit.Often;
import id.paritrana.refusal.Errors;
import id.paritrana.site.Done;
import id.paritrana.site.form.Act;
import id.paritrana.site.form.Paging;
import id.paritrana.site.form.Sought;

/** The rankings of an edition: an overview, one page per category where every number explains itself, and running it. */
@Path("/editions/{edition}/ranking")
@NotInArchive
@Blocking
@RolesAllowed(Role.RESULT_READERS)
public class RankingPages {
    @CheckedTemplate(basePath = "ranking")
    static class Templates {
        static native TemplateInstance list(RankingListView view);

        static native TemplateInstance category(RankingView view, Errors errors);
    }

    private final RankingHere here;
    private final Rankings rankings;
    private final RankingRuns runs;
    private final RankingListViews lists;
    private final RankingViews views;
    private final StartRun start;
    private final Act act;

    RankingPages(
            RankingHere here,
            Rankings rankings,
            RankingRuns runs,
            RankingListViews lists,
            RankingViews views,
            StartRun start,
            Act act) {
        this.here = here;
        this.rankings = rankings;
        this.runs = runs;
        this.lists = lists;
        this.views = views;
        this.start = start;
        this.act = act;
    }

    @GET
    public TemplateInstance list(@PathParam("edition") String code) {
        Edition edition = here.edition(code);
        LatestRuns latest = rankings.latest(here.viewer(), edition);
        return Templates.list(lists.of(here.viewer(), edition, latest, here.locale()));
    }

    @Limited(value = Often.SEARCH, when = "q")
    @GET
    @Path("{category}")
    @RecordsReading(RecordedAct.MARKS_READ)
    public TemplateInstance category(
            @PathParam("edition") String code,
            @PathParam("category") String category,
            @QueryParam("page") @Nullable String page,
            @QueryParam("q") @DefaultValue("") String query,
            @QueryParam("nomination") @Nullable String nomination,
            @QueryParam("a") @Nullable String a,
            @QueryParam("b") @Nullable String b) {
        var sought = Sought.of("q", query);
        var asked = new RowsAsked(Paging.number(page), sought.text(), nomination, a, b);
        return page(here.category(code, category), asked, "", sought.errors());
    }

    @POST
    @Path("{category}/run")
    @Limited(Often.ANALYSIS)
    @RolesAllowed(Role.SECRETARIAT)
    public Response run(
            @PathParam("edition") String code,
            @PathParam("category") String category,
            @RestForm String key,
            @RestForm @DefaultValue("") String reason) {
        Category chosen = here.category(code, category);
        return act.on(key, "run", code, category, reason)
                .leads(() -> start.run(here.viewer(), chosen, reason)
                        ? Done.PROPOSED.at(EditionAddress.proposals(code))
                        : Done.RANKED.at(RankingAddress.category(code, category)))
                .orRefusedAfresh(errors -> page(here.category(code, category), RowsAsked.NOTHING, reason, errors));
    }

    private TemplateInstance page(Category category, RowsAsked asked, String reason, Errors errors) {
        List<RunHead> history = category.closed() ? runs.of(category) : List.of();
        return Templates.category(
                views.category(here.viewer(), category, history, asked, reason, here.locale()), errors);
    }
}
