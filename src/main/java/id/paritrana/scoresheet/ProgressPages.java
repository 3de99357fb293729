package id.paritrana.scoresheet;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.committee.Seat;
import id.paritrana.committee.Seats;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionHere;
import id.paritrana.edition.Editions;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.Nominations;
import id.paritrana.site.Errors;
import id.paritrana.site.MenuEntry;
import id.paritrana.site.NotThere;
import id.paritrana.site.Once;
import id.paritrana.site.Paths;
import id.paritrana.site.Refusal;
import id.paritrana.site.Site;

/** Done and not done per seat and nomination, and the way to give a filed sheet back. */
@Path("/editions/{edition}/progress")
@Blocking
@RolesAllowed(Role.OFFICES)
public class ProgressPages {
    @CheckedTemplate(basePath = "scoresheet")
    static class Templates {
        static native TemplateInstance progress(ProgressMatrix matrix, List<Category> categories, String category);

        static native TemplateInstance seats(SeatsView view, boolean reopened);

        static native TemplateInstance reopen(ReopenView view, Errors errors);
    }

    /** The line in the menu. */
    @ApplicationScoped
    static class ProgressMenu implements MenuEntry {
        @Override
        public int order() {
            return 12;
        }

        @Override
        public String key() {
            return "scoresheet.progress-menu";
        }

        @Override
        public String path() {
            return "/progress";
        }

        @Override
        public boolean shownTo(Viewer viewer, String edition) {
            return viewer.keepsRecords();
        }
    }

    /** The seats of one nomination; {@code mayReopen} before closing, for the secretariat. */
    public record SeatsView(String progress, String name, String category, List<SeatLine> seats, boolean mayReopen) {}

    /** A seat's state: {@code full}, {@code none} or {@code off}. */
    public record SeatLine(Seat seat, String status, String reopen) {}

    /** The question before a sheet is given back. */
    public record ReopenView(String action, String back, String name, String seat, String reason) {}

    private final Editions editions;
    private final Categories categories;
    private final Nominations nominations;
    private final Seats seats;
    private final Progress progress;
    private final ReopenScoreSheet reopen;
    private final Once once;
    private final CurrentUser user;
    private final Site site;

    ProgressPages(
            Editions editions,
            Categories categories,
            Nominations nominations,
            Seats seats,
            Progress progress,
            ReopenScoreSheet reopen,
            Once once,
            CurrentUser user,
            Site site) {
        this.editions = editions;
        this.categories = categories;
        this.nominations = nominations;
        this.seats = seats;
        this.progress = progress;
        this.reopen = reopen;
        this.once = once;
        this.user = user;
        this.site = site;
    }

    @GET
    public TemplateInstance progress(
            @PathParam("edition") String code,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("page") @DefaultValue("1") String page) {
        Edition edition = edition(code);
        int number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
        var matrix = progress.of(user.viewer(), edition, category.isEmpty() ? null : category, number);
        return Templates.progress(matrix, categories.of(edition), category);
    }

    @GET
    @Path("{nomination}")
    public TemplateInstance seats(
            @PathParam("edition") String code,
            @PathParam("nomination") String nominationCode,
            @QueryParam("done") @DefaultValue("") String done) {
        Edition edition = edition(code);
        Nomination nomination = nominations.seenBy(user.viewer(), edition, nominationCode);
        List<Seat> panel = seats.of(edition);
        var row = progress.row(user.viewer(), edition, nomination);
        var lines = new ArrayList<SeatLine>();
        for (int i = 0; i < panel.size(); i++) {
            Seat seat = panel.get(i);
            String to = Paths.to("editions", code, "progress", nominationCode, seat.code(), "reopen");
            lines.add(new SeatLine(seat, row.cells().get(i), to));
        }
        boolean mayReopen =
                user.viewer().isSecretariat() && !nomination.category().closed();
        return Templates.seats(
                new SeatsView(
                        Paths.to("editions", code, "progress"),
                        nomination.name(),
                        nomination.category().name(),
                        lines,
                        mayReopen),
                done.equals("reopened"));
    }

    @GET
    @Path("{nomination}/{seat}/reopen")
    @RolesAllowed(Role.SECRETARIAT)
    public TemplateInstance ask(
            @PathParam("edition") String edition,
            @PathParam("nomination") String nomination,
            @PathParam("seat") String seat) {
        return Templates.reopen(view(edition, nomination, seat, ""), Errors.NONE);
    }

    @POST
    @Path("{nomination}/{seat}/reopen")
    @RolesAllowed(Role.SECRETARIAT)
    public Response reopen(
            @PathParam("edition") String edition,
            @PathParam("nomination") String nomination,
            @PathParam("seat") String seat,
            @FormParam("key") @Nullable String key,
            @FormParam("reason") @Nullable String reason) {
        String why = reason == null ? "" : reason.replace("\u0000", "");
        try {
            String to = once.run(key, String.join("|", edition, nomination, seat, why), () -> {
                reopen.reopen(user.viewer(), edition, nomination, seat, why);
                return Paths.to("editions", edition, "progress", nomination) + "?done=reopened";
            });
            return Response.seeOther(URI.create(to)).build();
        } catch (Refusal refusal) {
            return Response.status(422)
                    .entity(Templates.reopen(view(edition, nomination, seat, why), Errors.of(refusal)))
                    .type(MediaType.TEXT_HTML_TYPE)
                    .build();
        }
    }

    private Edition edition(String code) {
        if (!user.viewer().keepsRecords()) {
            throw new NotThere();
        }
        Edition edition = editions.seenBy(user.viewer(), code);
        site.in(EditionHere.of(edition));
        return edition;
    }

    private ReopenView view(String code, String nominationCode, String seatCode, String reason) {
        Edition edition = edition(code);
        Nomination nomination = nominations.seenBy(user.viewer(), edition, nominationCode);
        Seat seat = seats.find(edition, seatCode).orElseThrow(NotThere::new);
        return new ReopenView(
                Paths.to("editions", code, "progress", nominationCode, seatCode, "reopen"),
                Paths.to("editions", code, "progress", nominationCode),
                nomination.name(),
                seat.code(),
                reason);
    }
}
