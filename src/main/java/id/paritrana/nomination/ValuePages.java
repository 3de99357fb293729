package id.paritrana.nomination;

import java.net.URI;
import java.util.Map;

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

/** The form of one figure of a nomination. */
@Path("/editions/{edition}/nominations/{nomination}/values/{criterion}")
@Blocking
@RolesAllowed(Role.SECRETARIAT)
public class ValuePages {
    private static final Map<String, String> LABELS = Map.of(
            "value", "nomination.value.value",
            "numerator", "nomination.value.numerator",
            "denominator", "nomination.value.denominator",
            "statedPercent", "nomination.value.stated",
            "asOf", "nomination.value.as-of",
            "source", "nomination.value.source",
            "state", "nomination.value.state",
            "reason", "nomination.value.reason");

    @CheckedTemplate(basePath = "nomination")
    static class Templates {
        static native TemplateInstance value(ValueView view, ValueForm form, Errors errors);
    }

    record ValueView(Edition edition, Nomination nomination, StoredCriterion criterion, String action, String back) {}

    @Inject
    Editions editions;

    @Inject
    Nominations nominations;

    @Inject
    DataCriteria criteria;

    @Inject
    DataValues values;

    @Inject
    RecordValue recordValue;

    @Inject
    CurrentUser user;

    @Inject
    Once once;

    @Inject
    Site site;

    @GET
    public TemplateInstance form(
            @PathParam("edition") String code,
            @PathParam("nomination") String nominee,
            @PathParam("criterion") String criterion) {
        ValueView view = view(code, nominee, criterion);
        var stored = values.find(view.nomination(), criterion).orElse(null);
        return Templates.value(view, ValueForm.of(stored), Errors.NONE);
    }

    @POST
    public Response record(
            @PathParam("edition") String code,
            @PathParam("nomination") String nominee,
            @PathParam("criterion") String criterion,
            @RestForm String key,
            @BeanParam ValueForm form) {
        ValueView view = view(code, nominee, criterion);
        try {
            String to = once.run(key, view.action() + form, () -> {
                recordValue.record(user.viewer(), view.edition(), nominee, criterion, form);
                return view.back();
            });
            return Response.seeOther(URI.create(to)).build();
        } catch (ChangedMeanwhile changed) {
            return MineAndTheirs.page(
                    changed,
                    view.criterion().name() + ", " + view.nomination().name(),
                    LABELS,
                    form.fields(),
                    view.action(),
                    view.action(),
                    site.locale());
        } catch (Refusal refusal) {
            return Response.status(422)
                    .entity(Templates.value(view, form, Errors.of(refusal)))
                    .type(MediaType.TEXT_HTML_TYPE)
                    .build();
        }
    }

    private ValueView view(String code, String nominee, String criterionCode) {
        var viewer = user.viewer();
        Edition edition = editions.seenBy(viewer, code);
        Nomination nomination = nominations.seenBy(viewer, edition, nominee);
        StoredCriterion criterion = criteria.figure(nomination.category(), criterionCode);
        site.in(EditionHere.of(edition));
        String back = NominationAddress.of(nomination);
        return new ValueView(
                edition, nomination, criterion, NominationAddress.of(nomination, "values", criterion.code()), back);
    }
}
