package id.paritrana.journal;

import java.util.Map;
import java.util.Set;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.HeldSeat;
import id.paritrana.access.Viewer;
import id.paritrana.site.form.AddressCodes;

/** Notes every refusal to a signed-in person: another's page, a page of another role, an act that is not allowed now. */
class RefusedRequests {
    private static final Set<Integer> REFUSED = Set.of(403, 404, 422);

    private final CurrentUser user;
    private final NoteRefusals refusals;

    RefusedRequests(CurrentUser user, NoteRefusals refusals) {
        this.user = user;
        this.refusals = refusals;
    }

    @ServerResponseFilter
    void note(ContainerRequestContext request, ContainerResponseContext answer, @Nullable SimpleResourceInfo asked) {
        if (asked == null || asked.getResourceClass() == null || !REFUSED.contains(answer.getStatus())) {
            return;
        }
        Viewer viewer = user.viewer();
        if (!viewer.signedIn()) {
            return;
        }
        Map<String, String> codes = AddressCodes.of(request.getUriInfo());
        String edition = codes.get("edition");
        Long seat = edition == null
                ? null
                : viewer.seatIn(edition).map(HeldSeat::seatId).orElse(null);
        refusals.note(new NoteRefusals.Refused(
                viewer.accountId(),
                seat,
                asked.getResourceClass().getSimpleName() + "." + asked.getMethodName(),
                edition,
                codes.get("category"),
                codes.get("nomination"),
                answer.getStatus()));
    }
}
