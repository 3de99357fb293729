package id.paritrana.committee;

import java.util.List;

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

import id.paritrana.access.Accounts;
import id.paritrana.access.BelongsToOffice;
import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.committee.CommitteeView.Returned;
import id.paritrana.committee.CommitteeView.SeatView;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionAddress;
import id.paritrana.edition.EditionHere;
import id.paritrana.edition.NotInArchive;
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
        public boolean shownTo(Viewer viewer, BelongsToOffice edition) {
            return viewer.mayEnter(edition);
        }

        @Override
        public int claims(String below) {
            return below.equals("/holders") ? below.length() : MenuEntry.super.claims(below);
        }

        @Override
        public boolean inArchive(Here archive) {
            return seats.any(archive.edition());
        }
    }

    private final EditionHere here;
    private final Seats seats;
    private final CommitteeLines lines;
    private final Accounts accounts;
    private final AppointHolder appoint;
    private final EndHolding end;
    private final BindAccount bind;
    private final Act act;

    CommitteePages(
            EditionHere here,
            Seats seats,
            CommitteeLines lines,
            Accounts accounts,
            AppointHolder appoint,
            EndHolding end,
            BindAccount bind,
            Act act) {
        this.here = here;
        this.seats = seats;
        this.lines = lines;
        this.accounts = accounts;
        this.appoint = appoint;
        this.end = end;
        this.bind = bind;
        this.act = act;
    }

    @GET
    public TemplateInstance list(@PathParam("edition") String code) {
        Edition edition = here.edition(code);
        here.unlessArchiveWithout(edition, () -> seats.any(code));
        return Templates.list(
                new CommitteeView(code, lines.of(edition, keeps(edition)), keeps(edition), changes(edition)));
    }

    @GET
    @Path("{seat}")
    @RolesAllowed(Role.OFFICES)
    public TemplateInstance seat(@PathParam("edition") String edition, @PathParam("seat") String seat) {
        return Templates.seat(view(edition, seat, HolderForm.EMPTY, "", Returned.NOTHING), Errors.NONE);
    }

    @POST
    @Path("{seat}/holders")
    @NotInArchive
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
    @NotInArchive
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
    @NotInArchive
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

    private TemplateInstance cameBack(String edition, String seat, Returned returned, Errors errors) {
        return Templates.seat(view(edition, seat, HolderForm.EMPTY, "", returned), errors);
    }

    private SeatView view(String code, String seatCode, HolderForm form, String reason, Returned returned) {
        Edition edition = here.edition(code);
        if (!keeps(edition)) {
            throw new NotThere();
        }
        Seat seat = seats.find(edition, seatCode).orElseThrow(NotThere::new);
        return new SeatView(
                lines.of(seat),
                form,
                reason,
                returned,
                changes(edition) ? accounts.latest(edition.office(), CommitteeLines.LATEST_ACCOUNTS) : List.of(),
                changes(edition),
                changes(edition)
                        && accounts.anyOfOtherProvider(
                                edition.office(), here.viewer().issuer()));
    }
}
