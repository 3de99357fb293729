package id.paritrana.analysis;

import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
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
import id.paritrana.edition.NotInArchive;
import id.paritrana.journal.RecordedAct;
import id.paritrana.journal.RecordsReading;
import id.paritrana.limit.Limited;
import id.paritrana.limit.Often;
import id.paritrana.ranking.RankingAddress;
import id.paritrana.ranking.RankingHere;
import id.paritrana.ranking.Rankings;
import id.paritrana.ranking.RunHead;
import id.paritrana.refusal.Errors;
import id.paritrana.refusal.NotThere;
import id.paritrana.site.form.Act;
import id.paritrana.site.form.Paging;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;

/** Everything that was found about a ranking, and asking for it where it is missing. */
@Path("/editions/{edition}/ranking/{category}/analysis")
@NotInArchive
@Blocking
@RolesAllowed(Role.RESULT_READERS)
public class AnalysisPages {
    @CheckedTemplate(basePath = "analysis")
    static class Templates {
        static native TemplateInstance details(DetailView view, Errors errors);
    }

    private final RankingHere here;
    private final Rankings rankings;
    private final AnalysisResults analyses;
    private final AnalysisViews views;
    private final AskForAnalysis askForAnalysis;
    private final Act act;

    AnalysisPages(
            RankingHere here,
            Rankings rankings,
            AnalysisResults analyses,
            AnalysisViews views,
            AskForAnalysis askForAnalysis,
            Act act) {
        this.here = here;
        this.rankings = rankings;
        this.analyses = analyses;
        this.views = views;
        this.askForAnalysis = askForAnalysis;
        this.act = act;
    }

    @GET
    @RecordsReading(RecordedAct.MARKS_READ)
    public TemplateInstance details(
            @PathParam("edition") String code,
            @PathParam("category") String category,
            @QueryParam("page") @Nullable String page) {
        return page(here.category(code, category), Paging.number(page), Errors.NONE);
    }

    @Limited(Often.ANALYSIS)
    @POST
    @RolesAllowed(Role.SECRETARIAT)
    public Response ask(
            @PathParam("edition") String code, @PathParam("category") String category, @RestForm String key) {
        Category chosen = here.category(code, category);
        if (!AnalysisViews.mayAsk(here.viewer(), chosen.edition())) {
            throw new NotThere();
        }
        RunHead run = rankings.seenBy(here.viewer(), chosen)
                .orElseThrow(NotThere::new)
                .run();
        return act.on(key, "analysis", code, category, run.number())
                .does(() -> askForAnalysis.ask(here.viewer(), chosen, run))
                .then(RankingAddress.category(code, category) + "#kukuh")
                .orRefusedAfresh(errors -> page(here.category(code, category), 1, errors));
    }

    private TemplateInstance page(Category category, int asked, Errors errors) {
        VisibleAnalysis seen = analyses.show(here.viewer(), category).orElseThrow(NotThere::new);
        return Templates.details(view(seen, category, asked, here.locale()), errors);
    }

    private DetailView view(VisibleAnalysis seen, Category category, int asked, Locale locale) {
        Edition edition = category.edition();
        SummaryView summary = views.summary(seen, here.viewer(), edition, category.code(), locale);
        AnalysisHead head = seen.head();
        AnalysisResult result = seen.result();
        DetailTables tables = result == null ? null : new DetailTables(seen, new Shown(seen.category(), locale), asked);
        return new DetailView(
                edition.code(),
                category.code(),
                category.name(),
                edition.zoneId(),
                seen.category().run(),
                summary,
                tables == null || result.word() == null ? null : tables.found(),
                tables == null ? null : tables.panel(),
                head == null || result == null ? List.of() : provenance(head, edition, locale),
                head == null ? "" : command(head));
    }

    private static List<String> provenance(AnalysisHead head, Edition edition, Locale locale) {
        return List.of(
                Messages.text(
                        locale,
                        "analysis.provenance",
                        head.draws(),
                        String.valueOf(head.seed()),
                        head.generatorName(),
                        Formats.in(locale).exact(head.weightNoise().movePointRight(2))),
                Messages.text(
                        locale,
                        "analysis.provenance-engine",
                        head.engine(),
                        Formats.in(locale).moment(head.finishedAt(), edition.zoneId())));
    }

    private static String command(AnalysisHead head) {
        return "java -jar quarkus-run.jar score edisi.zip --out hasil --seed " + head.seed() + " --draws "
                + head.draws();
    }
}
