package id.paritrana.edition;

import java.net.URI;

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

import id.paritrana.access.CurrentUser;
import id.paritrana.access.Role;
import id.paritrana.site.Errors;
import id.paritrana.site.Once;
import id.paritrana.site.Refusal;
import id.paritrana.site.Site;

/** Settings of an edition. */
@Path("/editions/{edition}/settings")
@Blocking
@RolesAllowed(Role.SECRETARIAT)
public class SettingsPages {
    @CheckedTemplate(basePath = "edition")
    static class Templates {
        static native TemplateInstance settings(Edition edition, SettingsForm form, Errors errors);
    }

    private final Editions editions;
    private final ChangeSettings change;
    private final Once once;
    private final CurrentUser user;
    private final Site site;

    SettingsPages(Editions editions, ChangeSettings change, Once once, CurrentUser user, Site site) {
        this.editions = editions;
        this.change = change;
        this.once = once;
        this.user = user;
        this.site = site;
    }

    @GET
    public TemplateInstance show(@PathParam("edition") String code) {
        Edition edition = editions.seenBy(user.viewer(), code);
        site.in(EditionHere.of(edition));
        return Templates.settings(edition, SettingsForm.of(edition), Errors.NONE);
    }

    @POST
    public Object change(
            @PathParam("edition") String code,
            @RestForm String key,
            @RestForm String zone,
            @RestForm String deadline,
            @RestForm String quorum) {
        Edition edition = editions.seenBy(user.viewer(), code);
        var form = new SettingsForm(or(zone), or(deadline), or(quorum));
        try {
            String to = once.run(key, form, () -> {
                change.change(edition, form);
                return "/editions/" + code;
            });
            return Response.seeOther(URI.create(to)).build();
        } catch (Refusal refusal) {
            site.in(EditionHere.of(edition));
            return Response.status(422)
                    .entity(Templates.settings(edition, form, Errors.of(refusal)))
                    .build();
        }
    }

    private static String or(String typed) {
        return typed == null ? "" : typed;
    }
}
