package id.paritrana.edition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import id.paritrana.site.Errors;
import id.paritrana.site.form.Act;

/** Settings of an edition. */
@Path("/editions/{edition}/settings")
@Blocking
@RolesAllowed(Role.SECRETARIAT)
public class SettingsPages {
    @CheckedTemplate(basePath = "edition")
    static class Templates {
        static native TemplateInstance settings(Edition edition, SettingsForm form, Errors errors);
    }

    private final EditionHere here;
    private final ChangeSettings change;
    private final Act act;

    SettingsPages(EditionHere here, ChangeSettings change, Act act) {
        this.here = here;
        this.change = change;
        this.act = act;
    }

    @GET
    public TemplateInstance show(@PathParam("edition") String code) {
        Edition edition = here.edition(code);
        return Templates.settings(edition, SettingsForm.of(edition), Errors.NONE);
    }

    @POST
    public Response change(@PathParam("edition") String code, @RestForm String key, @BeanParam SettingsForm form) {
        Edition edition = here.edition(code);
        return act.on(key, code, form)
                .does(() -> change.change(edition, form))
                .then(EditionAddress.desk(code))
                .orRefused(errors -> Templates.settings(edition, form, errors));
    }
}
