package id.paritrana.exchange;

import java.util.List;

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
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionAddress;
import id.paritrana.edition.EditionHere;
import id.paritrana.edition.scheme.Schemes;
import id.paritrana.limit.Limited;
import id.paritrana.limit.Often;
import id.paritrana.refusal.Errors;
import id.paritrana.site.Done;
import id.paritrana.site.form.Act;
import id.paritrana.workbook.EditionKind;

/** Making a new edition from an old one. */
@Path("/editions/{edition}/copy")
@Blocking
@RolesAllowed(Role.SECRETARIAT)
public class CopyPages {
    @CheckedTemplate(basePath = "exchange")
    static class Templates {
        static native TemplateInstance copy(Edition edition, List<EditionKind> kinds, CopyForm form, Errors errors);
    }

    private final EditionHere here;
    private final CopyEdition copy;
    private final Schemes schemes;
    private final Act act;

    CopyPages(EditionHere here, CopyEdition copy, Schemes schemes, Act act) {
        this.here = here;
        this.schemes = schemes;
        this.copy = copy;
        this.act = act;
    }

    @GET
    public TemplateInstance ask(@PathParam("edition") String code) {
        Edition edition = here.edition(code);
        here.unlessArchiveWithout(edition, () -> schemes.weighs(edition));
        return Templates.copy(edition, CopyEdition.kinds(), CopyForm.after(edition), Errors.NONE);
    }

    @Limited(Often.IMPORT)
    @POST
    public Response copy(@PathParam("edition") String code, @RestForm String key, @BeanParam CopyForm form) {
        Edition old = here.seen(code);
        return act.on(key, "copy", code, form)
                .leads(() -> Done.COPIED.at(
                        EditionAddress.desk(copy.copy(here.viewer(), old, form).code())))
                .orRefusedAfresh(errors -> Templates.copy(here.edition(code), CopyEdition.kinds(), form, errors));
    }
}
