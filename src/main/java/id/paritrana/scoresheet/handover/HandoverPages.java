package id.paritrana.scoresheet.handover;

import java.util.List;

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

import id.paritrana.access.HeldSeat;
import id.paritrana.access.Role;
import id.paritrana.committee.MemberAddress;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionHere;
import id.paritrana.edition.NotInArchive;
import id.paritrana.refusal.Errors;
import id.paritrana.refusal.NotThere;
import id.paritrana.site.Done;
import id.paritrana.site.form.Act;

/** Where a member leaves their own drafts to whoever follows on the seat. */
@Path("/editions/{edition}/handover")
@NotInArchive
@Blocking
@RolesAllowed(Role.MEMBER)
public class HandoverPages {
    @CheckedTemplate(basePath = "scoresheet")
    static class Templates {
        static native TemplateInstance handover(
                Edition edition, HeldSeat seat, List<String> drafts, boolean done, Errors errors);
    }

    private final EditionHere here;
    private final HandOverDrafts handOver;
    private final Act act;

    HandoverPages(EditionHere here, HandOverDrafts handOver, Act act) {
        this.here = here;
        this.handOver = handOver;
        this.act = act;
    }

    @GET
    public TemplateInstance ask(@PathParam("edition") String code) {
        return page(code, Errors.NONE);
    }

    @POST
    public Response handOver(@PathParam("edition") String code, @RestForm String key, @RestForm String sure) {
        Edition edition = here.seen(code);
        return act.on(key, "handover", code, sure)
                .does(() -> handOver.handOver(here.viewer(), edition, "yes".equals(sure)))
                .then(MemberAddress.tasks(code), Done.HANDED_OVER)
                .orRefusedAfresh(errors -> page(code, errors));
    }

    private TemplateInstance page(String code, Errors errors) {
        HeldSeat seat = here.viewer().seatIn(code).orElseThrow(NotThere::new);
        Edition edition = here.edition(code);
        var drafts = handOver.kept(seat.holderId());
        return Templates.handover(edition, seat, drafts, handOver.done(seat.holderId()), errors);
    }
}
