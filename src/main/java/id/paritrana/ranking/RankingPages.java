package id.paritrana.ranking;

import java.net.URI;

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
import id.paritrana.site.Errors;
import id.paritrana.site.Once;
import id.paritrana.site.Refusal;
import id.paritrana.site.Site;

/** The rankings of an edition: an overview, one page per category where every number explains itself, and running it. */
@Path("/editions/{edition}/ranking")
@Blocking
@RolesAllowed(Role.RESULT_READERS)
public class RankingPages {
    @CheckedTemplate(basePath = "ranking")
    static class Templates {
        static native TemplateInstance list(RankingListView view);

        static native TemplateInstance category(RankingView view, Errors errors);
    }

    private final Editions editions;
    private final Categories categories;
    private final Rankings rankings;
    private final RankingViews views;
    private final RunRanking runRanking;
    private final Once once;
    private final CurrentUser user;
    private final Site site;

    RankingPages(
            Editions editions,
            Categories categories,
            Rankings rankings,
            RankingViews views,
            RunRanking runRanking,
            Once once,
            CurrentUser user,
            Site site) {
        this.editions = editions;
        this.categories = categories;
        this.rankings = rankings;
        this.views = views;
        this.runRanking = runRanking;
        this.once = once;
        this.user = user;
        this.site = site;
    }

    @GET
    public TemplateInstance list(@PathParam("edition") String code) {
        Edition edition = here(code);
        return Templates.list(views.list(user.viewer(), edition, site.locale()));
    }

    @GET
    @Path("{category}")
    public TemplateInstance category(
            @PathParam("edition") String code,
            @PathParam("category") String category,
            @QueryParam("page") @DefaultValue("1") String page,
            @QueryParam("q") @DefaultValue("") String query,
            @QueryParam("nomination") @Nullable String nomination,
            @QueryParam("a") @Nullable String a,
            @QueryParam("b") @Nullable String b) {
        Edition edition = here(code);
        var asked = new RankingViews.Asked(whole(page), query, nomination, a, b);
        return page(edition, category, asked, "", Errors.NONE);
    }

    @POST
    @Path("{category}/run")
    @RolesAllowed(Role.SECRETARIAT)
    public Object run(
            @PathParam("edition") String code,
            @PathParam("category") String category,
            @RestForm String key,
            @RestForm String reason) {
        Edition edition = here(code);
        Category chosen = categories.get(edition, category);
        String typed = reason == null ? "" : reason;
        try {
            String to = once.run(key, "run " + code + " " + category + " " + typed, () -> {
                runRanking.run(chosen, typed);
                return "/editions/" + code + "/ranking/" + category;
            });
            return Response.seeOther(URI.create(to)).build();
        } catch (Refusal refusal) {
            return Response.status(422)
                    .entity(page(edition, category, RankingViews.Asked.NOTHING, typed, Errors.of(refusal)))
                    .build();
        }
    }

    private TemplateInstance page(
            Edition edition, String category, RankingViews.Asked asked, String reason, Errors errors) {
        Category chosen = categories.get(edition, category);
        return Templates.category(views.category(user.viewer(), chosen, asked, reason, site.locale()), errors);
    }

    private Edition here(String code) {
        Edition edition = editions.seenBy(user.viewer(), code);
        rankings.guard(user.viewer(), edition);
        site.in(EditionHere.of(edition));
        return edition;
    }

    /** A page number out of an address; anything else is the first page. */
    private static int whole(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 1;
    }
}
