package id.paritrana.analysis;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.Role;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionHere;
import id.paritrana.edition.Editions;
import id.paritrana.ranking.RankedCategory;
import id.paritrana.ranking.Rankings;
import id.paritrana.site.Errors;
import id.paritrana.site.NotThere;
import id.paritrana.site.Once;
import id.paritrana.site.Refusal;
import id.paritrana.site.Site;

/** What another scheme would give, for officers who hold no seat: on a copy, in the journal, never a result. */
@Path("/editions/{edition}/ranking/{category}/what-if")
@Blocking
@RolesAllowed(Role.SECRETARIAT)
public class WhatIfPages {
    @CheckedTemplate(basePath = "analysis")
    static class Templates {
        static native TemplateInstance whatif(WhatIfView view, Errors errors);
    }

    private final Editions editions;
    private final Categories categories;
    private final Rankings rankings;
    private final TryWhatIf tryWhatIf;
    private final Once once;
    private final CurrentUser user;
    private final Site site;

    WhatIfPages(
            Editions editions,
            Categories categories,
            Rankings rankings,
            TryWhatIf tryWhatIf,
            Once once,
            CurrentUser user,
            Site site) {
        this.editions = editions;
        this.categories = categories;
        this.rankings = rankings;
        this.tryWhatIf = tryWhatIf;
        this.once = once;
        this.user = user;
        this.site = site;
    }

    @GET
    public TemplateInstance form(@PathParam("edition") String code, @PathParam("category") String category) {
        Category chosen = here(code, category);
        RankedCategory official = official(chosen);
        return page(chosen, official, WhatIfForm.of(official.result().scheme()), null, Errors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response compute(
            @PathParam("edition") String code,
            @PathParam("category") String category,
            MultivaluedMap<String, String> fields) {
        Category chosen = here(code, category);
        RankedCategory official = official(chosen);
        WhatIfForm form = WhatIfForm.of(official.result().scheme(), fields);
        try {
            String typed =
                    "what-if " + code + " " + category + " " + official.run().number() + " " + form;
            once.run(fields.getFirst("key"), typed, () -> {
                tryWhatIf.compute(chosen, official, form);
                return "/editions/" + code + "/ranking/" + category + "/what-if";
            });
            return Response.ok(page(chosen, official, form, tryWhatIf.outcome(official, form), Errors.NONE))
                    .build();
        } catch (Refusal refusal) {
            return Response.status(422)
                    .entity(page(chosen, official, form, null, Errors.of(refusal)))
                    .build();
        }
    }

    private TemplateInstance page(
            Category category,
            RankedCategory official,
            WhatIfForm form,
            TryWhatIf.@Nullable Outcome outcome,
            Errors errors) {
        Shown shown = new Shown(official, site.locale());
        return Templates.whatif(WhatIfView.of(category, official, form, outcome, shown), errors);
    }

    private RankedCategory official(Category category) {
        return rankings.seenBy(user.viewer(), category).orElseThrow(NotThere::new);
    }

    private Category here(String code, String category) {
        Edition edition = editions.seenBy(user.viewer(), code);
        if (!AnalysisViews.mayAsk(user.viewer(), code)) {
            throw new NotThere();
        }
        site.in(EditionHere.of(edition));
        return categories.get(edition, category);
    }
}
