package id.paritrana.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/** The chain in the database, read page by page, so that its length costs no memory; nothing is written. */
public final class StoredChain {
    private static final int PAGE = 5_000;

    private static final String MICROSECONDS =
            "case when isfinite(%1$s) then (extract(epoch from %1$s) * 1000000)::bigint end";

    private static final String ENTRY = "j.id, encode(j.salt, 'hex') as salt, " + MICROSECONDS.formatted("j.at")
            + " as at, j.actor_id, j.seat_id, j.edition_id, j.sealed_in, j.act, j.subject, j.before, j.after, j.reason";

    private static final String LINKS =
            "select " + ENTRY + ", l.seq, l.entry, " + MICROSECONDS.formatted("l.written_at")
                    + " as written_at, l.content, l.prev, l.hash from journal_link l left join journal j on j.id = l.entry"
                    + " where l.seq > ? order by l.seq limit " + PAGE;

    private static final String UNLINKED = "select " + ENTRY + " from journal j"
            + " where not exists (select from journal_link l where l.entry = j.id) order by j.id";

    private StoredChain() {}

    /** The digests that the app has printed on documents. */
    public static List<Head> printed(Connection database) throws SQLException {
        var heads = new ArrayList<Head>();
        try (PreparedStatement query = database.prepareStatement("select head, seq from printed_heads() order by seq");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                heads.add(new Head(rows.getString("head"), rows.getLong("seq")));
            }
        }
        return heads;
    }

    /** Shows the whole chain to a visitor. */
    public static void read(Connection database, ChainVisitor to) throws SQLException {
        read(database, to, () -> true);
    }

    /**
     * Shows the chain to a visitor, as far as time allows.
     *
     * @param goesOn asked after each page
     * @return whether all of it was read
     */
    public static boolean read(Connection database, ChainVisitor to, BooleanSupplier goesOn) throws SQLException {
        long after = Long.MIN_VALUE;
        boolean more = true;
        try (PreparedStatement query = database.prepareStatement(LINKS)) {
            while (more) {
                query.setLong(1, after);
                int read = 0;
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        ChainLink link = link(rows);
                        to.link(link, entry(rows));
                        after = link.seq();
                        read++;
                    }
                }
                more = read == PAGE;
                if (more && !goesOn.getAsBoolean()) {
                    return false;
                }
            }
        }
        try (PreparedStatement query = database.prepareStatement(UNLINKED);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                ChainEntry entry = entry(rows);
                if (entry != null) {
                    to.unlinked(entry);
                }
            }
        }
        return true;
    }

    private static ChainLink link(ResultSet row) throws SQLException {
        return new ChainLink(
                row.getLong("seq"),
                row.getLong("entry"),
                number(row, "written_at"),
                row.getString("content"),
                row.getString("prev"),
                row.getString("hash"));
    }

    private static @Nullable ChainEntry entry(ResultSet row) throws SQLException {
        Long id = number(row, "id");
        return id == null
                ? null
                : new ChainEntry(
                        id,
                        row.getString("salt"),
                        number(row, "at"),
                        number(row, "actor_id"),
                        number(row, "seat_id"),
                        number(row, "edition_id"),
                        number(row, "sealed_in"),
                        row.getString("act"),
                        row.getString("subject"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("reason"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
