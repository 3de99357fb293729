package id.paritrana.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.Session;

import id.paritrana.chain.Head;

/**
 * The entries of the journal that its readers may see. An entry that is sealed in a category opens when scoring of that
 * category is closed: until then not even that it exists can be seen, counted or paged past.
 */
@ApplicationScoped
public class JournalEntries {
    static final int PAGE = 50;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String OPEN = """
             from journal j left join category c on c.id = j.sealed_in
                  left join account a on a.id = j.actor_id left join seat s on s.id = j.seat_id
             where j.edition_id = :edition and (j.sealed_in is null or c.closed_at is not null)
               and (:act = '' or j.act = :act)
            """;

    private final EntityManager em;
    private final RowCodes codes;

    JournalEntries(EntityManager em, RowCodes codes) {
        this.em = em;
        this.codes = codes;
    }

    public long count(long edition, String act) {
        return session()
                .createNativeQuery("select count(*)" + OPEN, Long.class)
                .setParameter("edition", edition)
                .setParameter("act", act)
                .getSingleResult();
    }

    /** The acts that occur, for the filter. */
    public List<String> acts(long edition) {
        return session()
                .createNativeQuery("select distinct j.act" + OPEN + " order by j.act", String.class)
                .setParameter("edition", edition)
                .setParameter("act", "")
                .getResultList();
    }

    /**
     * Newest first.
     *
     * @param page from 1
     */
    public List<JournalLine> page(long edition, String act, int page) {
        List<Tuple> entries = session()
                .createNativeQuery("""
                        select j.at, coalesce(a.display_name, '') as actor, coalesce(s.code, '') as seat,
                               j.act, j.subject, j.before, j.after, j.reason
                        """ + OPEN + " order by j.id desc", Tuple.class)
                .setParameter("edition", edition)
                .setParameter("act", act)
                .setFirstResult(PAGE * (page - 1))
                .setMaxResults(PAGE)
                .getResultList();
        Map<String, String> called = codes.of(entries.stream()
                .flatMap(entry -> Stream.of(entry.get("before", String.class), entry.get("after", String.class)))
                .toList());
        return entries.stream().map(entry -> line(entry, called)).toList();
    }

    /** What came out when somebody last checked the chain from this edition. */
    Optional<JournalCheckView> lastCheck(long edition) {
        return session()
                .createNativeQuery(
                        "select at, after from journal where edition_id = :edition and act = :act order by id desc limit 1",
                        Tuple.class)
                .setParameter("edition", edition)
                .setParameter("act", CheckJournal.ACT)
                .getResultStream()
                .findFirst()
                .map(row -> checked(row.get("at", Instant.class), row.get("after", String.class)));
    }

    private static JournalCheckView checked(Instant at, String after) {
        try {
            JsonNode kept = MAPPER.readTree(after);
            String fault = kept.path("fault").asText();
            return new JournalCheckView(
                    at,
                    fault.isEmpty() ? "" : "journal.check." + fault,
                    kept.path("to-the-end").asBoolean(),
                    new Head(kept.path("head").asText(), null).grouped());
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("an entry of a check cannot be read", notOurs);
        }
    }

    private static JournalLine line(Tuple entry, Map<String, String> codes) {
        return new JournalLine(
                entry.get("at", Instant.class),
                entry.get("actor", String.class),
                entry.get("seat", String.class),
                entry.get("act", String.class),
                entry.get("subject", String.class),
                entry.get("before", String.class),
                entry.get("after", String.class),
                entry.get("reason", String.class),
                codes);
    }

    private Session session() {
        return em.unwrap(Session.class);
    }
}
