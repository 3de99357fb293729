package id.paritrana.trail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.hibernate.Session;

import id.paritrana.access.Account;

/**
 * Replaces row numbers in journal entries by public codes. The number stays in the hashed content; on a page it would
 * reveal how many rows there are elsewhere, and since when.
 */
@ApplicationScoped
class RowCodes {
    /** Shown for a row that is gone. */
    private static final String GONE = "…";

    private static final Map<String, String> TABLES = Map.of(
            "account", "account",
            "fact", "fact",
            "holder", "seat_holder",
            "proposal", "proposal",
            "proposed-by", "account");
    private static final Pattern NUMBERED =
            Pattern.compile("\"(" + String.join("|", new TreeSet<>(TABLES.keySet())) + ")\"\\s*:\\s*(\\d+)");

    private final EntityManager em;

    RowCodes(EntityManager em) {
        this.em = em;
    }

    /** By {@code fact 12} what to show instead of 12, for all numbers of rows in these states. */
    Map<String, String> of(List<String> states) {
        var numbers = new TreeMap<String, Set<Long>>();
        var codes = new HashMap<String, String>();
        for (String state : states) {
            Matcher found = NUMBERED.matcher(state);
            while (found.find()) {
                long number = Long.parseLong(found.group(2));
                numbers.computeIfAbsent(found.group(1), kind -> new TreeSet<>()).add(number);
                codes.put(key(found.group(1), number), number == 0 ? "" : GONE);
            }
        }
        numbers.forEach((kind, ids) -> em.unwrap(Session.class)
                .createNativeQuery("select id, public_id from " + TABLES.get(kind) + " where id in (:ids)", Tuple.class)
                .setParameterList("ids", ids)
                .getResultStream()
                .forEach(row -> codes.put(
                        key(kind, row.get("id", Number.class).longValue()),
                        Account.code(row.get("public_id", String.class)))));
        return codes;
    }

    /** A state with these codes instead of numbers of rows. */
    static String shown(String state, Map<String, String> codes) {
        return NUMBERED.matcher(state)
                .replaceAll(found -> Matcher.quoteReplacement("\"" + found.group(1) + "\":\""
                        + codes.getOrDefault(key(found.group(1), Long.parseLong(found.group(2))), GONE) + "\""));
    }

    private static String key(String kind, long number) {
        return kind + " " + number;
    }
}
