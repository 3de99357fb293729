package id.paritrana.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.Account;
import id.paritrana.access.Accounts;
import id.paritrana.access.Viewer;
import id.paritrana.journal.About;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.refusal.NotThere;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.form.Solemn;
import id.paritrana.site.form.SolemnForm;
import id.paritrana.site.form.Sought;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.TextLimits;

/**
 * Joins accounts after a provider has moved and knows everybody by another subject. One officer states which earlier
 * account belongs to the same person, another confirms it, and signing in with the later account then gives the person
 * their seats, drafts and history. Nobody confirms their own identity. Two persons can also undo a mistake.
 */
@ApplicationScoped
class JoinAccounts {
    private final OfficeAccounts office;
    private final AccountJoinings joinings;
    private final Accounts accounts;
    private final Solemn solemn;
    private final Journal journal;
    private final Clock clock;

    JoinAccounts(
            OfficeAccounts office,
            AccountJoinings joinings,
            Accounts accounts,
            Solemn solemn,
            Journal journal,
            Clock clock) {
        this.office = office;
        this.joinings = joinings;
        this.accounts = accounts;
        this.solemn = solemn;
        this.journal = journal;
        this.clock = clock;
    }

    /** Says that the later account is what an earlier one has become. */
    @Transactional
    void propose(Viewer viewer, String laterId, JoinForm form) {
        Account later = found(viewer, laterId);
        refuseWithoutForm(viewer, later);
        if (office.earlierThan(viewer, later, Sought.of("q", "")).isEmpty()) {
            throw new Refusal(Objection.overall("accounts.join.none"));
        }
        var typed = new Typed();
        Optional<Account> earlier = office.find(viewer, form.earlier())
                .filter(account -> !account.issuer().equals(viewer.issuer())
                        && later.issuer().equals(viewer.issuer()));
        if (earlier.isEmpty()) {
            typed.object("earlier", "accounts.join.choose");
        }
        earlier.flatMap(account -> joinings.obstacle(account, later))
                .ifPresent(obstacle -> typed.object("earlier", obstacle.key()));
        earlier.filter(account -> isBeside(viewer, account, later))
                .ifPresent(account -> typed.object("earlier", "accounts.join.beside"));
        String reason = typed.required("reason", form.reason(), TextLimits.TEXT, "accounts.join.why");
        typed.refuseIfAny();
        keep(new AccountJoining(earlier.orElseThrow(), later, false, reason, me(viewer), clock.instant()));
    }

    /** Says that the later account is not the earlier one's after all. */
    @Transactional
    void proposeParting(Viewer viewer, String laterId, String because) {
        Account later = found(viewer, laterId);
        Account earlier = Optional.ofNullable(later.joinedTo())
                .flatMap(accounts::findByIdOptional)
                .orElseThrow(NotThere::new);
        var typed = new Typed();
        String reason = typed.required("reason", because, TextLimits.TEXT, "accounts.join.why");
        if (isBeside(viewer, earlier, later)) {
            typed.object("", "accounts.join.beside");
        }
        refuseOpen(later, typed);
        typed.refuseIfAny();
        keep(new AccountJoining(earlier, later, true, reason, me(viewer), clock.instant()));
    }

    /** By a second person, who is neither of the two. */
    @Transactional
    void confirm(Viewer viewer, String laterId, SolemnForm sent) {
        AccountJoining joining = toDecide(viewer, laterId);
        if (!decidedHere(viewer, joining)) {
            throw new Refusal(Objection.overall("accounts.waiting.others"));
        }
        solemn.check(sent, seal(joining));
        joining.confirm(me(viewer), clock.instant());
        joinings.flush();
        if (!joining.parting()) {
            joinings.obstacle(joining.earlier(), joining.later()).ifPresent(obstacle -> {
                throw new Refusal(Objection.overall(obstacle.key()));
            });
        }
        joinings.carryOut(joining);
    }

    /** Records a rejection by a second person, or a withdrawal by the proposer. */
    @Transactional
    void reject(Viewer viewer, String laterId) {
        AccountJoining joining = toDecide(viewer, laterId);
        if (!isMine(viewer, joining) && !decidedHere(viewer, joining)) {
            throw new Refusal(Objection.overall("accounts.waiting.others"));
        }
        joining.reject(me(viewer), clock.instant());
        journal.act(RecordedAct.JOINING_REJECTED)
                .about(about(joining))
                .before(Map.of("joining", joining.id(), "decision", ""))
                .after(Map.of("joining", joining.id(), "decision", "rejected"))
                .because(joining.reason())
                .write();
    }

    static boolean isMine(Viewer viewer, AccountJoining joining) {
        return joining.proposer().id() == viewer.accountId();
    }

    /** Whether the viewer may confirm it: somebody else has proposed it, and it is about other people. */
    boolean decidedHere(Viewer viewer, AccountJoining joining) {
        return !isMine(viewer, joining)
                && viewer.accountId() != joining.earlier().id()
                && viewer.accountId() != joining.later().id()
                && !joinings.besideHolder(viewer.accountId(), joining.earlier());
    }

    /** Digest of what the page shows of it. */
    static String seal(AccountJoining joining) {
        return Solemn.seal(
                joining.publicId(),
                joining.parting(),
                joining.earlier().publicId(),
                joining.later().publicId(),
                joining.reason());
    }

    private Account found(Viewer viewer, String publicId) {
        return office.find(viewer, publicId).orElseThrow(NotThere::new);
    }

    private AccountJoining toDecide(Viewer viewer, String laterId) {
        AccountJoining joining = joinings.locked(found(viewer, laterId))
                .orElseThrow(() -> new Refusal(Objection.overall("accounts.waiting.decided")));
        if (joining.decided()) {
            throw new Refusal(Objection.overall("accounts.waiting.decided"));
        }
        return joining;
    }

    /** Of an account whose page asks for no earlier one: no field is there that an objection could lead to. */
    private void refuseWithoutForm(Viewer viewer, Account later) {
        String why = joinings.open(later).isPresent()
                ? "accounts.waiting.already"
                : later.joinedTo() != null
                        ? JoiningObstacle.JOINED.key()
                        : !later.issuer().equals(viewer.issuer())
                                ? "accounts.earlier-text"
                                : office.seats(viewer, List.of(later)).isEmpty()
                                        ? ""
                                        : JoiningObstacle.HOLDS_SEAT.key();
        if (!why.isEmpty()) {
            throw new Refusal(Objection.overall(why));
        }
    }

    private void refuseOpen(Account later, Typed typed) {
        if (joinings.open(later).isPresent()) {
            typed.object("", "accounts.waiting.already");
        }
    }

    /** Whether the viewer holds a seat beside the one of the earlier account, and is not that person. */
    private boolean isBeside(Viewer viewer, Account earlier, Account later) {
        return viewer.accountId() != earlier.id()
                && viewer.accountId() != later.id()
                && joinings.besideHolder(viewer.accountId(), earlier);
    }

    private void keep(AccountJoining joining) {
        joinings.persistAndFlush(joining);
        journal.act(RecordedAct.JOINING_PROPOSED)
                .about(about(joining))
                .before(Map.of())
                .after(Map.of("joining", joining.id(), "parting", joining.parting()))
                .because(joining.reason())
                .write();
    }

    private Account me(Viewer viewer) {
        return accounts.findById(viewer.accountId());
    }

    private static About about(AccountJoining joining) {
        return About.of("account", joining.earlier().publicId())
                .and("later", joining.later().publicId());
    }
}
