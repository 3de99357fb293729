package id.paritrana.coverage;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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
import org.jspecify.annotations.Nullable;

import id.paritrana.access.Accounts;
import id.paritrana.access.CurrentUser;
import id.paritrana.access.Role;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionHere;
import id.paritrana.edition.Editions;
import id.paritrana.nomination.ChangedMeanwhile;
import id.paritrana.nomination.Corrections;
import id.paritrana.nomination.MineAndTheirs;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.NominationAddress;
import id.paritrana.nomination.Nominations;
import id.paritrana.site.Errors;
import id.paritrana.site.NotThere;
import id.paritrana.site.Once;
import id.paritrana.site.Refusal;
import id.paritrana.site.Site;
import id.paritrana.words.Formats;

/** The coverage of one nomination: its figures, the doubts about them, and the forms of the secretariat. */
@Path("/editions/{edition}/nominations/{nomination}/coverage")
@Blocking
@RolesAllowed(Role.EVERYBODY)
public class NominationCoveragePages {
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("segment", "coverage.form.segment"),
            Map.entry("asOf", "coverage.form.as-of"),
            Map.entry("participants", "coverage.form.participants"),
            Map.entry("workers", "coverage.form.workers"),
            Map.entry("definition", "coverage.form.definition"),
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

    /** A record in the list, with the address of its form. */
    record Row(String label, String figure, String meta, String enteredBy, String url) {}

    record OneView(
            Edition edition,
            Nomination nomination,
            List<CoverageArea> areas,
            List<Row> rows,
            boolean mayChange,
            String base,
            String refusedFigures,
            String reason,
            ZoneId zone) {}

    record FormView(Edition edition, Nomination nomination, boolean isNew, String action, String back) {}

    @Inject
    Editions editions;

    @Inject
    Nominations nominations;

    @Inject
    CoverageRecords records;

    @Inject
    CoverageDoubts doubts;

    @Inject
    Accounts accounts;

    @Inject
    Corrections corrections;

    @Inject
    RecordCoverage recordCoverage;

    @Inject
    AnswerWarning answerWarning;

    @Inject
    CurrentUser user;

    @Inject
    Once once;

    @Inject
    Site site;

    @GET
    public TemplateInstance one(@PathParam("edition") String code, @PathParam("nomination") String nominee) {
        return Templates.one(view(code, nominee, "", ""), Errors.NONE);
    }

    @POST
    @Path("answers")
    @RolesAllowed(Role.SECRETARIAT)
    public Response answer(
            @PathParam("edition") String code,
            @PathParam("nomination") String nominee,
            @RestForm String key,
            @RestForm @DefaultValue("") String warning,
            @RestForm @DefaultValue("") String figures,
            @RestForm @DefaultValue("") String reason) {
        Edition edition = editions.seenBy(user.viewer(), code);
        String back = base(edition, nominee);
        try {
            String to = once.run(key, back + warning + figures + reason, () -> {
                answerWarning.answer(user.viewer(), edition, nominee, warning, figures, reason);
                return back;
            });
            return Response.seeOther(URI.create(to)).build();
        } catch (Refusal refusal) {
            return refused(Templates.one(view(code, nominee, figures, reason), Errors.of(refusal)));
        }
    }

    @GET
    @Path("new")
    @RolesAllowed(Role.SECRETARIAT)
    public TemplateInstance add(@PathParam("edition") String code, @PathParam("nomination") String nominee) {
        return Templates.record(form(code, nominee, null), new CoverageForm(), Errors.NONE);
    }

    @POST
    @Path("new")
    @RolesAllowed(Role.SECRETARIAT)
    public Response addRecord(
            @PathParam("edition") String code,
            @PathParam("nomination") String nominee,
            @RestForm String key,
            @BeanParam CoverageForm typed) {
        return record(code, nominee, null, key, typed);
    }

    @GET
    @Path("{record:\\d{1,18}}")
    @RolesAllowed(Role.SECRETARIAT)
    public TemplateInstance change(
            @PathParam("edition") String code, @PathParam("nomination") String nominee, @PathParam("record") long id) {
        FormView view = form(code, nominee, id);
        CoverageRecord stored = records.find(view.nomination(), id).orElseThrow(NotThere::new);
        return Templates.record(view, CoverageForm.of(stored), Errors.NONE);
    }

    @POST
    @Path("{record:\\d{1,18}}")
    @RolesAllowed(Role.SECRETARIAT)
    public Response changeRecord(
            @PathParam("edition") String code,
            @PathParam("nomination") String nominee,
            @PathParam("record") long id,
            @RestForm String key,
            @BeanParam CoverageForm typed) {
        return record(code, nominee, id, key, typed);
    }

    private Response record(String code, String nominee, @Nullable Long id, String key, CoverageForm typed) {
        FormView view = form(code, nominee, id);
        try {
            String to = once.run(key, view.action() + typed, () -> {
                recordCoverage.record(user.viewer(), view.edition(), nominee, id, typed);
                return view.back();
            });
            return Response.seeOther(URI.create(to)).build();
        } catch (ChangedMeanwhile changed) {
            return MineAndTheirs.page(
                    changed,
                    view.nomination().name(),
                    LABELS,
                    typed.fields(),
                    view.action(),
                    view.action(),
                    site.locale());
        } catch (Refusal refusal) {
            return refused(Templates.record(view, typed, Errors.of(refusal)));
        }
    }

    private static Response refused(TemplateInstance page) {
        return Response.status(422).entity(page).type(MediaType.TEXT_HTML_TYPE).build();
    }

    private FormView form(String code, String nominee, @Nullable Long id) {
        var viewer = user.viewer();
        Edition edition = editions.seenBy(viewer, code);
        Nomination nomination = nominations.seenBy(viewer, edition, nominee);
        site.in(EditionHere.of(edition));
        String base = base(edition, nomination.code());
        return new FormView(edition, nomination, id == null, base + "/" + (id == null ? "new" : id), base);
    }

    private OneView view(String code, String nominee, String refusedFigures, String reason) {
        var viewer = user.viewer();
        Edition edition = editions.seenBy(viewer, code);
        Nomination nomination = nominations.seenBy(viewer, edition, nominee);
        site.in(EditionHere.of(edition));
        boolean mayChange = viewer.isSecretariat() && corrections.open(nomination.category());
        String base = base(edition, nomination.code());
        var seen = doubts.seenBy(viewer, edition).about(nomination);
        var board = CoverageBoard.of(edition, seen, new CoverageFilter("", "", false, 1), site.locale());
        Map<Long, String> names = accounts.names(
                seen.records().stream().map(CoverageRecord::enteredBy).toList());
        var rows = CoverageBoard.days(seen.records()).values().stream()
                .flatMap(List::stream)
                .map(r -> new Row(
                        Figure.segment(r.segment(), site.locale()),
                        Formats.date(r.asOf(), site.locale()),
                        CoverageBar.meta(r, "", site.locale()),
                        r.enteredBy() == null ? "" : names.getOrDefault(r.enteredBy(), ""),
                        base + "/" + r.id()))
                .toList();
        return new OneView(
                edition, nomination, board.areas(), rows, mayChange, base, refusedFigures, reason, edition.zoneId());
    }

    private static String base(Edition edition, String nominee) {
        return NominationAddress.of(edition, nominee) + "/coverage";
    }
}
