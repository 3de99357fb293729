package id.paritrana.committee;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.Role;
import id.paritrana.edition.EditionHere;
import id.paritrana.edition.Editions;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.Nominations;
import id.paritrana.site.Errors;
import id.paritrana.site.NotThere;
import id.paritrana.site.Once;
import id.paritrana.site.Paths;
import id.paritrana.site.Refusal;
import id.paritrana.site.Site;

/** The page on which a member declares a conflict of interest. */
@Path("/editions/{edition}/nominations/{nomination}/recuse")
@Blocking
@RolesAllowed(Role.MEMBER)
public class RecusalPages {
    @CheckedTemplate(basePath = "committee")
    static class Templates {
        static native TemplateInstance recuse(RecusalView view, Errors errors);
    }

    /** The page's question. */
    public record RecusalView(String action, String back, String tasks, String name, boolean closed, String reason) {}

    private final Editions editions;
    private final Nominations nominations;
    private final DeclareRecusal declare;
    private final Once once;
    private final CurrentUser user;
    private final Site site;

    RecusalPages(
            Editions editions,
            Nominations nominations,
            DeclareRecusal declare,
            Once once,
            CurrentUser user,
            Site site) {
        this.editions = editions;
        this.nominations = nominations;
        this.declare = declare;
        this.once = once;
        this.user = user;
        this.site = site;
    }

    @GET
    public TemplateInstance ask(@PathParam("edition") String edition, @PathParam("nomination") String nomination) {
        return Templates.recuse(view(edition, nomination, ""), Errors.NONE);
    }

    @POST
    public Response declare(
            @PathParam("edition") String edition,
            @PathParam("nomination") String nomination,
            @FormParam("key") @Nullable String key,
            @FormParam("reason") @Nullable String reason) {
        String why = reason == null ? "" : reason.replace("\u0000", "");
        try {
            String to = once.run(key, edition + "|" + nomination + "|" + why, () -> {
                declare.declare(user.viewer(), edition, nomination, why);
                return Paths.to("editions", edition, "tasks") + "?done=recused";
            });
            return Response.seeOther(URI.create(to)).build();
        } catch (Refusal refusal) {
            return Response.status(422)
                    .entity(Templates.recuse(view(edition, nomination, why), Errors.of(refusal)))
                    .type(MediaType.TEXT_HTML_TYPE)
                    .build();
        }
    }

    private RecusalView view(String code, String nominationCode, String reason) {
        var viewer = user.viewer();
        if (viewer.seatIn(code).isEmpty()) {
            throw new NotThere();
        }
        var edition = editions.seenBy(viewer, code);
        Nomination nomination = nominations.seenBy(viewer, edition, nominationCode);
        site.in(EditionHere.of(edition));
        return new RecusalView(
                Paths.to("editions", code, "nominations", nominationCode, "recuse"),
                Paths.to("editions", code, "nominations", nominationCode, "sheet"),
                Paths.to("editions", code, "tasks"),
                nomination.name(),
                nomination.category().closed(),
                reason);
    }
}
