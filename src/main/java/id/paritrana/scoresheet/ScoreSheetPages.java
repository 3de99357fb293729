package id.paritrana.scoresheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.Role;
import id.paritrana.committee.MemberAddress;
import id.paritrana.edition.OfScoring;
import id.paritrana.site.Answer;
import id.paritrana.site.Errors;
import id.paritrana.site.Objection;
import id.paritrana.site.Site;
import id.paritrana.site.form.Act;
import id.paritrana.site.form.Fields;
import id.paritrana.tables.DecimalText;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;

/** A member's own sheet: read, fill in, save; by plain forms, and quietly while typing where scripts run. */
@Path("/editions/{edition}/nominations/{nomination}/sheet")
@OfScoring
@Blocking
@RolesAllowed(Role.MEMBER)
public class ScoreSheetPages {
    @CheckedTemplate(basePath = "scoresheet")
    static class Templates {
        static native TemplateInstance sheet(SheetView view, Errors errors);

        static native TemplateInstance conflict(ConflictView view);
    }

    /**
     * What a save answers to the script.
     *
     * @param kind {@code saved}; {@code changed} when the sheet was changed elsewhere, so that its page asks what to do about it;
     *     {@code refused}
     * @param saved the sentence to show, empty when nothing is saved yet
     * @param here by criterion the anchor on which the mark lies
     * @param problems by field what is wrong with it; that field is not saved
     * @param message why nothing was saved, empty when it was
     */
    public record Autosaved(
            String kind,
            int version,
            String saved,
            String progress,
            String total,
            Map<String, String> here,
            Map<String, String> problems,
            String message) {}

    private final SheetDesk desk;
    private final SaveScoreSheet save;
    private final Act act;
    private final Site site;

    ScoreSheetPages(SheetDesk desk, SaveScoreSheet save, Act act, Site site) {
        this.desk = desk;
        this.save = save;
        this.act = act;
        this.site = site;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance sheet(@PathParam("edition") String edition, @PathParam("nomination") String nomination) {
        return Templates.sheet(desk.view(edition, nomination, null, Errors.NONE), Errors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response save(
            @PathParam("edition") String edition, @PathParam("nomination") String nomination, Fields fields) {
        SheetChoice sent = SheetChoice.of(fields);
        SheetForm wanted = sent.form();
        if (sent.pick() != null) {
            SheetDesk.Settled settled = desk.settled(edition, nomination, sent);
            if (!settled.left().open().isEmpty()) {
                return Answer.changed(Templates.conflict(settled.left()));
            }
            wanted = settled.form();
        }
        return save(edition, nomination, fields, wanted);
    }

    private Response save(String edition, String nomination, Fields fields, SheetForm wanted) {
        return act.answers(() -> {
                    var saved = save.save(desk.viewer(), edition, nomination, fields.key(), wanted);
                    var left = new Errors(SheetRules.onDraft(saved.criteria(), wanted));
                    return left.any()
                            ? Answer.partly(Templates.sheet(desk.view(edition, nomination, wanted, left), left))
                            : Answer.to(next(edition, nomination, fields.first("then")));
                })
                .orBroken(SheetRules::onBroken)
                .orChanged(changed -> Templates.conflict(desk.conflict(edition, nomination, SheetChoice.none(wanted))))
                .orRefusedAfresh(errors -> Templates.sheet(desk.view(edition, nomination, wanted, errors), errors));
    }

    private static String next(String edition, String nomination, @Nullable String then) {
        return switch (then == null ? "" : then) {
            case "check" -> MemberAddress.check(edition, nomination);
            case "later" -> MemberAddress.tasks(edition) + "?done=saved";
            default -> MemberAddress.sheet(edition, nomination);
        };
    }

    /** The same save for the script: a small answer instead of a page. */
    @POST
    @Path("autosave")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response autosave(
            @PathParam("edition") String edition, @PathParam("nomination") String nomination, Fields fields) {
        SheetForm form = SheetForm.of(fields);
        return act.shows(() -> {
                    var saved = save.save(desk.viewer(), edition, nomination, fields.key(), form);
                    return answer(saved, SheetRules.onDraft(saved.criteria(), form));
                })
                .orBroken(SheetRules::onBroken)
                .orChanged(stale -> failed("changed", Objection.overall("scoresheet.autosave.conflict")))
                .orRefused(errors -> failed("refused", errors.all().get(0)));
    }

    private Autosaved answer(SaveScoreSheet.Saved saved, List<Objection> objections) {
        var locale = site.locale();
        var here = new HashMap<String, String>();
        int given = 0;
        for (SheetCriterion c : saved.criteria().marked()) {
            var value = saved.marks().getOrDefault(c.code(), GivenMark.NONE).value();
            if (value != null) {
                given++;
            }
            var anchor = value == null || c.scale() == null
                    ? null
                    : c.scale().at(value).orElse(null);
            here.put(c.code(), anchor == null ? "" : DecimalText.of(anchor.from()));
        }
        var problems = new HashMap<String, String>();
        objections.forEach(o -> problems.putIfAbsent(o.field(), o.text(locale)));
        var total = saved.criteria().total(saved.marks());
        return new Autosaved(
                "saved",
                saved.version(),
                saved.savedAt() == null
                        ? ""
                        : Messages.text(
                                locale,
                                "scoresheet.saved",
                                Formats.in(locale)
                                        .time(saved.savedAt(), saved.sheet().zone())),
                Messages.text(
                        locale,
                        "scoresheet.progress",
                        given,
                        saved.criteria().marked().size()),
                total == null
                        ? ""
                        : Messages.text(
                                locale,
                                "scoresheet.total",
                                Formats.in(locale).score(total.sum()),
                                Formats.in(locale).score(total.most())),
                here,
                problems,
                "");
    }

    private Autosaved failed(String kind, Objection why) {
        return new Autosaved(kind, 0, "", "", "", Map.of(), Map.of(), why.text(site.locale()));
    }
}
