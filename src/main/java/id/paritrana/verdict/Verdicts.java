package id.paritrana.verdict;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import id.paritrana.committee.Recusals;
import id.paritrana.edition.Category;
import id.paritrana.edition.CountInEdition;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Pronounced;
import id.paritrana.ranking.RunHead;

/** What has been pronounced. */
@ApplicationScoped
public class Verdicts implements PanacheRepository<Verdict>, Pronounced {
    private final Recusals recusals;

    Verdicts(Recusals recusals) {
        this.recusals = recusals;
    }

    public Optional<Verdict> of(Category category) {
        return find("from Verdict v join fetch v.chairSeat where v.category = ?1", category)
                .firstResultOptional();
    }

    /** The verdicts of an edition by the id of their category. */
    public Map<Long, Verdict> of(Edition edition) {
        return find("from Verdict v join fetch v.chairSeat where v.category.edition = ?1", edition).stream()
                .collect(Collectors.toMap(v -> v.category().id(), v -> v));
    }

    @Override
    public String condition(String category) {
        return "exists (select 1 from Verdict spoken where spoken.category = " + category + ")";
    }

    @Override
    public boolean isPronounced(Category category) {
        return getEntityManager()
                        .createQuery(
                                "select count(c) from Category c where c = :category and " + condition("c"), Long.class)
                        .setParameter("category", category)
                        .getSingleResult()
                > 0;
    }

    @Override
    public Optional<Instant> at(Category category) {
        return of(category).map(Verdict::pronouncedAt);
    }

    @Override
    public Set<Long> in(Edition edition) {
        return new HashSet<>(getEntityManager()
                .createQuery("select c.id from Category c where c.edition = :edition and " + condition("c"), Long.class)
                .setParameter("edition", edition)
                .getResultList());
    }

    /** The run that a verdict was pronounced on, without its input. */
    public RunHead run(Verdict verdict) {
        return getEntityManager()
                .createQuery("""
                        select r.id, r.category.id, r.number, r.runAt, r.reason, r.inputHash, r.resultHash, r.engine
                          from Verdict v join v.run r where v = :verdict""", RunHead.class)
                .setParameter("verdict", verdict)
                .getSingleResult();
    }

    /**
     * How many ranked categories wait for these seats, none of which is recused from anything in them, by the id of the edition.
     */
    Map<Long, Long> unspoken(Collection<Long> seats) {
        return CountInEdition.byId(getEntityManager()
                .createQuery("""
                        select c.edition.id, count(c) from Category c join Seat seat on seat.edition = c.edition
                         where seat.id in :seats and c.closedAt is not null and not %s
                           and exists (select 1 from RankingRun run where run.category = c)
                           and not exists (select 1 from Nomination n where n.category = c and n.withdrawnAt is null and not (%s))
                         group by c.edition.id
                        """.formatted(condition("c"), recusals.none("n.id", "seat.id")), CountInEdition.class)
                .setParameter("seats", seats)
                .getResultList());
    }

    /** Places of a verdict in their order. */
    public List<VerdictPlace> places(Verdict verdict) {
        return getEntityManager()
                .createQuery("""
                        from VerdictPlace p join fetch p.nomination
                        where p.verdict = :verdict order by p.place, p.rankedPlace, p.nomination.position, p.nomination.id""", VerdictPlace.class)
                .setParameter("verdict", verdict)
                .getResultList();
    }

    /** The seats of a verdict in their order. */
    public List<VerdictPresence> presences(Verdict verdict) {
        return getEntityManager()
                .createQuery(
                        "from VerdictPresence p join fetch p.seat s where p.verdict = :verdict order by s.position, s.id",
                        VerdictPresence.class)
                .setParameter("verdict", verdict)
                .getResultList();
    }
}
