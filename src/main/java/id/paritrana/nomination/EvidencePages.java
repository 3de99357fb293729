package id.paritrana.nomination;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.Role;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionHere;
import id.paritrana.edition.Editions;
import id.paritrana.edition.StoredCriterion;
import id.paritrana.site.Errors;
import id.paritrana.site.Once;
import id.paritrana.site.Refusal;
import id.paritrana.site.Site;

/** The form that adds a document to a nomination. */
@Path("/editions/{edition}/nominations/{nomination}/evidence")
@Blocking
@RolesAllowed(Role.SECRETARIAT)
public class EvidencePages {
    @CheckedTemplate(basePath = "nomination")
    static class Templates {
        static native TemplateInstance evidence(EvidenceView view, EvidenceForm form, Errors errors);
    }

    record EvidenceView(Edition edition, Nomination nomination, List<StoredCriterion> criteria, String back) {}

    @Inject
    Editions editions;

    @Inject
    Nominations nominations;

    @Inject
    DataCriteria criteria;

    @Inject
    AddEvidence addEvidence;

    @Inject
    CurrentUser user;

    @Inject
    Once once;

    @Inject
    Site site;

    @GET
    public TemplateInstance form(@PathParam("edition") String code, @PathParam("nomination") String nominee) {
        return Templates.evidence(view(code, nominee), new EvidenceForm(), Errors.NONE);
    }

    @POST
    public Response add(
            @PathParam("edition") String code,
            @PathParam("nomination") String nominee,
            @RestForm String key,
            @BeanParam EvidenceForm form) {
        EvidenceView view = view(code, nominee);
        try {
            String to = once.run(key, view.back() + form, () -> {
                addEvidence.add(user.viewer(), view.edition(), nominee, form);
                return view.back() + "#evidence";
            });
            return Response.seeOther(URI.create(to)).build();
        } catch (Refusal refusal) {
            return Response.status(422)
                    .entity(Templates.evidence(view, form, Errors.of(refusal)))
                    .type(MediaType.TEXT_HTML_TYPE)
                    .build();
        }
    }

    private EvidenceView view(String code, String nominee) {
        var viewer = user.viewer();
        Edition edition = editions.seenBy(viewer, code);
        Nomination nomination = nominations.seenBy(viewer, edition, nominee);
        site.in(EditionHere.of(edition));
        return new EvidenceView(
                edition, nomination, criteria.leaves(nomination.category()), NominationAddress.of(nomination));
    }
}
