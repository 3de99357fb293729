package id.paritrana.scoresheet;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
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

import id.paritrana.access.HeldSeat;
import id.paritrana.access.Role;
import id.paritrana.site.Errors;
import id.paritrana.site.Once;
import id.paritrana.site.Paths;
import id.paritrana.site.Refusal;

/** All answers once more, and then the sheet is handed in. */
@Path("/editions/{edition}/nominations/{nomination}/sheet")
@Blocking
@RolesAllowed(Role.MEMBER)
public class SheetCheckPages {
    @CheckedTemplate(basePath = "scoresheet")
    static class Templates {
        static native TemplateInstance check(
                SheetView view, HeldSeat seat, Errors errors, boolean complete, boolean declared);
    }

    private final SheetDesk desk;
    private final FileScoreSheet file;
    private final Once once;

    SheetCheckPages(SheetDesk desk, FileScoreSheet file, Once once) {
        this.desk = desk;
        this.file = file;
        this.once = once;
    }

    @GET
    @Path("check")
    @Produces(MediaType.TEXT_HTML)
    public Object check(@PathParam("edition") String edition, @PathParam("nomination") String nomination) {
        SheetView view = desk.view(edition, nomination, null, Errors.NONE);
        if (!view.mayFill()) {
            return Response.seeOther(URI.create(view.path())).build();
        }
        Errors unfinished = desk.unfinished(view.sheet());
        return Templates.check(view, desk.seat(edition), unfinished, !unfinished.any(), false);
    }

    @POST
    @Path("file")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response file(
            @PathParam("edition") String edition,
            @PathParam("nomination") String nomination,
            @FormParam("key") @Nullable String key,
            @FormParam("version") @Nullable String version,
            @FormParam("declared") @Nullable String declared) {
        int seen = version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
        String form = String.join("|", edition, nomination, String.valueOf(seen), String.valueOf(declared));
        try {
            String to = once.run(key, form, () -> {
                file.file(desk.viewer(), edition, nomination, seen, "yes".equals(declared));
                return Paths.to("editions", edition, "tasks") + "?done=filed";
            });
            return Response.seeOther(URI.create(to)).build();
        } catch (Refusal refusal) {
            SheetView view = desk.view(edition, nomination, null, Errors.NONE);
            boolean complete = view.mayFill() && !desk.unfinished(view.sheet()).any();
            var page = Templates.check(view, desk.seat(edition), Errors.of(refusal), complete, "yes".equals(declared));
            return Response.status(422)
                    .entity(page)
                    .type(MediaType.TEXT_HTML_TYPE)
                    .build();
        }
    }
}
