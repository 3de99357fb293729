package id.paritrana.analysis;

import java.net.URI;
import java.util.List;
import java.util.Locale;

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

import id.paritrana.access.CurrentUser;
import id.paritrana.access.Role;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionHere;
import id.paritrana.edition.Editions;
import id.paritrana.ranking.Rankings;
import id.paritrana.ranking.RunHead;
import id.paritrana.site.Errors;
import id.paritrana.site.NotThere;
import id.paritrana.site.Once;
import id.paritrana.site.Refusal;
import id.paritrana.site.Site;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;

/** Everything that was found about a ranking, and asking for it where it is missing. */
@Path("/editions/{edition}/ranking/{category}/analysis")
@Blocking
@RolesAllowed(Role.RESULT_READERS)
public class AnalysisPages {
    @CheckedTemplate(basePath = "analysis")
    static class Templates {
        static native TemplateInstance details(DetailView view, Errors errors);
    }

    private final Editions editions;
    private final Categories categories;
    private final Rankings rankings;
    private final AnalysisResults analyses;
    private final AnalysisViews views;
    private final AskForAnalysis askForAnalysis;
    private final Once once;
    private final CurrentUser user;
    private final Site site;

    AnalysisPages(
            Editions editions,
            Categories categories,
            Rankings rankings,
            AnalysisResults analyses,
            AnalysisViews views,
            AskForAnalysis askForAnalysis,
            Once once,
            CurrentUser user,
            Site site) {
        this.editions = editions;
        this.categories = categories;
        this.rankings = rankings;
        this.analyses = analyses;
        this.views = views;
        this.askForAnalysis = askForAnalysis;
        this.once = once;
        this.user = user;
        this.site = site;
    }

    @GET
    public TemplateInstance details(
            @PathParam("edition") String code,
            @PathParam("category") String category,
            @QueryParam("page") @DefaultValue("1") String page) {
        return page(here(code, category), page, Errors.NONE);
    }

    @POST
    @RolesAllowed(Role.SECRETARIAT)
    public Object ask(
            @PathParam("edition") String code, @PathParam("category") String category, @RestForm @Nullable String key) {
        Category chosen = here(code, category);
        if (!AnalysisViews.mayAsk(user.viewer(), code)) {
            throw new NotThere();
        }
        RunHead run = rankings.seenBy(user.viewer(), chosen)
                .orElseThrow(NotThere::new)
                .run();
        try {
            String to = once.run(key, "analysis " + code + " " + category + " " + run.number(), () -> {
                askForAnalysis.ask(chosen, run);
                return "/editions/" + code + "/ranking/" + category + "#kukuh";
            });
            return Response.seeOther(URI.create(to)).build();
        } catch (Refusal refusal) {
            return Response.status(422)
                    .entity(page(chosen, "1", Errors.of(refusal)))
                    .build();
        }
    }

    private TemplateInstance page(Category category, String asked, Errors errors) {
        SeenAnalysis seen = analyses.seenBy(user.viewer(), category).orElseThrow(NotThere::new);
        return Templates.details(view(seen, category, asked, site.locale()), errors);
    }

    private DetailView view(SeenAnalysis seen, Category category, String asked, Locale locale) {
        Edition edition = category.edition();
        SummaryView summary = views.summary(seen, user.viewer(), edition.code(), category.code(), locale);
        AnalysisHead head = seen.head();
        AnalysisResult result = seen.result();
        DetailTables tables = result == null
                ? null
                : new DetailTables(
                        seen,
                        new Shown(seen.category(), locale),
                        asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 1);
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
                        head.generator(),
                        Formats.exact(head.weightNoise().movePointRight(2))),
                Messages.text(
                        locale,
                        "analysis.provenance-engine",
                        head.engine(),
                        Formats.moment(head.finishedAt(), edition.zoneId(), locale)));
    }

    private static String command(AnalysisHead head) {
        return "java -jar target/quarkus-app/quarkus-run.jar score edisi.zip --out hasil --seed " + head.seed()
                + " --draws " + head.draws();
    }

    private Category here(String code, String category) {
        Edition edition = editions.seenBy(user.viewer(), code);
        rankings.guard(user.viewer(), edition);
        site.in(EditionHere.of(edition));
        return categories.get(edition, category);
    }
}
