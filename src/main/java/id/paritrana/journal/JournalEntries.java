package id.paritrana.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * The entries of the journal that its readers may see. An entry that is sealed in a category opens when scoring of that
 * category is closed: until then not even that it exists can be seen, counted or paged past.
 */
@ApplicationScoped
public class JournalEntries {
    static final int PAGE = 50;
    private static final String OPEN = """
             from journal j left join category c on c.id = j.sealed_in
             where j.edition_id = ?1 and (j.sealed_in is null or c.closed_at is not null)
               and (?2 = '' or j.act = ?2)
            """;

    private final EntityManager em;

    JournalEntries(EntityManager em) {
        this.em = em;
    }

    public long count(long edition, String act) {
        return ((Number) em.createNativeQuery("select count(*)" + OPEN)
                        .setParameter(1, edition)
                        .setParameter(2, act)
                        .getSingleResult())
                .longValue();
    }

    /** The acts that occur, for the filter. */
    @SuppressWarnings("unchecked")
    public List<String> acts(long edition) {
        return em.createNativeQuery("select distinct j.act" + OPEN + " order by 1", String.class)
                .setParameter(1, edition)
                .setParameter(2, "")
                .getResultList();
    }

    /** Newest first. */
    public List<JournalLine> page(long edition, String act, int page) {
        var rows = em.createNativeQuery("""
                        select j.id, j.at, coalesce(a.display_name, ''), coalesce(s.code, ''), j.act, j.subject,
                               j.before, j.after, j.reason
                        """
                        + OPEN.replace(
                                "from journal j",
                                "from journal j left join account a on a.id = j.actor_id left join seat s on s.id = j.seat_id")
                        + " order by j.id desc limit " + PAGE + " offset " + (long) PAGE * page)
                .setParameter(1, edition)
                .setParameter(2, act)
                .getResultList();
        var lines = new ArrayList<JournalLine>();
        for (Object each : rows) {
            Object[] r = (Object[]) each;
            lines.add(new JournalLine(
                    ((Number) r[0]).longValue(),
                    instant(r[1]),
                    (String) r[2],
                    (String) r[3],
                    (String) r[4],
                    (String) r[5],
                    (String) r[6],
                    (String) r[7],
                    (String) r[8]));
        }
        return lines;
    }

    private static Instant instant(Object value) {
        return value instanceof Instant i ? i : ((java.time.OffsetDateTime) value).toInstant();
    }
}
