package id.paritrana.committee;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
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

import id.paritrana.access.Account;
import id.paritrana.access.Accounts;
import id.paritrana.access.OfOffice;
import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.committee.CommitteeView.Returned;
import id.paritrana.committee.CommitteeView.SeatView;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionAddress;
import id.paritrana.edition.EditionHere;
import id.paritrana.edition.OfScoring;
import id.paritrana.edition.proposal.Proposal;
import id.paritrana.edition.proposal.Proposals;
import id.paritrana.edition.proposal.ProposedAct;
import id.paritrana.refusal.Errors;
import id.paritrana.refusal.NotThere;
import id.paritrana.site.Done;
import id.paritrana.site.Here;
import id.paritrana.site.MenuEntry;
import id.paritrana.site.MenuGroup;
import id.paritrana.site.form.Act;
import id.paritrana.site.form.Typed;

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
        private final Seats seats;

        CommitteeMenu(Seats seats) {
            this.seats = seats;
        }

        @Override
        public MenuGroup group() {
            return MenuGroup.PREPARATION;
        }

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
        public boolean shownTo(Viewer viewer, OfOffice edition) {
            return viewer.mayEnter(edition);
        }

        @Override
        public boolean inArchive(Here archive) {
            return seats.any(archive.edition());
        }
    }

    private final EditionHere here;
    private final Seats seats;
    private final SeatHolders holders;
    private final Accounts accounts;
    private final AppointHolder appoint;
    private final EndHolding end;
    private final BindAccount bind;
    private final Proposals proposals;
    private final Act act;
    private final Clock clock;

    CommitteePages(
            EditionHere here,
            Seats seats,
            SeatHolders holders,
            Accounts accounts,
            AppointHolder appoint,
            EndHolding end,
            BindAccount bind,
            Proposals proposals,
            Act act,
            Clock clock) {
        this.here = here;
        this.seats = seats;
        this.holders = holders;
        this.accounts = accounts;
        this.appoint = appoint;
        this.end = end;
        this.bind = bind;
        this.proposals = proposals;
        this.act = act;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list(@PathParam("edition") String code) {
        Edition edition = here.edition(code);
        here.unlessArchiveWithout(edition, () -> seats.any(code));
        var bySeat = holders.of(edition).stream()
                .collect(Collectors.groupingBy(h -> h.seat().id()));
        var known = keeps(edition)
                ? known(bySeat.values().stream().flatMap(List::stream).toList())
                : Map.<Long, Account>of();
        var proposed = keeps(edition) ? bindingsProposed(edition) : Set.<String>of();
        var today = edition.dayOf(clock.instant());
        var lines = seats.of(edition).stream()
                .map(s -> CommitteeView.line(s, bySeat.getOrDefault(s.id(), List.of()), known, proposed, today))
                .toList();
        return Templates.list(new CommitteeView(code, lines, keeps(edition), changes(edition)));
    }

    @GET
    @Path("{seat}")
    @RolesAllowed(Role.OFFICES)
    public TemplateInstance seat(@PathParam("edition") String edition, @PathParam("seat") String seat) {
        return Templates.seat(view(edition, seat, HolderForm.EMPTY, "", Returned.NOTHING), Errors.NONE);
    }

    @POST
    @Path("{seat}/holders")
    @OfScoring
    @RolesAllowed(Role.BINDERS)
    public Response appoint(
            @PathParam("edition") String edition,
            @PathParam("seat") String seat,
            @RestForm String key,
            @BeanParam HolderForm form,
            @RestForm String reason) {
        here.seen(edition);
        String why = Typed.line(reason);
        return act.on(key, edition, seat, form, why)
                .does(() -> appoint.propose(here.viewer(), edition, seat, form, why))
                .then(EditionAddress.proposals(edition), Done.PROPOSED)
                .orRefusedAfresh(errors -> Templates.seat(view(edition, seat, form, why, Returned.NOTHING), errors));
    }

    @POST
    @Path("{seat}/holders/{holder}/end")
    @OfScoring
    @RolesAllowed(Role.BINDERS)
    public Response end(
            @PathParam("edition") String edition,
            @PathParam("seat") String seat,
            @PathParam("holder") String holder,
            @RestForm String key,
            @RestForm int version,
            @RestForm String to,
            @RestForm String reason) {
        here.seen(edition);
        String day = Typed.line(to);
        String why = Typed.line(reason);
        return act.on(key, edition, seat, "end", holder, version, day, why)
                .does(() -> end.propose(here.viewer(), edition, seat, holder, version, day, why))
                .then(EditionAddress.proposals(edition), Done.PROPOSED)
                .orRefusedAfresh(errors -> cameBack(edition, seat, new Returned("end", holder, day, why), errors));
    }

    @POST
    @Path("{seat}/holders/{holder}/bind")
    @OfScoring
    @RolesAllowed(Role.BINDERS)
    public Response bind(
            @PathParam("edition") String edition,
            @PathParam("seat") String seat,
            @PathParam("holder") String holder,
            @RestForm String key,
            @RestForm int version,
            @RestForm String account,
            @RestForm String reason) {
        here.seen(edition);
        String chosen = Typed.line(account);
        String why = Typed.line(reason);
        return act.on(key, edition, seat, "bind", holder, version, chosen, why)
                .does(() -> bind.propose(here.viewer(), edition, seat, holder, version, chosen, why))
                .then(EditionAddress.proposals(edition), Done.PROPOSED)
                .orRefusedAfresh(errors -> cameBack(edition, seat, new Returned("bind", holder, chosen, why), errors));
    }

    private boolean keeps(Edition edition) {
        return here.viewer().keepsRecords(edition);
    }

    private boolean changes(Edition edition) {
        return here.viewer().is(Role.BINDERS, edition) && !edition.onlyRead();
    }

    private Map<Long, Account> known(List<SeatHolder> holders) {
        return accounts.of(holders.stream().map(SeatHolder::accountId).toList());
    }

    /** The subjects of the proposals to bind an account. */
    private Set<String> bindingsProposed(Edition edition) {
        return proposals.open(edition).stream()
                .filter(p -> p.act() == ProposedAct.ACCOUNT_BOUND)
                .map(Proposal::subject)
                .collect(Collectors.toSet());
    }

    private TemplateInstance cameBack(String edition, String seat, Returned returned, Errors errors) {
        return Templates.seat(view(edition, seat, HolderForm.EMPTY, "", returned), errors);
    }

    private SeatView view(String code, String seatCode, HolderForm form, String reason, Returned returned) {
        Edition edition = here.edition(code);
        if (!keeps(edition)) {
            throw new NotThere();
        }
        Seat seat = seats.find(edition, seatCode).orElseThrow(NotThere::new);
        var all = holders.of(seat);
        var today = edition.dayOf(clock.instant());
        return new SeatView(
                CommitteeView.line(seat, all, known(all), bindingsProposed(edition), today),
                form,
                reason,
                returned,
                changes(edition) ? accounts.latest(edition.office(), LATEST_ACCOUNTS) : List.of(),
                changes(edition));
    }
}
