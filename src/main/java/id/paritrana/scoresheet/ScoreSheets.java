package id.paritrana.scoresheet;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.HeldSeat;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.nomination.Nomination;
import id.paritrana.site.NotThere;
import id.paritrana.site.Refusal;

/**
 * The sheets of seats. A seat reads and writes its own sheets only, and none of a nomination from which it is recused:
 * the queries say so. Saving is the one act of which there are many a second; it takes one query and one statement.
 */
@ApplicationScoped
public class ScoreSheets implements PanacheRepository<ScoreSheet> {
    private static final String STATE = """
            select e.id, e.code, e.zone, e.frozen_at is not null, e.opened_at is not null, n.id, n.code, n.name,
                   c.id, c.closed_at, s.id, coalesce(s.version, 0), s.saved_at, s.filed_at,
                   m.criteria, m.marks, m.comments, p.account_id, p.fingerprint, p.location
              from edition e
              join nomination n on n.edition_id = e.id
              join category c on c.id = n.category_id
              left join score_sheet s on s.nomination_id = n.id and s.seat_id = ?
              left join lateral (select array_agg(criterion) criteria, array_agg(value) marks, array_agg(comment) comments
                                   from sheet_mark where sheet_id = s.id) m on true
              left join submission p on p.key = ?
             where e.code = ? and n.code = ?
               and not exists (select 1 from recusal r where r.nomination_id = n.id and r.seat_id = ?)""";

    /** The seat's sheet of a nomination, begun or not; nothing where the seat may not know of the nomination. */
    Optional<SheetState> of(HeldSeat seat, String nomination, @Nullable String key) {
        return session().doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(STATE)) {
                query.setLong(1, seat.seatId());
                query.setString(2, key);
                query.setString(3, seat.edition());
                query.setString(4, nomination);
                query.setLong(5, seat.seatId());
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(state(row, seat)) : Optional.empty();
                }
            }
        });
    }

    private static SheetState state(ResultSet row, HeldSeat seat) throws SQLException {
        long sheet = row.getLong(11);
        boolean begun = !row.wasNull();
        String fingerprint = row.getString(19);
        return new SheetState(
                row.getLong(1),
                row.getString(2),
                ZoneId.of(row.getString(3)),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getLong(6),
                row.getString(7),
                row.getString(8),
                row.getLong(9),
                instant(row, 10),
                seat.seatId(),
                seat.code(),
                begun ? sheet : null,
                row.getInt(12),
                instant(row, 13),
                instant(row, 14),
                marks(row),
                fingerprint == null ? null : new SheetState.Earlier(row.getLong(18), fingerprint, row.getString(20)));
    }

    private static Map<String, GivenMark> marks(ResultSet row) throws SQLException {
        var marks = new HashMap<String, GivenMark>();
        Array criteria = row.getArray(15);
        if (criteria != null) {
            var codes = (String[]) criteria.getArray();
            var values = (BigDecimal[]) row.getArray(16).getArray();
            var comments = (String[]) row.getArray(17).getArray();
            for (int i = 0; i < codes.length; i++) {
                marks.put(codes[i], new GivenMark(values[i], comments[i]));
            }
        }
        return marks;
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** What a save writes, besides the marks: who did it, by which form, and what the journal keeps of it. */
    record Writing(
            long account, String key, String fingerprint, String answer, Instant at, String before, String after) {}

    /** What became of a save. */
    enum Written {
        /** Everything is in the database. */
        SAVED,
        /** The sheet has another version, or was filed: nothing may stay in the database, the caller rolls back. */
        STALE,
        /** A submission with the same key has just been there: nothing was written. */
        KNOWN
    }

    private static final String CLAIM = """
            with claimed as (
              insert into submission (key, account_id, fingerprint, location) values (?, ?, ?, ?)
              on conflict (key) do nothing returning 1),
            saved as (""";

    private static final String BEGIN = """
              insert into score_sheet (id, nomination_id, seat_id, begun_at, saved_at, version)
              select nextval('score_sheet_seq'), ?, ?, ?, ?, 1 from claimed
              on conflict (nomination_id, seat_id) do nothing returning id),
            """;

    private static final String CONTINUE = """
              update score_sheet set version = version + 1, saved_at = ?
               where id = ? and version = ? and filed_at is null and exists (select 1 from claimed) returning id),
            """;

    private static final String MARKS = """
            given as (
              insert into sheet_mark (id, sheet_id, nomination_id, seat_id, criterion, value, comment, saved_at)
              select nextval('sheet_mark_seq'), saved.id, ?, ?, g.criterion, g.value, g.comment, ?
                from saved, unnest(?::text[], ?::numeric[], ?::text[]) as g(criterion, value, comment)
              on conflict (nomination_id, seat_id, criterion)
              do update set value = excluded.value, comment = excluded.comment, saved_at = excluded.saved_at
              returning 1),
            noted as (
              insert into journal (at, actor_id, seat_id, edition_id, sealed_in, act, subject, before, after)
              select ?, ?, ?, ?, ?, 'sheet-saved', ?, ?, ? from saved returning 1)
            select (select count(*) from claimed), (select count(*) from saved), (select count(*) from given),
                   (select count(*) from noted)""";

    /**
     * Writes changed marks in one statement: claims the form's key, moves the sheet from the version that was read to the
     * next (or begins it), writes the marks, notes it in the journal. Either all of it happens or the answer is not
     * {@link Written#SAVED}.
     */
    Written write(SheetState sheet, Map<String, GivenMark> changed, Writing writing) {
        try {
            return session().doReturningWork(connection -> write(connection, sheet, changed, writing));
        } catch (RuntimeException e) {
            throw refusedByDatabase(e).orElse(e);
        }
    }

    private static Written write(
            Connection connection, SheetState sheet, Map<String, GivenMark> changed, Writing writing)
            throws SQLException {
        var at = writing.at().atOffset(ZoneOffset.UTC);
        boolean begun = sheet.sheetId() != null;
        var codes = changed.keySet().toArray(String[]::new);
        var values = changed.values().stream().map(GivenMark::value).toArray(BigDecimal[]::new);
        var comments = changed.values().stream().map(GivenMark::comment).toArray(String[]::new);
        try (PreparedStatement act = connection.prepareStatement(CLAIM + (begun ? CONTINUE : BEGIN) + MARKS)) {
            int i = 0;
            act.setString(++i, writing.key());
            act.setLong(++i, writing.account());
            act.setString(++i, writing.fingerprint());
            act.setString(++i, writing.answer());
            if (begun) {
                act.setObject(++i, at);
                act.setLong(++i, sheet.sheetId());
                act.setInt(++i, sheet.version());
            } else {
                act.setLong(++i, sheet.nominationId());
                act.setLong(++i, sheet.seatId());
                act.setObject(++i, at);
                act.setObject(++i, at);
            }
            act.setLong(++i, sheet.nominationId());
            act.setLong(++i, sheet.seatId());
            act.setObject(++i, at);
            act.setArray(++i, connection.createArrayOf("text", codes));
            act.setArray(++i, connection.createArrayOf("numeric", values));
            act.setArray(++i, connection.createArrayOf("text", comments));
            act.setObject(++i, at);
            act.setLong(++i, writing.account());
            act.setLong(++i, sheet.seatId());
            act.setLong(++i, sheet.editionId());
            act.setLong(++i, sheet.categoryId());
            act.setString(++i, "nomination:" + sheet.nomination() + " seat:" + sheet.seat());
            act.setString(++i, writing.before());
            act.setString(++i, writing.after());
            try (ResultSet row = act.executeQuery()) {
                row.next();
                if (row.getInt(1) == 0) {
                    return Written.KNOWN;
                }
                return row.getInt(2) == 0 ? Written.STALE : Written.SAVED;
            }
        }
    }

    /** The database holds the same rules; it has the last word when two acts cross. */
    private static Optional<RuntimeException> refusedByDatabase(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                return switch (sql.getSQLState()) {
                    case "PA003" ->
                        Optional.of(new Refusal(id.paritrana.site.Objection.overall("scoresheet.is-filed")));
                    case "PA004" ->
                        Optional.of(new Refusal(id.paritrana.site.Objection.overall("scoresheet.is-closed")));
                    case "PA005" -> Optional.of(new NotThere());
                    default -> Optional.empty();
                };
            }
        }
        return Optional.empty();
    }

    /** The sheet of a seat for a nomination. */
    public Optional<ScoreSheet> of(Nomination nomination, long seat) {
        return find("nomination = ?1 and seat.id = ?2", nomination, seat).firstResultOptional();
    }

    /** How far a seat's own sheet is. */
    public record OwnSheet(
            long nominationId,
            @Nullable Instant savedAt,
            @Nullable Instant filedAt,
            List<String> marked) {}

    /** The own sheets of a seat in an edition, by nomination. */
    Map<Long, OwnSheet> own(Edition edition, HeldSeat seat) {
        String sql = """
                select s.nomination_id, s.saved_at, s.filed_at,
                       array(select m.criterion from sheet_mark m where m.sheet_id = s.id and m.value is not null)
                  from score_sheet s join nomination n on n.id = s.nomination_id
                 where n.edition_id = ? and s.seat_id = ?
                   and not exists (select 1 from recusal r where r.nomination_id = n.id and r.seat_id = s.seat_id)""";
        return session().doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setLong(1, edition.id());
                query.setLong(2, seat.seatId());
                var own = new HashMap<Long, OwnSheet>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        var marked = List.of((String[]) row.getArray(4).getArray());
                        own.put(row.getLong(1), new OwnSheet(row.getLong(1), instant(row, 2), instant(row, 3), marked));
                    }
                }
                return own;
            }
        });
    }

    /** Which sheets of an edition are filed: nothing else of them. */
    List<FiledSheet> filed(Edition edition) {
        return getEntityManager()
                .createQuery("""
                        select new id.paritrana.scoresheet.FiledSheet(n.id, s.seat.id)
                          from ScoreSheet s join s.nomination n
                         where n.edition = :edition and s.filedAt is not null""", FiledSheet.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    /** Which sheets of a category are filed. */
    List<FiledSheet> filed(Category category) {
        return getEntityManager()
                .createQuery("""
                        select new id.paritrana.scoresheet.FiledSheet(n.id, s.seat.id)
                          from ScoreSheet s join s.nomination n
                         where n.category = :category and s.filedAt is not null""", FiledSheet.class)
                .setParameter("category", category)
                .getResultList();
    }

    /** How often a sheet was filed. */
    int filings(ScoreSheet sheet) {
        return getEntityManager()
                .createQuery("select count(f) from SheetFiling f where f.sheet = :sheet", Long.class)
                .setParameter("sheet", sheet)
                .getSingleResult()
                .intValue();
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
