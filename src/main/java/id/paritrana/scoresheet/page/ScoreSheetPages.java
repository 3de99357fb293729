package id.paritrana.scoresheet.page;

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

import id.paritrana.access.CurrentUser;
import id.paritrana.access.Role;
import id.paritrana.committee.MemberAddress;
import id.paritrana.edition.NotInArchive;
import id.paritrana.refusal.Errors;
import id.paritrana.refusal.Objection;
import id.paritrana.scoresheet.SaveScoreSheet;
import id.paritrana.scoresheet.SheetForm;
import id.paritrana.scoresheet.SheetRules;
import id.paritrana.site.Answer;
import id.paritrana.site.Done;
import id.paritrana.site.Site;
import id.paritrana.site.form.Act;
import id.paritrana.site.form.Fields;

/** A member's own sheet: read, fill in, save; by plain forms, and quietly while typing where scripts run. */
@Path("/editions/{edition}/nominations/{nomination}/sheet")
@NotInArchive
@Blocking
@RolesAllowed(Role.MEMBER)
public class ScoreSheetPages {
    @CheckedTemplate(basePath = "scoresheet")
    static class Templates {
        static native TemplateInstance sheet(SheetView view, Errors errors);

        static native TemplateInstance conflict(ConflictView view);
    }

    private final SheetViews views;
    private final SaveScoreSheet saving;
    private final Act act;
    private final CurrentUser user;
    private final Site site;

    ScoreSheetPages(SheetViews views, SaveScoreSheet saving, Act act, CurrentUser user, Site site) {
        this.views = views;
        this.saving = saving;
        this.act = act;
        this.user = user;
        this.site = site;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance sheet(@PathParam("edition") String edition, @PathParam("nomination") String nomination) {
        return Templates.sheet(views.view(edition, nomination, null, Errors.NONE), Errors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response save(
            @PathParam("edition") String edition, @PathParam("nomination") String nomination, Fields fields) {
        SheetChoice sent = SheetChoice.of(fields);
        SheetForm wanted = sent.form();
        if (sent.pick() != null) {
            SheetViews.Settled settled = views.settled(edition, nomination, sent);
            if (!settled.left().open().isEmpty()) {
                return Answer.changed(Templates.conflict(settled.left()));
            }
            wanted = settled.form();
        }
        return answer(edition, nomination, fields, wanted);
    }

    private Response answer(String edition, String nomination, Fields fields, SheetForm wanted) {
        return act.answers(() -> {
                    var saved = saving.save(user.viewer(), edition, nomination, fields.key(), wanted);
                    var left = new Errors(saved.left());
                    return left.any()
                            ? Answer.partly(Templates.sheet(views.view(edition, nomination, wanted, left), left))
                            : Answer.to(next(edition, nomination, fields.first("then")));
                })
                .orBroken(SheetRules::onBroken)
                .orChanged(changed -> Templates.conflict(views.conflict(edition, nomination, SheetChoice.none(wanted))))
                .orRefusedAfresh(errors -> Templates.sheet(views.view(edition, nomination, wanted, errors), errors));
    }

    private static String next(String edition, String nomination, @Nullable String then) {
        return switch (then == null ? "" : then) {
            case "check" -> MemberAddress.check(edition, nomination);
            case "later" -> Done.SHEET_SAVED.at(MemberAddress.tasks(edition));
            default -> MemberAddress.sheet(edition, nomination);
        };
    }

    /** The same save for the script: a small answer instead of a page. */
    @POST
    @Path("autosave")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response autosave(
            @PathParam("edition") String edition, @PathParam("nomination") String nomination, Fields fields) {
        SheetForm form = SheetForm.of(fields);
        return act.shows(() -> Autosaved.of(
                        saving.save(user.viewer(), edition, nomination, fields.key(), form), site.locale()))
                .orBroken(SheetRules::onBroken)
                .orChanged(stale ->
                        Autosaved.not("changed", Objection.overall("scoresheet.autosave.conflict"), site.locale()))
                .orRefused(errors -> Autosaved.not("refused", errors.all().get(0), site.locale()));
    }
}
