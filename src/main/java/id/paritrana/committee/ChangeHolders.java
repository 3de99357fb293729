package id.paritrana.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.Account;
import id.paritrana.access.Accounts;
import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Editions;
import id.paritrana.edition.proposal.LockAccounts;
import id.paritrana.edition.proposal.Proposal;
import id.paritrana.edition.proposal.ProposalSubject;
import id.paritrana.edition.proposal.ProposedAct;
import id.paritrana.journal.SpelledCodes;
import id.paritrana.refusal.NotThere;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.form.Typed;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;

/** The common part of the three acts on the holders of a seat: permissions, the seat, and its holders. */
@ApplicationScoped
class ChangeHolders implements LockAccounts {
    private final Editions editions;
    private final Seats seats;
    private final SeatHolders holders;
    private final Accounts accounts;
    private final Clock clock;

    ChangeHolders(Editions editions, Seats seats, SeatHolders holders, Accounts accounts, Clock clock) {
        this.editions = editions;
        this.seats = seats;
        this.holders = holders;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The seat, locked: one change of its holders at a time. */
    Seat seat(Viewer viewer, String edition, String seat) {
        Edition within = editions.seenBy(viewer, Role.BINDERS, edition);
        return seats.locked(seats.find(within, seat).orElseThrow(NotThere::new));
    }

    /** The seat that a proposal is about, locked. */
    Seat seat(Proposal proposal) {
        return seats.locked(seats.findById(Objects.requireNonNull(proposal.seatId())));
    }

    @Override
    public void lock(Collection<Proposal> proposals) {
        accounts.lock(proposals.stream()
                .filter(proposal -> proposal.act() == ProposedAct.ACCOUNT_BOUND)
                .map(proposal -> Long.valueOf(HolderContent.read(proposal).get("account")))
                .toList());
    }

    /** The same, to be read only. */
    Seat read(Proposal proposal) {
        return seats.findById(Objects.requireNonNull(proposal.seatId()));
    }

    /** The code of that seat. */
    String code(Proposal proposal) {
        return read(proposal).code();
    }

    /** Several seats by code, in the order of the committee; locked in the order in which seats are locked. */
    Map<String, Seat> seats(Viewer viewer, String edition, Collection<String> codes) {
        Edition within = editions.seenBy(viewer, Role.BINDERS, edition);
        List<Seat> wanted = seats.of(within).stream()
                .filter(seat -> codes.contains(seat.code()))
                .toList();
        if (wanted.size() < codes.size()) {
            throw new NotThere();
        }
        wanted.stream().sorted(Comparator.comparing(Seat::id)).forEach(seats::locked);
        var byCode = new LinkedHashMap<String, Seat>();
        wanted.forEach(seat -> byCode.put(seat.code(), seat));
        return byCode;
    }

    /** Why an act on holders can no longer be confirmed, in the words of what would refuse it now. */
    static Optional<String> overtaken(Supplier<List<Objection>> asked, Locale locale) {
        List<Objection> objections;
        try {
            objections = asked.get();
        } catch (Refusal refused) {
            objections = refused.objections();
        }
        return objections.stream().map(objection -> objection.onPage(locale)).findFirst();
    }

    /** From when until when a holder of a seat holds it, in words. */
    static String days(@Nullable LocalDate from, @Nullable LocalDate to, Locale locale) {
        return from == null && to == null
                ? Messages.text(locale, "committee.appoint.always")
                : Messages.text(locale, "committee.appoint.days", day(from, locale), day(to, locale));
    }

    private static String day(@Nullable LocalDate day, Locale locale) {
        return day == null
                ? Messages.text(locale, "committee.appoint.open")
                : Formats.in(locale).date(day);
    }

    /** @param publicId the holder's identifier in addresses */
    SeatHolder holder(Seat seat, String publicId, int version) {
        return unchanged(seat, h -> h.publicId().equals(publicId), version, "committee.holder.changed");
    }

    /** The holder that a proposal is about. */
    SeatHolder holder(Seat seat, Map<String, String> content) {
        long id = Long.parseLong(content.get("holder"));
        return unchanged(seat, h -> h.id() == id, Integer.parseInt(content.get("version")), "committee.holder.moved");
    }

    private SeatHolder unchanged(Seat seat, Predicate<SeatHolder> wanted, int version, String otherwise) {
        SeatHolder holder = holders.of(seat).stream().filter(wanted).findFirst().orElseThrow(NotThere::new);
        if (holder.version() != version) {
            throw new Refusal(Objection.overall(otherwise));
        }
        return holder;
    }

    List<SeatHolder> holders(Seat seat) {
        return holders.of(seat);
    }

    LocalDate today(Seat seat) {
        return seat.edition().dayOf(clock.instant());
    }

    LocalDate lastAct(SeatHolder holder) {
        return holders.lastAct(holder)
                .map(at -> holder.seat().edition().dayOf(at))
                .orElse(LocalDate.MIN);
    }

    /**
     * The account to be bound: known, of the seat's office, and one that somebody acts as. Accounts of another office
     * do not exist here.
     *
     * @param publicId what it is called in forms
     */
    Account account(Seat seat, String publicId) {
        return ofOffice(seat, accounts.shownAs(publicId));
    }

    /** The account that a proposal is about. */
    Account account(Seat seat, long id) {
        return ofOffice(seat, account(id));
    }

    private static Account ofOffice(Seat seat, Optional<Account> found) {
        return found.filter(known -> known.isOf(seat.edition().office()) && known.joinedTo() == null)
                .orElseThrow(() -> new Refusal(Objection.of("account", "committee.account.unknown")));
    }

    Optional<Account> account(long id) {
        return accounts.findByIdOptional(id);
    }

    static ProposalSubject about(Seat seat) {
        return new ProposalSubject(SpelledCodes.together(seat.code()), null, null, seat.id());
    }

    /** Of several holders each may be changed, one change of each at a time. */
    static ProposalSubject about(Seat seat, SeatHolder holder) {
        return new ProposalSubject(SpelledCodes.together(seat.code(), holder.publicId()), null, null, seat.id());
    }

    static Typed against(List<Objection> objections) {
        var typed = new Typed();
        typed.object(objections);
        return typed;
    }
}
