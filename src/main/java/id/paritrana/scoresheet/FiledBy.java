package id.paritrana.scoresheet;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import id.paritrana.committee.Recusals;
import id.paritrana.edition.Category;

/** Who filed the sheets that count in a closed category, seat by seat: the paper trail names who marked. */
@ApplicationScoped
public class FiledBy {
    private final EntityManager em;
    private final Recusals recusals;

    FiledBy(EntityManager em, Recusals recusals) {
        this.em = em;
        this.recusals = recusals;
    }

    /** A holder and how many sheets of the category are this holder's. */
    public record Line(String seat, String holder, long sheets) {}

    /** In the order of the seats; sheets that came with a workbook are nobody's. */
    public List<Line> of(Category category) {
        return em.createQuery("""
                        select new id.paritrana.scoresheet.FiledBy$Line(s.seat.code, h.name, count(s))
                          from ScoreSheet s join SeatHolder h on h.id = s.holderId
                         where s.nomination.category = :category and s.filedAt is not null and s.nomination.withdrawnAt is null
                           and s.nomination.category.closedAt is not null and %s
                         group by s.seat.position, s.seat.code, h.id, h.name order by s.seat.position, h.id""".formatted(recusals.none("s.nomination.id", "s.seat.id")), Line.class)
                .setParameter("category", category)
                .getResultList();
    }
}
