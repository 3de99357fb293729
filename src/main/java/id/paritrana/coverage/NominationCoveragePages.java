package id.paritrana.coverage;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import org.jspecify.annotations.Nullable;

import id.paritrana.access.Accounts;
import id.paritrana.access.Role;
import id.paritrana.edition.EditionAddress;
import id.paritrana.nomination.Corrections;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.NominationHere;
import id.paritrana.refusal.Errors;
import id.paritrana.refusal.NotThere;
import id.paritrana.site.Done;
import id.paritrana.site.form.Act;
import id.paritrana.site.form.MineAndTheirs;
import id.paritrana.site.form.Typed;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;
import id.paritrana.words.SegmentWords;

/** The coverage of one nomination: its figures, the doubts about them, and the forms of the secretariat. */
@Path("/editions/{edition}/nominations/{nomination}/coverage")
@Blocking
@RolesAllowed(Role.EVERYBODY)
public class NominationCoveragePages {
    private static final Set<String> FIGURES =
            Set.of("participants", "workers", "statedPercent", "targetPercent", "statedRemaining", "asOf");
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("segment", "coverage.form.segment"),
            Map.entry("asOf", "coverage.form.as-of"),
            Map.entry("participants", "coverage.form.participants"),
            Map.entry("workers", "coverage.form.workers"),
            Map.entry("definition", "coverage.form.definition"),
            Map.entry("otherDefinition", "coverage.form.definition-worded"),
            Map.entry("statedPercent", "coverage.form.stated"),
            Map.entry("targetPercent", "coverage.form.target"),
            Map.entry("statedRemaining", "coverage.form.remaining"),
            Map.entry("source", "coverage.form.source"),
            Map.entry("note", "coverage.form.note"),
            Map.entry("reason", "coverage.form.reason"));

    @CheckedTemplate(basePath = "coverage")
    static class Templates {
        static native TemplateInstance one(OneView view, Errors errors);

        static native TemplateInstance record(FormView view, CoverageForm form, Errors errors);
    }

    /** A record in the list. */
    record Row(String id, String label, String figure, String meta, String enteredBy) {}

    /**
     * @param office the viewer is of the secretariat, whoever may change figures by now
     * @param refused figures of the warning whose answer was refused, empty when none was
     */
    record OneView(
            Nomination nomination,
            CoverageBoard board,
            List<Row> rows,
            boolean office,
            boolean mayChange,
            List<String> refused,
            String reason) {
        public ZoneId zone() {
            return nomination.edition().zoneId();
        }

        public List<CoverageArea> areas() {
            return board.areas();
        }

        /** Whether the answer to these warnings is the one that was refused. */
        public boolean answers(WarningCard card) {
            return card.figures().equals(refused);
        }

        /** What was typed as the answer to this warning. */
        public String typedFor(WarningCard card) {
            return answers(card) ? reason : "";
        }

        /** The id of a warning's field; the refused one has the plain name, so that its objection finds it. */
        public String reasonField(WarningCard card, int area, int number) {
            return answers(card) ? "reason" : "reason-" + area + "-" + number;
        }
    }

    /**
     * @param record the record to be changed, null for a new one
     * @param asksReason whether recording it asks for a reason
     */
    record FormView(Nomination nomination, @Nullable String record, List<String> segments, boolean asksReason) {
        /** The segments to choose from; what was sent is among them, so that it is not lost. */
        public List<String> segments(String sent) {
            if (sent.isEmpty() || segments.contains(sent)) {
                return segments;
            }
            var all = new ArrayList<>(segments);
            all.add(sent);
            return all;
        }

        /** The definitions of a denominator to choose from. */
        public List<CoverageDefinitions.Choice> definitions() {
            return CoverageDefinitions.choices();
        }

        public String action() {
            return record == null ? CoverageAddress.add(nomination) : CoverageAddress.record(nomination, record);
        }

        public boolean isNew() {
            return record == null;
        }
    }

    private final NominationHere here;
    private final CoverageRecords records;
    private final CoverageDoubts doubts;
    private final Accounts accounts;
    private final Corrections corrections;
    private final RecordCoverage recordCoverage;
    private final AnswerWarning answerWarning;
    private final Act act;

    NominationCoveragePages(
            NominationHere here,
            CoverageRecords records,
            CoverageDoubts doubts,
            Accounts accounts,
            Corrections corrections,
            RecordCoverage recordCoverage,
            AnswerWarning answerWarning,
            Act act) {
        this.here = here;
        this.records = records;
        this.doubts = doubts;
        this.accounts = accounts;
        this.corrections = corrections;
        this.recordCoverage = recordCoverage;
        this.answerWarning = answerWarning;
        this.act = act;
    }

    @GET
    public TemplateInstance one(@PathParam("edition") String code, @PathParam("nomination") String nominee) {
        return Templates.one(view(here.nomination(code, nominee), List.of(), ""), Errors.NONE);
    }

    @POST
    @Path("answers")
    @RolesAllowed(Role.SECRETARIAT)
    public Response answer(
            @PathParam("edition") String code,
            @PathParam("nomination") String nominee,
            @RestForm String key,
            @RestForm @DefaultValue("") String warning,
            @RestForm("figures") @Nullable List<String> sent,
            @RestForm @DefaultValue("") String reason) {
        Nomination nomination = here.nomination(code, nominee);
        List<String> figures = sent == null ? List.of() : sent;
        return act.on(key, code, nominee, warning, figures, reason)
                .does(() ->
                        answerWarning.answer(here.viewer(), nomination.edition(), nominee, warning, figures, reason))
                .then(CoverageAddress.of(nomination), Done.KEPT)
                .orRefusedAfresh(
                        errors -> Templates.one(view(here.nomination(code, nominee), figures, reason), errors));
    }

    @GET
    @Path("new")
    @RolesAllowed(Role.SECRETARIAT)
    public TemplateInstance add(@PathParam("edition") String code, @PathParam("nomination") String nominee) {
        return Templates.record(form(here.nomination(code, nominee), null), CoverageForm.EMPTY, Errors.NONE);
    }

    @POST
    @Path("new")
    @RolesAllowed(Role.SECRETARIAT)
    public Response addRecord(
            @PathParam("edition") String code,
            @PathParam("nomination") String nominee,
            @RestForm String key,
            @BeanParam CoverageForm form) {
        return record(code, nominee, null, key, form);
    }

    @GET
    @Path("{record}")
    @RolesAllowed(Role.SECRETARIAT)
    public TemplateInstance change(
            @PathParam("edition") String code,
            @PathParam("nomination") String nominee,
            @PathParam("record") String id) {
        Nomination nomination = here.nomination(code, nominee);
        CoverageRecord stored = records.find(nomination, id).orElseThrow(NotThere::new);
        return Templates.record(form(nomination, id), CoverageForm.of(stored, here.locale()), Errors.NONE);
    }

    @POST
    @Path("{record}")
    @RolesAllowed(Role.SECRETARIAT)
    public Response changeRecord(
            @PathParam("edition") String code,
            @PathParam("nomination") String nominee,
            @PathParam("record") String id,
            @RestForm String key,
            @BeanParam CoverageForm form) {
        return record(code, nominee, id, key, form);
    }

    private FormView form(Nomination nomination, @Nullable String id) {
        return new FormView(
                nomination,
                id,
                recordCoverage.segments(nomination.edition()),
                corrections.askReason(nomination.category(), id != null));
    }

    private Response record(String code, String nominee, @Nullable String id, String key, CoverageForm form) {
        FormView view = form(here.nomination(code, nominee), id);
        Nomination nomination = view.nomination();
        return act.on(key, view.action(), form)
                .leads(() -> recordCoverage.record(here.viewer(), nomination.edition(), nomination.code(), id, form)
                        ? Done.PROPOSED.at(
                                EditionAddress.proposals(nomination.edition().code()))
                        : Done.KEPT.at(CoverageAddress.of(nomination)))
                .orChanged(changed -> MineAndTheirs.page(
                        changed,
                        new MineAndTheirs.Changed(title(changed.theirs(), nomination), view.action(), way(nomination)),
                        LABELS,
                        form.fields(),
                        this::word,
                        here.locale()))
                .orRefusedAfresh(errors -> Templates.record(form(here.nomination(code, nominee), id), form, errors));
    }

    private List<MineAndTheirs.Above> way(Nomination nomination) {
        return List.of(
                new MineAndTheirs.Above(
                        Messages.text(here.locale(), "coverage.board"),
                        CoverageAddress.board(nomination.edition().code())),
                new MineAndTheirs.Above(nomination.name(), CoverageAddress.of(nomination)));
    }

    /** What the two versions are of, as it is stored: a segment, a day and a nominee. */
    private String title(Map<String, String> stored, Nomination nomination) {
        return Stream.of(
                        SegmentWords.of(stored.getOrDefault("segment", ""), here.locale()),
                        Typed.shown(stored.getOrDefault("asOf", ""), here.locale()),
                        nomination.name())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private String word(String field, String value) {
        if (field.equals("segment")) {
            return SegmentWords.of(value, here.locale());
        }
        if (field.equals("definition") && value.equals(CoverageDefinitions.OTHER)) {
            return Messages.text(here.locale(), "coverage.form.definition-other");
        }
        return FIGURES.contains(field) ? Typed.shown(value, here.locale()) : value;
    }

    private OneView view(Nomination nomination, List<String> refused, String reason) {
        boolean office = here.viewer().isSecretariat(nomination.edition());
        boolean mayChange = office && corrections.open(nomination.category());
        var seen = doubts.seenBy(here.viewer(), nomination.edition()).about(nomination);
        var board = CoverageBoard.alone(nomination, seen, here.locale());
        Map<Long, String> names = accounts.names(
                seen.records().stream().map(CoverageRecord::enteredBy).toList());
        var rows = CoverageBoard.days(seen.records()).values().stream()
                .flatMap(List::stream)
                .map(r -> new Row(
                        r.publicId(),
                        SegmentWords.of(r.segment(), here.locale()),
                        Formats.in(here.locale()).date(r.asOf()),
                        CoverageBar.meta(r, "", SharedCoverage.NOTHING, here.locale()),
                        r.enteredBy() == null ? "" : names.getOrDefault(r.enteredBy(), "")))
                .toList();
        return new OneView(nomination, board, rows, office, mayChange, refused, reason);
    }
}
