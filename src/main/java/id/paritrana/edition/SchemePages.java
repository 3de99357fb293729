package id.paritrana.edition;

import java.net.URI;
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

import id.paritrana.access.CurrentUser;
import id.paritrana.access.Role;
import id.paritrana.site.Errors;
import id.paritrana.site.Objection;
import id.paritrana.site.Once;
import id.paritrana.site.Refusal;
import id.paritrana.site.Site;

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

    private final Editions editions;
    private final Categories categories;
    private final SchemeRows rows;
    private final FreezeScheme freeze;
    private final OpenScoring open;
    private final Once once;
    private final CurrentUser user;
    private final Site site;

    SchemePages(
            Editions editions,
            Categories categories,
            SchemeRows rows,
            FreezeScheme freeze,
            OpenScoring open,
            Once once,
            CurrentUser user,
            Site site) {
        this.editions = editions;
        this.categories = categories;
        this.rows = rows;
        this.freeze = freeze;
        this.open = open;
        this.once = once;
        this.user = user;
        this.site = site;
    }

    @GET
    @RolesAllowed(Role.EVERYBODY)
    public TemplateInstance show(@PathParam("edition") String code) {
        return page(code, "", Errors.NONE);
    }

    @POST
    @Path("freeze")
    @RolesAllowed(Role.SECRETARIAT)
    public Object freeze(
            @PathParam("edition") String code,
            @RestForm String key,
            @RestForm String basis,
            @RestForm boolean confirmed) {
        Edition edition = editions.seenBy(user.viewer(), code);
        String typed = basis == null ? "" : basis;
        try {
            String to = once.run(key, "freeze " + code + " " + typed + " " + confirmed, () -> {
                freeze.freeze(edition, typed, confirmed);
                return "/editions/" + code + "/scheme";
            });
            return Response.seeOther(URI.create(to)).build();
        } catch (Refusal refusal) {
            return Response.status(422)
                    .entity(page(code, typed, Errors.of(refusal)))
                    .build();
        }
    }

    @POST
    @Path("open")
    @RolesAllowed(Role.SECRETARIAT)
    public Object open(@PathParam("edition") String code, @RestForm String key) {
        Edition edition = editions.seenBy(user.viewer(), code);
        try {
            String to = once.run(key, "open " + code, () -> {
                open.open(edition);
                return "/editions/" + code;
            });
            return Response.seeOther(URI.create(to)).build();
        } catch (Refusal refusal) {
            return Response.status(422)
                    .entity(page(code, "", Errors.of(refusal)))
                    .build();
        }
    }

    private TemplateInstance page(String code, String basis, Errors errors) {
        Edition edition = editions.seenBy(user.viewer(), code);
        site.in(EditionHere.of(edition));
        boolean mayChange = user.viewer().isSecretariat();
        return Templates.scheme(
                edition,
                SchemeView.of(
                        categories.of(edition),
                        rows.criteria(edition),
                        rows.rules(edition),
                        rows.levels(edition),
                        site.locale()),
                mayChange,
                mayChange && !edition.frozen() ? freeze.objections(edition) : List.of(),
                basis,
                errors);
    }
}
