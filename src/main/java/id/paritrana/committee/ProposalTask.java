package id.paritrana.committee;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.CurrentUser;
import id.paritrana.edition.Duty;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionAddress;
import id.paritrana.edition.SeatDuty;
import id.paritrana.edition.proposal.ProposableAct;
import id.paritrana.edition.proposal.Proposal;
import id.paritrana.edition.proposal.Proposals;
import id.paritrana.edition.proposal.VisibleProposals;
import id.paritrana.site.Site;

/** Shows the chair what waits for a second person, and each holder what is proposed or done about their own seat. */
@ApplicationScoped
class ProposalTask implements SeatDuty {
    /** How long a seat is notified of acts on its holders. */
    private static final Duration TOLD = Duration.ofDays(30);

    private final VisibleProposals seen;
    private final Proposals proposals;
    private final CurrentUser user;
    private final Site site;
    private final Clock clock;

    ProposalTask(VisibleProposals seen, Proposals proposals, CurrentUser user, Site site, Clock clock) {
        this.seen = seen;
        this.proposals = proposals;
        this.user = user;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public List<Duty> open(Edition edition, long seat) {
        var duties = new ArrayList<Duty>();
        List<Proposal> toDecide = seen.toDecide(user.viewer(), edition);
        for (Proposal proposal : toDecide) {
            duties.add(duty(
                    EditionAddress.proposal(edition.code(), proposal.publicId()),
                    proposal,
                    "committee.task.decide-text",
                    Duty.Standing.YOURS));
        }
        for (Proposal proposal : proposals.about(seat, clock.instant().minus(TOLD))) {
            if (!toDecide.contains(proposal)) {
                duties.add(
                        proposal.confirmed()
                                ? duty(
                                        CommitteeAddress.list(edition.code()),
                                        proposal,
                                        "committee.task.done",
                                        Duty.Standing.DONE)
                                : duty(
                                        EditionAddress.proposal(edition.code(), proposal.publicId()),
                                        proposal,
                                        "committee.task.waiting",
                                        Duty.Standing.WAITING_SECOND));
            }
        }
        return duties;
    }

    private Duty duty(String url, Proposal proposal, String text, Duty.Standing standing) {
        Locale locale = site.locale();
        ProposableAct act = seen.act(proposal.act());
        return Duty.of(
                url,
                "committee.task.yours",
                text,
                standing,
                proposal.confirmed() ? act.done(proposal, locale) : act.said(proposal, locale));
    }
}
