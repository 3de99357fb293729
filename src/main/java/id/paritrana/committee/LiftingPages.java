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
import id.paritrana.edition.EditionAddress;
import id.paritrana.edition.NotInArchive;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.NominationHere;
import id.paritrana.refusal.Errors;
import id.paritrana.refusal.NotThere;
import id.paritrana.site.Done;
import id.paritrana.site.form.Act;
import id.paritrana.site.form.Typed;

/** The page on which an officer asks whoever presides to lift a recusal that was declared in error. */
@Path("/editions/{edition}/recusals/{nomination}/{seat}/lift")
@NotInArchive
@Blocking
@RolesAllowed(Role.SECRETARIAT)
public class LiftingPages {
    @CheckedTemplate(basePath = "committee")
    static class Templates {
        static native TemplateInstance lift(View view, Errors errors);
    }

    /** The page's question. */
    record View(Nomination nomination, String seat, String reason) {
        public String edition() {
            return nomination.edition().code();
        }
    }

    private final NominationHere here;
    private final Seats seats;
    private final LiftRecusal lift;
    private final Act act;

    LiftingPages(NominationHere here, Seats seats, LiftRecusal lift, Act act) {
        this.here = here;
        this.seats = seats;
        this.lift = lift;
        this.act = act;
    }

    @GET
    public TemplateInstance ask(
            @PathParam("edition") String edition,
            @PathParam("nomination") String nomination,
            @PathParam("seat") String seat) {
        return Templates.lift(view(edition, nomination, seat, ""), Errors.NONE);
    }

    @POST
    public Response propose(
            @PathParam("edition") String edition,
            @PathParam("nomination") String nomination,
            @PathParam("seat") String seat,
            @RestForm String key,
            @RestForm String reason) {
        String why = Typed.plain(reason);
        View view = view(edition, nomination, seat, why);
        return act.on(key, "lift", edition, nomination, seat, why)
                .does(() -> lift.propose(here.viewer(), view.nomination().edition(), nomination, seat, why))
                .then(EditionAddress.proposals(edition), Done.PROPOSED)
                .orRefusedAfresh(errors -> Templates.lift(view(edition, nomination, seat, why), errors));
    }

    private View view(String edition, String nominationCode, String seat, String reason) {
        Nomination nomination = here.nomination(edition, nominationCode);
        return new View(
                nomination,
                seats.find(nomination.edition(), seat)
                        .orElseThrow(NotThere::new)
                        .code(),
                reason);
    }
}
