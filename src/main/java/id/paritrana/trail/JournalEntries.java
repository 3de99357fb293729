package id.paritrana.trail;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import id.paritrana.chain.Head;
import id.paritrana.edition.Edition;
import id.paritrana.journal.RecordedAct;

/**
 * The entries of the journal that its readers may see. An entry that is sealed in a category opens when scoring of that
 * category is closed; until then not even its existence can be seen, counted or inferred from paging.
 */
@ApplicationScoped
public class JournalEntries {
    static final int PAGE = 50;
    private static final String IMPORTED = RecordedAct.WORKBOOK_IMPORTED.code();
    private static final String WRITTEN_WITH = "written_with";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String OPEN = """
             from journal j left join category c on c.id = j.sealed_in
                  left join account a on a.id = j.actor_id left join seat s on s.id = j.seat_id
             where j.edition_id = :edition and (j.sealed_in is null or c.closed_at is not null)
            """;

    /** An object is found by its code or by a part of its name. */
    private static final String ABOUT = """
                   (:about = ''
                    or exists (select 1 from nomination n
                                where n.edition_id = <entry>.edition_id
                                  and journal_names(<entry>.subject, 'nomination', n.code)
                                  and (upper(n.code) = upper(:about) or strpos(lower(n.name), lower(:about)) > 0))
                    or exists (select 1 from category o
                                where o.edition_id = <entry>.edition_id
                                  and journal_names(<entry>.subject, 'category', o.code)
                                  and (upper(o.code) = upper(:about) or strpos(lower(o.name), lower(:about)) > 0)))
            """;

    private static final String FILTERED = OPEN + """
               and (:act = '' or j.act = :act)
               and (:who = '' or a.public_id = :who)
               and (:seat = '' or s.code = :seat)
               and j.at >= :since and j.at < :until
               and
            """ + ABOUT.replace("<entry>", "j");

    /**
     * What the entries of one import share: who brought which file, in which transaction. The last does not do alone: all that
     * was written before its number was kept has the same one.
     */
    private static final String IMPORT =
            "concat_ws(' ', j.xid, j.actor_id, substring(j.after from '\"file\":\"([0-9a-f]*)\"'))";

    /** An import writes an entry for each of its sheets: the last of those that are shown stands for them all. */
    private static final String LISTED = FILTERED
            + """
               and not (j.act = '<imported>'
                        and exists (select 1 from journal k left join category kc on kc.id = k.sealed_in
                                     where k.xid = j.xid and k.act = j.act and k.edition_id = j.edition_id and k.id > j.id
                                       and <import of j> = <import of k> and k.at >= :since and k.at < :until
                                       and (k.sealed_in is null or kc.closed_at is not null) and
            """.replace("<imported>", IMPORTED)
                    .replace("<import of j>", IMPORT)
                    .replace("<import of k>", IMPORT.replace("j.", "k."))
            + ABOUT.replace("<entry>", "k") + "))";

    private static final String COLUMNS = """
            select j.at, coalesce(a.display_name, '') as actor, coalesce(s.code, '') as seat,
                   j.act, j.subject, j.before, j.after, j.reason, <import> as written_with
            """.replace("<import>", IMPORT);

    /** An entry of the list, and all that it stands for, itself among them. */
    record Listed(JournalEntry entry, List<JournalEntry> all) {}

    private final EntityManager em;

    JournalEntries(EntityManager em) {
        this.em = em;
    }

    public long count(Edition edition, JournalFilter filter) {
        return filtered("select count(*)" + LISTED, Long.class, edition, filter).getSingleResult();
    }

    /** The acts that occur, for the filter. */
    public List<String> acts(long edition) {
        return session()
                .createNativeQuery("select distinct j.act" + OPEN + " order by j.act", String.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    /** The accounts that acted, by public id, in the order of their names. */
    public Map<String, String> actors(long edition) {
        var actors = new LinkedHashMap<String, String>();
        session()
                .createNativeQuery(
                        "select distinct a.display_name as name, a.public_id as id" + OPEN
                                + " and a.id is not null order by 1, 2",
                        Tuple.class)
                .setParameter("edition", edition)
                .getResultStream()
                .forEach(row -> actors.put(row.get("id", String.class), row.get("name", String.class)));
        return actors;
    }

    /** Codes of the seats for which somebody acted, in their order. */
    public List<String> seats(long edition) {
        return session()
                .createNativeQuery(
                        "select s.code" + OPEN + " and s.id is not null group by s.code, s.position"
                                + " order by s.position",
                        String.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    /**
     * Newest first.
     *
     * @param page from 1
     */
    public List<Listed> page(Edition edition, JournalFilter filter, int page) {
        List<Tuple> rows = filtered(COLUMNS + LISTED + " order by j.id desc", Tuple.class, edition, filter)
                .setFirstResult(PAGE * (page - 1))
                .setMaxResults(PAGE)
                .getResultList();
        List<String> imports = rows.stream()
                .filter(row -> row.get("act", String.class).equals(IMPORTED))
                .map(row -> row.get(WRITTEN_WITH, String.class))
                .toList();
        Map<String, List<JournalEntry>> sheets = imports.isEmpty()
                ? Map.of()
                : filtered(
                                COLUMNS + FILTERED + " and j.act = '" + IMPORTED + "' and " + IMPORT
                                        + " in (:imports) order by j.id",
                                Tuple.class,
                                edition,
                                filter)
                        .setParameterList("imports", imports)
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                row -> row.get(WRITTEN_WITH, String.class),
                                Collectors.mapping(JournalEntries::entry, Collectors.toList())));
        return rows.stream().map(row -> listed(row, sheets)).toList();
    }

    private static Listed listed(Tuple row, Map<String, List<JournalEntry>> sheets) {
        JournalEntry entry = entry(row);
        return new Listed(
                entry, entry.act().equals(IMPORTED) ? sheets.get(row.get(WRITTEN_WITH, String.class)) : List.of(entry));
    }

    private <T> NativeQuery<T> filtered(String sql, Class<T> type, Edition edition, JournalFilter filter) {
        return session()
                .createNativeQuery(sql, type)
                .setParameter("edition", edition.id())
                .setParameter("act", filter.act())
                .setParameter("who", filter.who())
                .setParameter("seat", filter.seat())
                .setParameter("about", filter.about())
                .setParameter("since", filter.since(edition.zoneId()))
                .setParameter("until", filter.until(edition.zoneId()));
    }

    /** The outcome of the last check of the chain from this edition. */
    Optional<JournalCheckView> lastCheck(long edition) {
        return session()
                .createNativeQuery(
                        "select at, after from journal where edition_id = :edition and act = :act order by id desc limit 1",
                        Tuple.class)
                .setParameter("edition", edition)
                .setParameter("act", RecordedAct.JOURNAL_CHECKED.code())
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

    private static JournalEntry entry(Tuple row) {
        return new JournalEntry(
                row.get("at", Instant.class),
                row.get("actor", String.class),
                row.get("seat", String.class),
                row.get("act", String.class),
                row.get("subject", String.class),
                row.get("before", String.class),
                row.get("after", String.class),
                row.get("reason", String.class));
    }

    private Session session() {
        return em.unwrap(Session.class);
    }
}
