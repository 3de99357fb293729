package id.paritrana.scoresheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import id.paritrana.committee.HolderKind;
import id.paritrana.committee.Recusals;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;

/** Who filed the sheets that count in closed categories: the paper trail names who marked. */
@ApplicationScoped
public class SheetAuthors {
    private final EntityManager em;
    private final Recusals recusals;

    SheetAuthors(EntityManager em, Recusals recusals) {
        this.em = em;
        this.recusals = recusals;
    }

    /** A holder and how many sheets of the category are this holder's. */
    public record Line(String seat, String holder, long sheets) {}

    /**
     * One sheet and who gave its marks.
     *
     * @param holder null for a sheet that came with a workbook, as are the kind and the days
     * @param from first day of holding the seat; null where it is open
     * @param to last day of holding the seat; null where it is open
     */
    public record Sheet(
            String category,
            String nomination,
            String name,
            String seat,
            String element,
            @Nullable String holder,
            @Nullable HolderKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Instant filedAt) {}

    private static final String COUNTS = """
            s.filedAt is not null and n.withdrawnAt is null and c.closedAt is not null and %s""";

    private String counts() {
        return COUNTS.formatted(recusals.none("n.id", "s.seat.id"));
    }

    /** Whether there is any such sheet. */
    public boolean any(Edition edition) {
        return !em.createQuery(
                        "select 1 from ScoreSheet s join s.nomination n join n.category c where c.edition = :edition and "
                                + counts(),
                        Integer.class)
                .setParameter("edition", edition)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Every sheet of an edition, in the order of categories, nominations and seats. */
    public List<Sheet> sheets(Edition edition) {
        return em.createQuery("""
                        select c.code, n.code, n.name, s.seat.code, s.seat.element, h.name, h.kind, h.validFrom, h.validTo, s.filedAt
                          from ScoreSheet s join s.nomination n join n.category c left join SeatHolder h on h.id = s.holderId
                         where c.edition = :edition and %s order by c.position, n.position, n.id, s.seat.position, s.seat.id""".formatted(counts()), Sheet.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    /** In the order of the seats; sheets that came with a workbook are nobody's. */
    public List<Line> of(Category category) {
        return em.createQuery("""
                        select s.seat.code, h.name, count(s)
                          from ScoreSheet s join s.nomination n join n.category c join SeatHolder h on h.id = s.holderId
                         where c = :category and %s
                         group by s.seat.position, s.seat.id, s.seat.code, h.id, h.name order by s.seat.position, s.seat.id, h.id""".formatted(counts()), Line.class)
                .setParameter("category", category)
                .getResultList();
    }
}
