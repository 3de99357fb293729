package id.paritrana.desk;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import id.paritrana.edition.Edition;

/** Where the categories of an edition stand: one statement whatever their number. */
@ApplicationScoped
public class CategoryStates {
    private final EntityManager em;

    CategoryStates(EntityManager em) {
        this.em = em;
    }

    public List<CategoryState> of(Edition edition) {
        var rows = em.createNativeQuery("""
                        with n as (select id, category_id from nomination where edition_id = ?1),
                             seats as (select count(*) as many from seat where edition_id = ?1)
                        select c.id, c.code, c.name,
                               (select count(*) from n where n.category_id = c.id),
                               (select count(*) from n where n.category_id = c.id) * (select many from seats)
                                 - (select count(*) from recusal r join n on n.id = r.nomination_id where n.category_id = c.id),
                               (select count(*) from score_sheet s join n on n.id = s.nomination_id
                                 where n.category_id = c.id and s.filed_at is not null
                                   and not exists (select 1 from recusal r
                                                    where r.nomination_id = s.nomination_id and r.seat_id = s.seat_id)),
                               (select count(*) from fact f join n on n.id = f.nomination_id
                                 where n.category_id = c.id and f.current and f.decision is null),
                               c.closed_at is not null,
                               (select count(*) from ranking_run r where r.category_id = c.id),
                               exists (select 1 from verdict v where v.category_id = c.id),
                               exists (select 1 from verdict v join document d on d.verdict_id = v.id where v.category_id = c.id)
                          from category c where c.edition_id = ?1 order by c.position, c.id""").setParameter(1, edition.id()).getResultList();
        var states = new ArrayList<CategoryState>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            states.add(new CategoryState(
                    ((Number) row[0]).longValue(),
                    (String) row[1],
                    (String) row[2],
                    ((Number) row[3]).intValue(),
                    ((Number) row[4]).intValue(),
                    ((Number) row[5]).intValue(),
                    ((Number) row[6]).intValue(),
                    (Boolean) row[7],
                    ((Number) row[8]).intValue(),
                    (Boolean) row[9],
                    (Boolean) row[10]));
        }
        return states;
    }

    /** How many of the committee's seats have somebody who can sign in today. */
    public int boundSeats(Edition edition) {
        Number bound =
                (Number) em.createNativeQuery("""
                        select count(distinct s.id) from seat s join seat_holder h on h.seat_id = s.id
                        where s.edition_id = ?1 and h.account_id is not null""").setParameter(1, edition.id()).getSingleResult();
        return bound.intValue();
    }

    public int seats(Edition edition) {
        Number seats = (Number) em.createNativeQuery("select count(*) from seat where edition_id = ?1")
                .setParameter(1, edition.id())
                .getSingleResult();
        return seats.intValue();
    }
}
