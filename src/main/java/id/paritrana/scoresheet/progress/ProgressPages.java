package id.paritrana.scoresheet.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.BelongsToOffice;
import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.committee.Seat;
import id.paritrana.committee.SeatHolder;
import id.paritrana.committee.SeatHolders;
import id.paritrana.committee.Seats;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionAddress;
import id.paritrana.edition.EditionHere;
import id.paritrana.edition.NotInArchive;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.Nominations;
import id.paritrana.refusal.Errors;
import id.paritrana.refusal.NotThere;
import id.paritrana.site.Done;
import id.paritrana.site.MenuEntry;
import id.paritrana.site.MenuGroup;
import id.paritrana.site.form.Act;
import id.paritrana.site.form.Paging;
import id.paritrana.site.form.Typed;
import id.paritrana.words.Written;

/** Done and not done per seat and nomination, and the way to give a filed sheet back. */
@Path("/editions/{edition}/progress")
@NotInArchive
@Blocking
@RolesAllowed(Role.OFFICES)
public class ProgressPages {
    @CheckedTemplate(basePath = "scoresheet")
    static class Templates {
        static native TemplateInstance progress(ProgressView view);

        static native TemplateInstance seats(SeatsView view);

        static native TemplateInstance reopen(ReopenView view, Errors errors);
    }

    /** The line in the menu. */
    @ApplicationScoped
    static class ProgressMenu implements MenuEntry {
        @Override
        public MenuGroup group() {
            return MenuGroup.SCORING;
        }

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
        public boolean shownTo(Viewer viewer, BelongsToOffice edition) {
            return viewer.keepsRecords(edition);
        }
    }

    /**
     * The matrix, and above it who has not filed.
     *
     * @param category code of the one that is shown; empty for all
     * @param late the deadline has passed
     * @param mayAct the viewer is an officer of the edition, who can do something about it
     */
    public record ProgressView(
            Edition edition,
            ProgressMatrix matrix,
            List<Category> categories,
            String category,
            List<Owes> owing,
            boolean late,
            boolean mayAct) {
        public ProgressView {
            categories = List.copyOf(categories);
            owing = List.copyOf(owing);
        }

        /** Whether the page can be narrowed to a category. */
        public boolean filtered() {
            return !category.isEmpty() || categories.size() > (edition.opened() ? 1 : 3);
        }

        /** Whether every seat owes the same, so that it is said once. */
        public boolean alike() {
            return owing.size() == matrix.seats().size()
                    && owing.size() > 1
                    && owing.stream().mapToInt(Owes::sheets).distinct().count() == 1;
        }

        /** The seats that are named one by one: where all owe the same, those that nobody holds. */
        public List<Owes> named() {
            return alike()
                    ? owing.stream()
                            .filter(owes -> owes.holder().text().isEmpty())
                            .toList()
                    : owing;
        }
    }

    /**
     * A seat that has not filed all its sheets.
     *
     * @param holder who acts for it today; empty for nobody
     */
    public record Owes(String seat, Written element, Written holder, int sheets) {}

    /** The seats of one nomination; {@code mayReopen} before closing, for the secretariat. */
    public record SeatsView(Nomination nomination, List<SeatLine> seats, boolean mayReopen) {
        public String edition() {
            return nomination.edition().code();
        }
    }

    /** A seat's state: {@code full}, {@code none} or {@code off}. */
    public record SeatLine(Seat seat, String status) {}

    /** The question before a sheet is given back. */
    public record ReopenView(Nomination nomination, String seat, String reason) {
        public String edition() {
            return nomination.edition().code();
        }
    }

    private final EditionHere here;
    private final Categories categories;
    private final Nominations nominations;
    private final Seats seats;
    private final SeatHolders holders;
    private final ScoringProgress progress;
    private final ReopenScoreSheet reopen;
    private final Act act;
    private final Clock clock;

    ProgressPages(
            EditionHere here,
            Categories categories,
            Nominations nominations,
            Seats seats,
            SeatHolders holders,
            ScoringProgress progress,
            ReopenScoreSheet reopen,
            Act act,
            Clock clock) {
        this.here = here;
        this.categories = categories;
        this.nominations = nominations;
        this.seats = seats;
        this.holders = holders;
        this.progress = progress;
        this.reopen = reopen;
        this.act = act;
        this.clock = clock;
    }

    @GET
    public TemplateInstance progress(
            @PathParam("edition") String code,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("page") @Nullable String page) {
        Edition edition = here.edition(code);
        var matrix = progress.of(here.viewer(), edition, category.isEmpty() ? null : category, Paging.number(page));
        Instant deadline = edition.deadline();
        return Templates.progress(new ProgressView(
                edition,
                matrix,
                categories.of(edition),
                category,
                owing(edition, matrix),
                deadline != null && clock.instant().isAfter(deadline),
                here.viewer().isSecretariat(edition)));
    }

    private List<Owes> owing(Edition edition, ProgressMatrix matrix) {
        if (matrix.owing().isEmpty()) {
            return List.of();
        }
        LocalDate today = edition.dayOf(clock.instant());
        Map<Long, List<SeatHolder>> bySeat = holders.of(edition).stream()
                .collect(Collectors.groupingBy(holder -> holder.seat().id()));
        return matrix.owing().stream()
                .map(owing -> new Owes(
                        owing.seat().code(),
                        new Written(owing.seat().element()),
                        new Written(SeatHolders.acting(
                                        bySeat.getOrDefault(owing.seat().id(), List.of()), today)
                                .map(SeatHolder::name)
                                .orElse("")),
                        owing.sheets()))
                .toList();
    }

    @GET
    @Path("{nomination}")
    public TemplateInstance seats(@PathParam("edition") String code, @PathParam("nomination") String nominationCode) {
        Edition edition = here.edition(code);
        Nomination nomination = nominations.seenBy(here.viewer(), edition, nominationCode);
        List<Seat> panel = seats.of(edition);
        var row = progress.row(here.viewer(), edition, nomination);
        var lines = new ArrayList<SeatLine>();
        for (int i = 0; i < panel.size(); i++) {
            lines.add(new SeatLine(panel.get(i), row.cells().get(i)));
        }
        boolean mayReopen =
                here.viewer().isSecretariat(edition) && !nomination.category().closed();
        return Templates.seats(new SeatsView(nomination, lines, mayReopen));
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
            @RestForm String key,
            @RestForm @Nullable String reason) {
        here.seen(edition);
        String why = Typed.plain(reason);
        return act.on(key, edition, nomination, seat, why)
                .does(() -> reopen.propose(here.viewer(), edition, nomination, seat, why))
                .then(EditionAddress.proposals(edition), Done.PROPOSED)
                .orRefusedAfresh(errors -> Templates.reopen(view(edition, nomination, seat, why), errors));
    }

    private ReopenView view(String code, String nominationCode, String seatCode, String reason) {
        Edition edition = here.edition(code);
        Nomination nomination = nominations.seenBy(here.viewer(), edition, nominationCode);
        Seat seat = seats.find(edition, seatCode).orElseThrow(NotThere::new);
        return new ReopenView(nomination, seat.code(), reason);
    }
}
