package id.paritrana.committee;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;

import id.paritrana.access.Role;
import id.paritrana.edition.EditionHere;
import id.paritrana.edition.NotInArchive;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.NominationHere;
import id.paritrana.refusal.Errors;
import id.paritrana.refusal.NotThere;
import id.paritrana.site.Done;
import id.paritrana.site.form.Act;
import id.paritrana.site.form.Typed;

/** The page on which a member declares a conflict of interest. */
@Path("/editions/{edition}/nominations/{nomination}/recuse")
@NotInArchive
@Blocking
@RolesAllowed(Role.MEMBER)
public class RecusalPages {
    @CheckedTemplate(basePath = "committee")
    static class Templates {
        static native TemplateInstance recuse(RecusalView view, Errors errors);
    }

    /** The page's question. */
    public record RecusalView(Nomination nomination, String reason) {
        public String edition() {
            return nomination.edition().code();
        }
    }

    private final EditionHere within;
    private final NominationHere here;
    private final DeclareRecusal declare;
    private final Act act;

    RecusalPages(EditionHere within, NominationHere here, DeclareRecusal declare, Act act) {
        this.within = within;
        this.here = here;
        this.declare = declare;
        this.act = act;
    }

    @GET
    public TemplateInstance ask(@PathParam("edition") String edition, @PathParam("nomination") String nomination) {
        return Templates.recuse(view(edition, nomination, ""), Errors.NONE);
    }

    @POST
    public Response declare(
            @PathParam("edition") String edition,
            @PathParam("nomination") String nomination,
            @RestForm String key,
            @RestForm String reason) {
        within.seen(edition);
        String why = Typed.plain(reason);
        return act.on(key, edition, nomination, why)
                .leads(() -> {
                    boolean quorum = declare.declare(here.viewer(), edition, nomination, why);
                    return (quorum ? Done.RECUSED : Done.RECUSED_QUORUM).at(MemberAddress.tasks(edition));
                })
                .orRefusedAfresh(errors -> Templates.recuse(view(edition, nomination, why), errors));
    }

    private RecusalView view(String edition, String nomination, String reason) {
        if (here.viewer().seatIn(edition).isEmpty()) {
            throw new NotThere();
        }
        return new RecusalView(here.nomination(edition, nomination), reason);
    }
}
