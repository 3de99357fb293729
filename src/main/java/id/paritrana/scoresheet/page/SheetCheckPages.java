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
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.HeldSeat;
import id.paritrana.access.Role;
import id.paritrana.committee.MemberAddress;
import id.paritrana.edition.NotInArchive;
import id.paritrana.refusal.Errors;
import id.paritrana.scoresheet.FileScoreSheet;
import id.paritrana.site.Answer;
import id.paritrana.site.Done;
import id.paritrana.site.form.Act;
import id.paritrana.site.form.Typed;

/** All answers once more, and then the sheet is handed in. */
@Path("/editions/{edition}/nominations/{nomination}/sheet")
@NotInArchive
@Blocking
@RolesAllowed(Role.MEMBER)
public class SheetCheckPages {
    @CheckedTemplate(basePath = "scoresheet")
    static class Templates {
        static native TemplateInstance check(
                SheetView view, HeldSeat seat, Errors errors, Errors unfinished, boolean declared);
    }

    private final SheetViews views;
    private final FileScoreSheet file;
    private final Act act;
    private final CurrentUser user;

    SheetCheckPages(SheetViews views, FileScoreSheet file, Act act, CurrentUser user) {
        this.views = views;
        this.file = file;
        this.act = act;
        this.user = user;
    }

    @GET
    @Path("check")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance check(@PathParam("edition") String edition, @PathParam("nomination") String nomination) {
        SheetView view = views.view(edition, nomination, null, Errors.NONE);
        if (!view.mayFill()) {
            throw Answer.elsewhere(MemberAddress.sheet(edition, nomination));
        }
        return Templates.check(view, view.sheet().held(), Errors.NONE, views.unfinished(view.sheet()), false);
    }

    @POST
    @Path("file")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response file(
            @PathParam("edition") String edition,
            @PathParam("nomination") String nomination,
            @RestForm String key,
            @RestForm @Nullable String version,
            @RestForm @Nullable String declared) {
        int seen = Typed.whole(version, Integer.MAX_VALUE, -1);
        boolean declares = "yes".equals(declared);
        return act.on(key, edition, nomination, seen, declares)
                .does(() -> file.file(user.viewer(), edition, nomination, seen, declares))
                .then(MemberAddress.tasks(edition), Done.SHEET_FILED)
                .orRefusedAfresh(errors -> {
                    SheetView view = views.view(edition, nomination, null, Errors.NONE);
                    if (!view.mayFill()) {
                        return ScoreSheetPages.Templates.sheet(view, errors);
                    }
                    return Templates.check(view, view.sheet().held(), errors, views.unfinished(view.sheet()), declares);
                });
    }
}
