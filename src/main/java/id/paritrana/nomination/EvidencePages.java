package id.paritrana.nomination;

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
import id.paritrana.refusal.Errors;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.site.Done;
import id.paritrana.site.form.Act;

/** The form that adds a document to a nomination. */
@Path("/editions/{edition}/nominations/{nomination}/evidence")
@Blocking
@RolesAllowed(Role.SECRETARIAT)
public class EvidencePages {
    @CheckedTemplate(basePath = "nomination")
    static class Templates {
        static native TemplateInstance evidence(EvidenceView view, EvidenceForm form, Errors errors);
    }

    /** @param open whether one may still be added: not after the verdict */
    record EvidenceView(Nomination nomination, List<Criterion> criteria, boolean open) {}

    private final NominationHere here;
    private final DataCriteria criteria;
    private final Corrections corrections;
    private final AddEvidence addEvidence;
    private final Act act;

    EvidencePages(
            NominationHere here, DataCriteria criteria, Corrections corrections, AddEvidence addEvidence, Act act) {
        this.here = here;
        this.criteria = criteria;
        this.corrections = corrections;
        this.addEvidence = addEvidence;
        this.act = act;
    }

    @GET
    public TemplateInstance form(@PathParam("edition") String code, @PathParam("nomination") String nominee) {
        return Templates.evidence(view(code, nominee), EvidenceForm.EMPTY, Errors.NONE);
    }

    @POST
    public Response add(
            @PathParam("edition") String code,
            @PathParam("nomination") String nominee,
            @RestForm String key,
            @BeanParam EvidenceForm form) {
        EvidenceView view = view(code, nominee);
        return act.on(key, code, nominee, form)
                .does(() -> addEvidence.add(here.viewer(), view.nomination().edition(), nominee, form))
                .then(NominationAddress.one(view.nomination()), Done.KEPT)
                .orRefusedAfresh(errors -> Templates.evidence(view(code, nominee), form, errors));
    }

    private EvidenceView view(String code, String nominee) {
        Nomination nomination = here.nomination(code, nominee);
        return new EvidenceView(
                nomination, criteria.leaves(nomination.category()), corrections.open(nomination.category()));
    }
}
