package id.paritrana.committee;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.Account;
import id.paritrana.access.Accounts;
import id.paritrana.access.CurrentUser;
import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.committee.CommitteeView.SeatView;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionHere;
import id.paritrana.edition.Editions;
import id.paritrana.site.Errors;
import id.paritrana.site.MenuEntry;
import id.paritrana.site.NotThere;
import id.paritrana.site.Once;
import id.paritrana.site.Paths;
import id.paritrana.site.Refusal;
import id.paritrana.site.Site;

/** The committee: its seats, who holds them from when to when, and which account acts for whom. */
@Path("/editions/{edition}/committee")
@Blocking
@RolesAllowed(Role.EVERYBODY)
public class CommitteePages {
    private static final int LATEST_ACCOUNTS = 60;

    @CheckedTemplate(basePath = "committee")
    static class Templates {
        static native TemplateInstance list(CommitteeView view);

        static native TemplateInstance seat(SeatView view, Errors errors);
    }

    /** The line in the menu. */
    @ApplicationScoped
    static class CommitteeMenu implements MenuEntry {
        @Override
        public int order() {
            return 40;
        }

        @Override
        public String key() {
            return "committee.menu";
        }

        @Override
        public String path() {
            return "/committee";
        }

        @Override
        public boolean shownTo(Viewer viewer, String edition) {
            return viewer.mayEnter(edition);
        }
    }

    private final Editions editions;
    private final Seats seats;
    private final SeatHolders holders;
    private final Accounts accounts;
    private final AppointHolder appoint;
    private final EndHolding end;
    private final BindAccount bind;
    private final Once once;
    private final CurrentUser user;
    private final Site site;
    private final Clock clock;

    CommitteePages(
            Editions editions,
            Seats seats,
            SeatHolders holders,
            Accounts accounts,
            AppointHolder appoint,
            EndHolding end,
            BindAccount bind,
            Once once,
            CurrentUser user,
            Site site,
            Clock clock) {
        this.editions = editions;
        this.seats = seats;
        this.holders = holders;
        this.accounts = accounts;
        this.appoint = appoint;
        this.end = end;
        this.bind = bind;
        this.once = once;
        this.user = user;
        this.site = site;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list(@PathParam("edition") String code) {
        Edition edition = edition(code);
        var bySeat = holders.of(edition).stream()
                .collect(Collectors.groupingBy(h -> h.seat().id()));
        var known =
                keeps() ? known(bySeat.values().stream().flatMap(List::stream).toList()) : Map.<Long, Account>of();
        var today = LocalDate.ofInstant(clock.instant(), edition.zoneId());
        var lines = seats.of(edition).stream()
                .map(s -> CommitteeView.line(s, bySeat.getOrDefault(s.id(), List.of()), known, today))
                .toList();
        return Templates.list(new CommitteeView(code, lines, keeps(), changes()));
    }

    @GET
    @Path("{seat}")
    @RolesAllowed(Role.OFFICES)
    public TemplateInstance seat(@PathParam("edition") String edition, @PathParam("seat") String seat) {
        return Templates.seat(view(edition, seat, HolderForm.EMPTY, ""), Errors.NONE);
    }

    @POST
    @Path("{seat}/holders")
    @RolesAllowed(Role.BINDERS)
    public Response appoint(
            @PathParam("edition") String edition,
            @PathParam("seat") String seat,
            @FormParam("key") @Nullable String key,
            @FormParam("name") @Nullable String name,
            @FormParam("title") @Nullable String title,
            @FormParam("kind") @Nullable String kind,
            @FormParam("letter") @Nullable String letter,
            @FormParam("from") @Nullable String from,
            @FormParam("to") @Nullable String to) {
        HolderForm form = HolderForm.of(name, title, kind, letter, from, to);
        return change(edition, seat, key, form, "", () -> appoint.appoint(user.viewer(), edition, seat, form));
    }

    @POST
    @Path("{seat}/holders/{holder}/end")
    @RolesAllowed(Role.BINDERS)
    public Response end(
            @PathParam("edition") String edition,
            @PathParam("seat") String seat,
            @PathParam("holder") long holder,
            @FormParam("key") @Nullable String key,
            @FormParam("version") int version,
            @FormParam("to") @Nullable String to) {
        String day = to == null ? "" : to.strip();
        return change(
                edition,
                seat,
                key,
                HolderForm.EMPTY,
                "end " + holder + " " + version + " " + day,
                () -> end.end(user.viewer(), edition, seat, holder, version, day));
    }

    @POST
    @Path("{seat}/holders/{holder}/bind")
    @RolesAllowed(Role.BINDERS)
    public Response bind(
            @PathParam("edition") String edition,
            @PathParam("seat") String seat,
            @PathParam("holder") long holder,
            @FormParam("key") @Nullable String key,
            @FormParam("version") int version,
            @FormParam("account") @Nullable String account) {
        long number = account != null && account.matches("\\d{1,18}") ? Long.parseLong(account) : 0;
        return change(
                edition,
                seat,
                key,
                HolderForm.EMPTY,
                "bind " + holder + " " + version + " " + number,
                () -> bind.bind(user.viewer(), edition, seat, holder, version, number));
    }

    private Response change(
            String edition, String seat, @Nullable String key, HolderForm form, String act, Runnable change) {
        try {
            String to = once.run(key, String.join("|", edition, seat, form.toString(), act), () -> {
                change.run();
                return Paths.to("editions", edition, "committee", seat);
            });
            return Response.seeOther(URI.create(to)).build();
        } catch (Refusal refusal) {
            return Response.status(422)
                    .entity(Templates.seat(view(edition, seat, form, act), Errors.of(refusal)))
                    .type(MediaType.TEXT_HTML_TYPE)
                    .build();
        }
    }

    private Edition edition(String code) {
        Edition edition = editions.seenBy(user.viewer(), code);
        site.in(EditionHere.of(edition));
        return edition;
    }

    private boolean keeps() {
        return user.viewer().keepsRecords();
    }

    private boolean changes() {
        return user.viewer().is(Role.BINDERS);
    }

    private Map<Long, Account> known(List<SeatHolder> holders) {
        var ids = holders.stream()
                .map(SeatHolder::accountId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : accounts.list("id in ?1", ids).stream().collect(Collectors.toMap(Account::id, Function.identity()));
    }

    private SeatView view(String code, String seatCode, HolderForm form, String act) {
        Edition edition = edition(code);
        if (!keeps()) {
            throw new NotThere();
        }
        Seat seat = seats.find(edition, seatCode).orElseThrow(NotThere::new);
        var all = holders.of(seat);
        var today = LocalDate.ofInstant(clock.instant(), edition.zoneId());
        return new SeatView(
                CommitteeView.line(seat, all, known(all), today),
                Paths.to("editions", code, "committee"),
                form,
                act,
                changes() ? accounts.latest(LATEST_ACCOUNTS) : List.of(),
                changes());
    }
}
