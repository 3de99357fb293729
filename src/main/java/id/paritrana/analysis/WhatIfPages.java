package id.paritrana.analysis;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

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
import id.paritrana.limit.Limited;
import id.paritrana.limit.Often;
import id.paritrana.ranking.RankedCategory;
import id.paritrana.ranking.Rankings;
import id.paritrana.refusal.Errors;
import id.paritrana.refusal.NotThere;
import id.paritrana.site.form.Act;
import id.paritrana.site.form.Fields;

/** What another scheme would give, for officers who hold no seat: on a copy, in the journal, never a result. */
@Path("/editions/{edition}/ranking/{category}/what-if")
@NotInArchive
@Blocking
@RolesAllowed(Role.SECRETARIAT)
public class WhatIfPages {
    @CheckedTemplate(basePath = "analysis")
    static class Templates {
        static native TemplateInstance whatif(WhatIfView view, Errors errors);
    }

    private final EditionHere here;
    private final Categories categories;
    private final Rankings rankings;
    private final TryWhatIf tryWhatIf;
    private final Act act;

    WhatIfPages(EditionHere here, Categories categories, Rankings rankings, TryWhatIf tryWhatIf, Act act) {
        this.here = here;
        this.categories = categories;
        this.rankings = rankings;
        this.tryWhatIf = tryWhatIf;
        this.act = act;
    }

    @GET
    public TemplateInstance form(@PathParam("edition") String code, @PathParam("category") String category) {
        Category chosen = category(code, category);
        RankedCategory official = official(chosen);
        return page(chosen, official, WhatIfForm.of(official.result().scheme(), here.locale()), null, Errors.NONE);
    }

    @Limited(Often.ANALYSIS)
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response compute(@PathParam("edition") String code, @PathParam("category") String category, Fields fields) {
        Category chosen = category(code, category);
        RankedCategory official = official(chosen);
        WhatIfForm form = WhatIfForm.of(official.result().scheme(), fields, here.locale());
        return act.on(fields.key(), "what-if", code, category, official.run().number(), form)
                .does(() -> tryWhatIf.compute(chosen, official, form))
                .thenShow(() -> page(chosen, official, form, tryWhatIf.outcome(official, form), Errors.NONE))
                .orRefused(errors -> page(chosen, official, form, null, errors));
    }

    private TemplateInstance page(
            Category category,
            RankedCategory official,
            WhatIfForm form,
            TryWhatIf.@Nullable Outcome outcome,
            Errors errors) {
        Shown shown = new Shown(official, here.locale());
        return Templates.whatif(WhatIfView.of(category, official, form, outcome, errors, shown), errors);
    }

    private RankedCategory official(Category category) {
        return rankings.seenBy(here.viewer(), category).orElseThrow(NotThere::new);
    }

    private Category category(String edition, String category) {
        Edition seen = here.seen(edition);
        if (!AnalysisViews.mayAsk(here.viewer(), seen)) {
            throw new NotThere();
        }
        here.show(seen);
        return categories.get(seen, category);
    }
}
