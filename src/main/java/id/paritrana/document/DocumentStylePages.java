package id.paritrana.document;

import java.util.List;
import java.util.Map;

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
import id.paritrana.edition.EditionHere;
import id.paritrana.edition.NotInArchive;
import id.paritrana.refusal.Errors;
import id.paritrana.site.Done;
import id.paritrana.site.form.Act;
import id.paritrana.site.form.MineAndTheirs;
import id.paritrana.words.Messages;

/** How the documents of the edition's office look. */
@Path("/editions/{edition}/documents/style")
@NotInArchive
@Blocking
@RolesAllowed(Role.SECRETARIAT)
public class DocumentStylePages {
    @CheckedTemplate(basePath = "document")
    static class Templates {
        static native TemplateInstance style(Edition edition, DocumentStyleForm form, String example, Errors errors);
    }

    private static final Map<String, String> LABELS = Map.of(
            "government", "document.style-government",
            "host", "document.style-host",
            "address", "document.style-address",
            "paper", "document.style-paper",
            "pattern", "document.style-pattern");

    private final EditionHere here;
    private final DocumentStyles styles;
    private final ChangeDocumentStyle change;
    private final Act act;

    DocumentStylePages(EditionHere here, DocumentStyles styles, ChangeDocumentStyle change, Act act) {
        this.here = here;
        this.styles = styles;
        this.change = change;
        this.act = act;
    }

    @GET
    public TemplateInstance show(@PathParam("edition") String code) {
        Edition edition = here.edition(code);
        return page(edition, DocumentStyleForm.of(styles.of(edition)), Errors.NONE);
    }

    @POST
    public Response change(@PathParam("edition") String code, @RestForm String key, @BeanParam DocumentStyleForm form) {
        Edition edition = here.edition(code);
        return act.on(key, "style", code, form)
                .does(() -> change.change(edition, form))
                .then(DocumentAddress.list(code), Done.KEPT)
                .orChanged(changed -> MineAndTheirs.page(
                        changed,
                        new MineAndTheirs.Changed(
                                Messages.text(here.locale(), "edition.document-style"),
                                DocumentAddress.style(code),
                                List.of(new MineAndTheirs.Above(
                                        Messages.text(here.locale(), "document.title"), DocumentAddress.list(code)))),
                        LABELS,
                        form.fields(),
                        (field, value) -> value,
                        here.locale()))
                .orRefusedAfresh(errors -> page(here.edition(code), form, errors));
    }

    private static TemplateInstance page(Edition edition, DocumentStyleForm form, Errors errors) {
        return Templates.style(edition, form, DocumentNumber.example(form.pattern()), errors);
    }
}
