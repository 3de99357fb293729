package id.paritrana.verdict;

import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.Role;
import id.paritrana.edition.Category;
import id.paritrana.edition.NotInArchive;
import id.paritrana.ranking.RankingHere;
import id.paritrana.refusal.Errors;
import id.paritrana.refusal.NotThere;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.Answer;
import id.paritrana.site.Done;
import id.paritrana.site.form.Act;
import id.paritrana.site.form.Fields;
import id.paritrana.site.form.KeptForms;
import id.paritrana.site.form.Solemn;
import id.paritrana.site.form.SolemnForm;

/** The verdicts of an edition: what was pronounced, and for the presiding seat the form, a page to check it, and the act. */
@Path("/editions/{edition}/verdict")
@NotInArchive
@Blocking
@RolesAllowed(Role.RESULT_READERS)
public class VerdictPages {
    @CheckedTemplate(basePath = "verdict")
    static class Templates {
        static native TemplateInstance list(VerdictListView view);

        static native TemplateInstance waiting(VerdictWaitingView view);

        static native TemplateInstance form(VerdictFormView view, Errors errors);

        static native TemplateInstance check(VerdictCheckView view, Errors errors);

        static native TemplateInstance spoken(PronouncedView view);
    }

    private final RankingHere here;
    private final Verdicts verdicts;
    private final Sittings sittings;
    private final VerdictViews views;
    private final PronounceVerdict pronounce;
    private final Solemn solemn;
    private final KeptForms kept;
    private final Act act;

    VerdictPages(
            RankingHere here,
            Verdicts verdicts,
            Sittings sittings,
            VerdictViews views,
            PronounceVerdict pronounce,
            Solemn solemn,
            KeptForms kept,
            Act act) {
        this.solemn = solemn;
        this.kept = kept;
        this.here = here;
        this.verdicts = verdicts;
        this.sittings = sittings;
        this.views = views;
        this.pronounce = pronounce;
        this.act = act;
    }

    @GET
    public TemplateInstance list(@PathParam("edition") String code) {
        return Templates.list(views.list(here.edition(code)));
    }

    @GET
    @Path("{category}")
    public TemplateInstance category(
            @PathParam("edition") String code,
            @PathParam("category") String category,
            @QueryParam("all") @Nullable String all) {
        Category chosen = here.category(code, category);
        var verdict = verdicts.of(chosen);
        if (verdict.isPresent()) {
            return Templates.spoken(views.pronounced(here.viewer(), chosen, verdict.get(), all != null));
        }
        Sitting sitting = sittings.of(chosen);
        boolean ready = sitting.run() > 0 && !sitting.ranked().isEmpty();
        return ready && Sittings.presides(here.viewer(), chosen.edition(), sitting)
                ? form(chosen, sitting, VerdictForm.empty(sitting), false)
                : Templates.waiting(VerdictWaitingView.of(chosen, sitting));
    }

    @POST
    @Path("{category}")
    @RolesAllowed(Role.MEMBER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@PathParam("edition") String code, @PathParam("category") String category, Fields fields) {
        Category chosen = here.category(code, category);
        Sitting sitting = sittings.of(chosen);
        if (!Sittings.presides(here.viewer(), chosen.edition(), sitting)) {
            throw new NotThere();
        }
        VerdictForm form = VerdictForm.of(fields);
        return switch (fields.line("step")) {
            case "pronounce" ->
                act.on(fields.key(), "verdict", code, category, form)
                        .does(() -> pronounce.pronounce(here.viewer(), chosen, form, SolemnForm.of(fields)))
                        .then(VerdictAddress.category(code, category), Done.PRONOUNCED)
                        .orRefusedAfresh(errors -> refused(here.category(code, category), form, errors));
            case "edit" -> Answer.shown(form(chosen, sitting, form, false));
            case "all" -> Answer.shown(form(chosen, sitting, form, true));
            case "all-present" -> Answer.shown(form(chosen, sitting, form.allPresent(sitting), false));
            default ->
                act.shows(() -> {
                            Refusal.unlessNone(pronounce.objections(chosen, sitting, form));
                            return check(chosen, sitting, form, Errors.NONE);
                        })
                        .orRefused(errors -> refused(chosen, form, errors));
        };
    }

    /** The page to check once more after another sign-in, with everything that was typed before it. */
    @GET
    @Path("{category}/kept/{id}")
    @RolesAllowed(Role.MEMBER)
    public Response kept(
            @PathParam("edition") String code, @PathParam("category") String category, @PathParam("id") String id) {
        Category chosen = here.category(code, category);
        Sitting sitting = sittings.of(chosen);
        if (!Sittings.presides(here.viewer(), chosen.edition(), sitting)) {
            throw new NotThere();
        }
        VerdictForm form = VerdictForm.of(kept.of(id).orElseThrow(NotThere::new));
        return act.shows(() -> {
                    Refusal.unlessNone(pronounce.objections(chosen, sitting, form));
                    return check(chosen, sitting, form, Errors.NONE);
                })
                .orRefused(errors -> refused(chosen, form, errors));
    }

    private TemplateInstance check(Category category, Sitting sitting, VerdictForm form, Errors errors) {
        String edition = category.edition().code();
        String back = solemn.fresh()
                ? ""
                : VerdictAddress.kept(
                        edition,
                        category.code(),
                        kept.keep(form.hidden().stream()
                                .collect(Collectors.toMap(VerdictForm.Hidden::name, VerdictForm.Hidden::value))));
        return Templates.check(
                VerdictCheckView.of(category, sitting, form, pronounce.seal(category, sitting, form), back), errors);
    }

    private TemplateInstance form(Category category, Sitting sitting, VerdictForm form, boolean all) {
        return form(category, sitting, form, all, Errors.NONE);
    }

    private TemplateInstance form(Category category, Sitting sitting, VerdictForm form, boolean all, Errors errors) {
        return Templates.form(
                views.form(here.viewer(), category, sitting, form, errors.all(), all, here.locale()), errors);
    }

    private TemplateInstance refused(Category category, VerdictForm form, Errors errors) {
        Sitting sitting = sittings.of(category);
        boolean pastDeciding = sitting.pronounced() || sitting.ranked().isEmpty();
        if (pastDeciding) {
            throw new Refusal(errors.all());
        }
        if (pronounce.objections(category, sitting, form).isEmpty()) {
            return check(category, sitting, form, errors);
        }
        var current = errors.all().stream().anyMatch(o -> o.key().equals("verdict.run-is-new"))
                ? form.madeFrom(sitting.run())
                : form;
        return form(category, sitting, current, false, errors);
    }
}
