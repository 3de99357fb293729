package id.paritrana.verdict;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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
import id.paritrana.ranking.Rankings;
import id.paritrana.site.Errors;
import id.paritrana.site.NotThere;
import id.paritrana.site.Objection;
import id.paritrana.site.Once;
import id.paritrana.site.Refusal;
import id.paritrana.site.Site;

/** The verdicts of an edition: what was pronounced, and for the presiding seat the form, a page to check it, and the act. */
@Path("/editions/{edition}/verdict")
@Blocking
@RolesAllowed(Role.RESULT_READERS)
public class VerdictPages {
    @CheckedTemplate(basePath = "verdict")
    static class Templates {
        static native TemplateInstance list(VerdictViews.Listed view);

        static native TemplateInstance waiting(VerdictViews.Waiting view);

        static native TemplateInstance form(VerdictViews.Asking view, Errors errors);

        static native TemplateInstance check(VerdictViews.Checked view);

        static native TemplateInstance spoken(VerdictViews.Spoken view);
    }

    private final Editions editions;
    private final Categories categories;
    private final Rankings rankings;
    private final Verdicts verdicts;
    private final Sittings sittings;
    private final VerdictViews views;
    private final PronounceVerdict pronounce;
    private final Once once;
    private final CurrentUser user;
    private final Site site;

    VerdictPages(
            Editions editions,
            Categories categories,
            Rankings rankings,
            Verdicts verdicts,
            Sittings sittings,
            VerdictViews views,
            PronounceVerdict pronounce,
            Once once,
            CurrentUser user,
            Site site) {
        this.editions = editions;
        this.categories = categories;
        this.rankings = rankings;
        this.verdicts = verdicts;
        this.sittings = sittings;
        this.views = views;
        this.pronounce = pronounce;
        this.once = once;
        this.user = user;
        this.site = site;
    }

    @GET
    public TemplateInstance list(@PathParam("edition") String code) {
        return Templates.list(views.list(here(code)));
    }

    @GET
    @Path("{category}")
    public TemplateInstance category(
            @PathParam("edition") String code,
            @PathParam("category") String category,
            @QueryParam("all") @Nullable String all) {
        Edition edition = here(code);
        Category chosen = categories.get(edition, category);
        var verdict = verdicts.of(chosen);
        if (verdict.isPresent()) {
            return Templates.spoken(views.spoken(user.viewer(), chosen, verdict.get(), all != null));
        }
        Sitting sitting = sittings.of(chosen);
        boolean ready = sitting.run() > 0 && !sitting.ranked().isEmpty();
        return ready && Sittings.presides(user.viewer(), edition, sitting)
                ? Templates.form(
                        views.asking(chosen, sitting, VerdictViews.empty(sitting), List.of(), all != null), Errors.NONE)
                : Templates.waiting(views.waiting(chosen, sitting));
    }

    @POST
    @Path("{category}")
    @RolesAllowed(Role.MEMBER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object decide(
            @PathParam("edition") String code,
            @PathParam("category") String category,
            MultivaluedMap<String, String> fields) {
        Edition edition = here(code);
        Category chosen = categories.get(edition, category);
        Sitting sitting = sittings.of(chosen);
        if (!Sittings.presides(user.viewer(), edition, sitting)) {
            throw new NotThere();
        }
        VerdictForm form = VerdictForm.of(fields);
        String step = String.valueOf(fields.getFirst("step"));
        if (step.equals("pronounce")) {
            return pronounce(chosen, form, fields.getFirst("key"));
        }
        if (step.equals("edit")) {
            return Templates.form(views.asking(chosen, sitting, form, List.of(), false), Errors.NONE);
        }
        List<Objection> objections = pronounce.objections(chosen, sitting, form);
        return objections.isEmpty()
                ? Templates.check(views.checked(chosen, sitting, form))
                : refused(chosen, form, objections);
    }

    private Response pronounce(Category category, VerdictForm form, @Nullable String key) {
        String to = "/editions/" + category.edition().code() + "/verdict/" + category.code();
        try {
            String where = once.run(key, "verdict " + to + " " + form, () -> {
                pronounce.pronounce(category, form);
                return to;
            });
            return Response.seeOther(URI.create(where)).build();
        } catch (Refusal refusal) {
            return refused(category, form, refusal.objections());
        }
    }

    private Response refused(Category category, VerdictForm form, List<Objection> objections) {
        Sitting sitting = sittings.of(category);
        boolean pastDeciding = sitting.pronounced() || sitting.ranked().isEmpty();
        if (pastDeciding) {
            throw new Refusal(objections);
        }
        var current = objections.stream().anyMatch(o -> o.key().equals("verdict.run-is-new"))
                ? form.madeFrom(sitting.run())
                : form;
        return Response.status(422)
                .entity(Templates.form(
                        views.asking(category, sitting, current, objections, false), new Errors(objections)))
                .build();
    }

    private Edition here(String code) {
        Edition edition = editions.seenBy(user.viewer(), code);
        rankings.guard(user.viewer(), edition);
        site.in(EditionHere.of(edition));
        return edition;
    }
}
