package id.paritrana.desk;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import id.paritrana.committee.Recusals;
import id.paritrana.committee.SeatHolders;
import id.paritrana.committee.Seats;
import id.paritrana.document.IssuedDocuments;
import id.paritrana.edition.CategoryState;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionState;
import id.paritrana.edition.Pronounced;
import id.paritrana.edition.proposal.ProposedAct;
import id.paritrana.edition.scheme.SchemeRows;

/** Where the categories of an edition stand: one statement whatever their number. */
@ApplicationScoped
public class CategoryStates {
    private final EntityManager em;
    private final Seats seats;
    private final SeatHolders holders;
    private final Recusals recusals;
    private final Pronounced pronounced;
    private final IssuedDocuments documents;
    private final Clock clock;

    CategoryStates(
            EntityManager em,
            Seats seats,
            SeatHolders holders,
            Recusals recusals,
            Pronounced pronounced,
            IssuedDocuments documents,
            Clock clock) {
        this.em = em;
        this.seats = seats;
        this.holders = holders;
        this.recusals = recusals;
        this.pronounced = pronounced;
        this.documents = documents;
        this.clock = clock;
    }

    /** Where the edition stands, its categories in their order. */
    public EditionState state(Edition edition) {
        return new EditionState(edition, of(edition), seats(edition), boundSeats(edition));
    }

    public List<CategoryState> of(Edition edition) {
        return em.createQuery(
                        """
                        select c.id, c.code, c.name,
                               (select count(n) from Nomination n where n.category = c and n.withdrawnAt is null),
                               (select count(n) from Nomination n where n.category = c and n.withdrawnAt is not null),
                               (select count(n) from Nomination n join Seat seat on seat.edition = n.edition
                                 where n.category = c and n.withdrawnAt is null and %s and %s),
                               (select count(s) from ScoreSheet s join s.nomination n
                                 where n.category = c and n.withdrawnAt is null and s.filedAt is not null and %s),
                               (select count(f) from Fact f join f.nomination n
                                 where n.category = c and n.withdrawnAt is null and f.current and f.decision is null),
                               (select count(p) from Proposal p
                                 where p.categoryId = c.id and p.act = :withdrawal and p.decided.decision is null),
                               c.closedAt is not null,
                               (select count(run) from RankingRun run where run.category = c),
                               %s,
                               %s
                          from Category c where c.edition = :edition order by c.position, c.id
                        """.formatted(
                                        recusals.none("n.id", "seat.id"),
                                        SchemeRows.judged("c"),
                                        recusals.none("n.id", "s.seat.id"),
                                        pronounced.condition("c"),
                                        documents.aboutCategory("c")),
                        CategoryState.class)
                .setParameter("edition", edition)
                .setParameter("withdrawal", ProposedAct.NOMINATION_WITHDRAWN)
                .getResultList();
    }

    /** How many of the committee's seats have somebody who can sign in today. */
    public long boundSeats(Edition edition) {
        return holders.bound(edition, clock.instant()).size();
    }

    public long seats(Edition edition) {
        return seats.number(edition);
    }
}
