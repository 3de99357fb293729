package id.paritrana.committee;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.nomination.Recused;

/** Which seat does not judge which nomination. The database asks the same by its function {@code is_recused}. */
@ApplicationScoped
public class Recusals implements PanacheRepository<Recusal>, Recused {
    @Override
    public String none(String nomination, String seat) {
        return "not " + some(nomination, seat);
    }

    private static final String STANDS = "not exists (select 1 from RecusalLifting lifted where lifted.recusal = ";

    private static String some(String nomination, String seat) {
        return "exists (select 1 from Recusal recusal where recusal.nominationId = " + nomination
                + " and recusal.seat.id = " + seat + " and " + STANDS + "recusal))";
    }

    /** Those of an edition that still stand. */
    public List<Recusal> of(Edition edition) {
        return list(
                "from Recusal r join fetch r.seat s where s.edition = ?1 and " + STANDS
                        + "r) order by r.nominationId, s.position",
                edition);
    }

    /** The recusals from nominations of a category that still stand. */
    public List<Recusal> of(Category category) {
        return list(
                "from Recusal r join fetch r.seat s where r.nominationId in"
                        + " (select n.id from Nomination n where n.category = ?1 and n.withdrawnAt is null) and "
                        + STANDS
                        + "r) order by r.nominationId, s.position",
                category);
    }

    /** Which seat is recused from which nomination of an edition. */
    public Set<SeatOfNomination> pairs(Edition edition) {
        return pairs(of(edition));
    }

    /** Which seat is recused from which nomination of a category. */
    public Set<SeatOfNomination> pairs(Category category) {
        return pairs(of(category));
    }

    private static Set<SeatOfNomination> pairs(List<Recusal> recusals) {
        return recusals.stream()
                .map(r -> new SeatOfNomination(r.nominationId(), r.seat().id()))
                .collect(Collectors.toSet());
    }

    /** Codes of the nominations of a category that the seat does not judge. */
    public Set<String> nominations(long seat, Category category) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select n.code from Nomination n where n.category = :category and " + some("n.id", ":seat"),
                        String.class)
                .setParameter("seat", seat)
                .setParameter("category", category)
                .getResultList());
    }

    /** Ids of the categories of an edition with a nomination that the seat does not judge. */
    public Set<Long> categories(long seat, Edition edition) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select distinct n.category.id from Nomination n where n.edition = :edition and "
                                + some("n.id", ":seat"),
                        Long.class)
                .setParameter("seat", seat)
                .setParameter("edition", edition)
                .getResultList());
    }

    public boolean exists(long nomination, long seat) {
        return getEntityManager()
                        .createQuery(
                                "select count(n) from Nomination n where n.id = :nomination and "
                                        + some("n.id", ":seat"),
                                Long.class)
                        .setParameter("nomination", nomination)
                        .setParameter("seat", seat)
                        .getSingleResult()
                > 0;
    }
}
