package id.paritrana.nomination;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
import id.paritrana.edition.EditionAddress;
import id.paritrana.refusal.Errors;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.site.Done;
import id.paritrana.site.form.Act;
import id.paritrana.site.form.MineAndTheirs;
import id.paritrana.site.form.Typed;
import id.paritrana.words.Messages;
import id.paritrana.words.SegmentWords;
import id.paritrana.workbook.Segments;

/** The form of one figure of a nomination. */
@Path("/editions/{edition}/nominations/{nomination}/values/{criterion}")
@Blocking
@RolesAllowed(Role.SECRETARIAT)
public class ValuePages {
    private static final Set<String> FIGURES = Set.of("value", "numerator", "denominator", "statedPercent", "asOf");
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

    /**
     * The form of a figure.
     *
     * @param segments of coverage that feed it while no figure is given, in words; empty for none
     * @param asksReason whether recording it asks for a reason
     * @param open whether it may still be recorded: not after the verdict
     */
    record ValueView(Nomination nomination, Criterion criterion, String segments, boolean asksReason, boolean open) {
        public boolean ratio() {
            return criterion.source() == Source.RATIO;
        }
    }

    private final NominationHere here;
    private final DataCriteria criteria;
    private final DataValues values;
    private final Corrections corrections;
    private final RecordValue recordValue;
    private final Act act;

    ValuePages(
            NominationHere here,
            DataCriteria criteria,
            DataValues values,
            Corrections corrections,
            RecordValue recordValue,
            Act act) {
        this.here = here;
        this.criteria = criteria;
        this.values = values;
        this.corrections = corrections;
        this.recordValue = recordValue;
        this.act = act;
    }

    @GET
    public TemplateInstance form(
            @PathParam("edition") String code,
            @PathParam("nomination") String nominee,
            @PathParam("criterion") String criterion) {
        ValueView view = view(code, nominee, criterion);
        var stored = values.find(view.nomination(), criterion).orElse(null);
        return Templates.value(view, ValueForm.of(stored, here.locale()), Errors.NONE);
    }

    @POST
    public Response record(
            @PathParam("edition") String code,
            @PathParam("nomination") String nominee,
            @PathParam("criterion") String criterion,
            @RestForm String key,
            @BeanParam ValueForm form) {
        ValueView view = view(code, nominee, criterion);
        Nomination nomination = view.nomination();
        return act.on(key, code, nominee, criterion, form)
                .leads(() -> recordValue.record(here.viewer(), nomination.edition(), nominee, criterion, form)
                        ? Done.PROPOSED.at(EditionAddress.proposals(code))
                        : Done.KEPT.at(NominationAddress.one(nomination)))
                .orChanged(changed -> MineAndTheirs.page(
                        changed,
                        new MineAndTheirs.Changed(
                                view.criterion().name() + ", " + nomination.name(),
                                NominationAddress.value(nomination, criterion),
                                way(nomination)),
                        LABELS,
                        form.fields(),
                        this::word,
                        here.locale()))
                .orRefusedAfresh(errors -> Templates.value(view(code, nominee, criterion), form, errors));
    }

    private List<MineAndTheirs.Above> way(Nomination nomination) {
        return List.of(
                new MineAndTheirs.Above(
                        Messages.text(here.locale(), NominationAddress.listKey(nomination.edition())),
                        NominationAddress.list(nomination.edition().code())),
                new MineAndTheirs.Above(nomination.name(), NominationAddress.one(nomination)));
    }

    private String word(String field, String value) {
        if (field.equals("state")) {
            return Messages.text(here.locale(), "nomination.state." + value);
        }
        return FIGURES.contains(field) ? Typed.shown(value, here.locale()) : value;
    }

    private ValueView view(String code, String nominee, String criterion) {
        Nomination nomination = here.nomination(code, nominee);
        Criterion figure = criteria.figure(nomination.category(), criterion);
        boolean recorded = values.find(nomination, figure.code()).isPresent();
        String segments = figure.segments().stream()
                .sorted(Segments.ORDER)
                .map(segment -> SegmentWords.of(segment, here.locale()))
                .collect(Collectors.joining(", "));
        return new ValueView(
                nomination,
                figure,
                segments,
                corrections.askReason(nomination.category(), recorded),
                corrections.open(nomination.category()));
    }
}
