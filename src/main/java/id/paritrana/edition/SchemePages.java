package id.paritrana.edition;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
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
import id.paritrana.site.Objection;
import id.paritrana.site.form.Act;

/** The scheme of an edition, and the steps from a draft to open scoring. */
@Path("/editions/{edition}/scheme")
@Blocking
public class SchemePages {
    @CheckedTemplate(basePath = "edition")
    static class Templates {
        static native TemplateInstance scheme(
                Edition edition,
                SchemeView view,
                boolean mayChange,
                List<Objection> obstacles,
                String basis,
                Errors errors);
    }

    private final EditionHere here;
    private final Categories categories;
    private final Schemes schemes;
    private final FreezeScheme freeze;
    private final OpenScoring open;
    private final Act act;

    SchemePages(
            EditionHere here, Categories categories, Schemes schemes, FreezeScheme freeze, OpenScoring open, Act act) {
        this.here = here;
        this.categories = categories;
        this.schemes = schemes;
        this.freeze = freeze;
        this.open = open;
        this.act = act;
    }

    @GET
    @RolesAllowed(Role.EVERYBODY)
    public TemplateInstance show(@PathParam("edition") String code) {
        return page(code, "", Errors.NONE);
    }

    @POST
    @Path("freeze")
    @RolesAllowed(Role.SECRETARIAT)
    public Response freeze(
            @PathParam("edition") String code,
            @RestForm String key,
            @RestForm @DefaultValue("") String basis,
            @RestForm boolean confirmed) {
        Edition edition = here.seen(code);
        return act.on(key, "freeze", code, basis, confirmed)
                .does(() -> freeze.freeze(edition, basis, confirmed))
                .then(EditionAddress.scheme(code))
                .orRefused(errors -> page(code, basis, errors));
    }

    @POST
    @Path("open")
    @RolesAllowed(Role.SECRETARIAT)
    public Response open(@PathParam("edition") String code, @RestForm String key) {
        Edition edition = here.seen(code);
        return act.on(key, "open", code)
                .does(() -> open.open(edition))
                .then(EditionAddress.desk(code))
                .orRefused(errors -> page(code, "", errors));
    }

    private TemplateInstance page(String code, String basis, Errors errors) {
        Edition edition = here.edition(code);
        boolean mayChange = here.viewer().isSecretariat();
        List<Category> all = categories.of(edition);
        return Templates.scheme(
                edition,
                SchemeView.of(all, schemes.drafts(edition, all), here.locale()),
                mayChange,
                mayChange && !edition.frozen() ? freeze.objections(edition) : List.of(),
                basis,
                errors);
    }
}
