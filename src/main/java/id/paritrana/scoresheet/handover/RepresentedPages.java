package id.paritrana.scoresheet.handover;

import java.util.List;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;

import id.paritrana.access.CurrentUser;
import id.paritrana.refusal.Errors;
import id.paritrana.refusal.NotThere;
import id.paritrana.site.Done;
import id.paritrana.site.SiteAddress;
import id.paritrana.site.form.Act;

/**
 * The page on which a holder hands drafts to the present substitute. It is all that they may do, and lies outside the
 * edition, which they cannot see meanwhile.
 */
@Path("/represented")
@Blocking
@Authenticated
public class RepresentedPages {
    @CheckedTemplate(basePath = "scoresheet")
    static class Templates {
        static native TemplateInstance represented(List<Represented> seats, Errors errors);
    }

    private final CurrentUser user;
    private final HandOverDrafts handOver;
    private final Act act;

    RepresentedPages(CurrentUser user, HandOverDrafts handOver, Act act) {
        this.user = user;
        this.handOver = handOver;
        this.act = act;
    }

    @GET
    public TemplateInstance ask() {
        return page(Errors.NONE);
    }

    @POST
    public Response handOver(
            @RestForm String key, @RestForm @DefaultValue("") String holder, @RestForm @DefaultValue("") String sure) {
        seats();
        return act.on(key, "represented", holder, sure)
                .does(() -> handOver.handOver(user.viewer(), holder, "yes".equals(sure)))
                .then(SiteAddress.represented(), Done.HANDED_OVER)
                .orRefusedAfresh(this::page);
    }

    private TemplateInstance page(Errors errors) {
        return Templates.represented(seats(), errors);
    }

    /** @throws NotThere for whoever is represented nowhere */
    private List<Represented> seats() {
        List<Represented> seats = handOver.represented(user.viewer());
        if (seats.isEmpty()) {
            throw new NotThere();
        }
        return seats;
    }
}
