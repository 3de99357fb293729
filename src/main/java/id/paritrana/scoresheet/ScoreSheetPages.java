package id.paritrana.scoresheet;

import java.net.URI;
import java.util.ArrayList;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.Role;
import id.paritrana.site.Errors;
import id.paritrana.site.Objection;
import id.paritrana.site.Paths;
import id.paritrana.site.Refusal;
import id.paritrana.site.Site;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;

/** A member's own sheet: read, fill in, save; by plain forms, and quietly while typing where scripts run. */
@Path("/editions/{edition}/nominations/{nomination}/sheet")
@Blocking
@RolesAllowed(Role.MEMBER)
public class ScoreSheetPages {
    @CheckedTemplate(basePath = "scoresheet")
    static class Templates {
        static native TemplateInstance sheet(SheetView view, Errors errors);

        static native TemplateInstance conflict(ConflictView view, List<String> decided);
    }

    /**
     * What a save answers to the script.
     *
     * @param saved the sentence to show, empty when nothing is saved yet
     * @param here by criterion the anchor on which the mark lies
     * @param problems by field what is wrong with it; that field is not saved
     * @param message why nothing was saved, empty when it was
     */
    public record Autosaved(
            int version,
            String saved,
            int given,
            String progress,
            String total,
            Map<String, String> here,
            Map<String, String> problems,
            String message) {}

    private final SheetDesk desk;
    private final SaveScoreSheet save;
    private final Site site;

    ScoreSheetPages(SheetDesk desk, SaveScoreSheet save, Site site) {
        this.desk = desk;
        this.save = save;
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
            @PathParam("edition") String edition,
            @PathParam("nomination") String nomination,
            MultivaluedMap<String, String> fields) {
        SheetForm form = SheetForm.of(fields);
        List<String> decided = List.of();
        String pick = fields.getFirst("pick");
        if (pick != null) {
            ConflictView asked = desk.conflict(edition, nomination, form);
            if (form.version() != asked.sheet().version()) {
                return conflict(asked, List.of());
            }
            decided = new ArrayList<>(fields.getOrDefault("decided", List.of()));
            form = settle(pick, asked, form, decided);
            ConflictView left = desk.conflict(edition, nomination, form);
            List<String> chosen = decided;
            if (left.open().stream()
                    .anyMatch(d -> !chosen.contains(d.criterion().code()))) {
                return conflict(left, decided);
            }
        }
        try {
            var saved = save.save(desk.viewer(), edition, nomination, fields.getFirst("key"), form);
            var problems = new Errors(SheetRules.onDraft(saved.criteria(), form));
            if (problems.any()) {
                return refused(edition, nomination, form, problems);
            }
            return Response.seeOther(URI.create(next(edition, saved.sheet(), fields.getFirst("then"))))
                    .build();
        } catch (SaveScoreSheet.Stale stale) {
            return conflict(desk.conflict(edition, nomination, form), List.of());
        } catch (Refusal refusal) {
            return refused(edition, nomination, form, Errors.of(refusal));
        }
    }

    /** Applies the choice of one button: {@code stored}, {@code typed}, or one of them for one criterion. */
    private static SheetForm settle(String pick, ConflictView asked, SheetForm form, List<String> decided) {
        int colon = pick.indexOf(':');
        List<String> codes = colon > 0
                ? List.of(pick.substring(colon + 1))
                : asked.open().stream().map(d -> d.criterion().code()).toList();
        if (pick.startsWith("stored")) {
            return ConflictView.takingStored(form, asked.sheet(), codes);
        }
        decided.addAll(codes);
        return form;
    }

    private static String next(String edition, SheetState sheet, @Nullable String then) {
        return switch (then == null ? "" : then) {
            case "check" -> sheet.path() + "/check";
            case "later" -> Paths.to("editions", edition, "tasks") + "?done=saved";
            default -> sheet.path();
        };
    }

    private Response refused(String edition, String nomination, SheetForm form, Errors errors) {
        return Response.status(422)
                .entity(Templates.sheet(desk.view(edition, nomination, form, errors), errors))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }

    private static Response conflict(ConflictView view, List<String> decided) {
        return Response.status(409)
                .entity(Templates.conflict(view, decided))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }

    /** The same save for the script: a small answer instead of a page. */
    @POST
    @Path("autosave")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response autosave(
            @PathParam("edition") String edition,
            @PathParam("nomination") String nomination,
            MultivaluedMap<String, String> fields) {
        SheetForm form = SheetForm.of(fields);
        try {
            var saved = save.save(desk.viewer(), edition, nomination, fields.getFirst("key"), form);
            return Response.ok(answer(saved, SheetRules.onDraft(saved.criteria(), form)))
                    .build();
        } catch (SaveScoreSheet.Stale stale) {
            return failed(409, "scoresheet.autosave.conflict");
        } catch (Refusal refusal) {
            return failed(422, refusal.objections().get(0).key());
        }
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
            here.put(c.code(), anchor == null ? "" : Formats.field(anchor.from()));
        }
        var problems = new HashMap<String, String>();
        objections.forEach(o -> problems.putIfAbsent(o.field(), o.text(locale)));
        var total = saved.criteria().total(saved.marks());
        return new Autosaved(
                saved.version(),
                saved.savedAt() == null
                        ? ""
                        : Messages.text(
                                locale,
                                "scoresheet.saved",
                                Formats.time(saved.savedAt(), saved.sheet().zone())),
                given,
                Messages.text(
                        locale,
                        "scoresheet.progress",
                        given,
                        saved.criteria().marked().size()),
                total == null
                        ? ""
                        : Messages.text(
                                locale, "scoresheet.total", Formats.score(total.sum()), Formats.score(total.most())),
                here,
                problems,
                "");
    }

    private Response failed(int status, String key) {
        String message = Messages.text(site.locale(), key);
        return Response.status(status)
                .entity(new Autosaved(0, "", 0, "", "", Map.of(), Map.of(), message))
                .build();
    }
}
