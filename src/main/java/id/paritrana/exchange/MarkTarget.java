package id.paritrana.exchange;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import id.paritrana.committee.Seat;
import id.paritrana.exchange.WorkbookDifference.Change;
import id.paritrana.nomination.Nomination;
import id.paritrana.tables.RowProgress;
import id.paritrana.workbook.MarkRow;

/**
 * Takes over the marks that come with a workbook before scoring opens: sheets filed on paper, and marked as such. An archive
 * has tens of thousands of them, so they go to the database thousands at a time, and none becomes an entity.
 */
final class MarkTarget {
    private static final int AT_ONCE = 3_000;

    private static final String SHEETS = """
            insert into score_sheet (id, nomination_id, seat_id, origin, begun_at, saved_at, version)
            select nextval('score_sheet_seq'), n, s, 'import', ?, ?, 0
              from (select distinct n, s from unnest(?::bigint[], ?::bigint[]) as given (n, s) order by n, s) as sheets
                on conflict (nomination_id, seat_id) do nothing""";

    /** Sheets whose marks change are open while they do. */
    private static final String OPEN = """
            update score_sheet set filed_at = null, version = version + 1
             where origin = 'import' and filed_at is not null
               and (nomination_id, seat_id) in (select n, s from unnest(?::bigint[], ?::bigint[]) as given (n, s))""";

    private static final String MARKS = """
            insert into sheet_mark (id, sheet_id, nomination_id, seat_id, criterion, value, comment, saved_at)
            select nextval('sheet_mark_seq'), sheet.id, n, s, criterion, value, comment, ?
              from unnest(?::bigint[], ?::bigint[], ?::text[], ?::numeric[], ?::text[]) with ordinality
                as given (n, s, criterion, value, comment, place)
              join score_sheet sheet on sheet.nomination_id = n and sheet.seat_id = s
             order by place
                on conflict (nomination_id, seat_id, criterion)
                do update set value = excluded.value, comment = excluded.comment, saved_at = excluded.saved_at""";

    private static final String FILE = """
            update score_sheet sheet set filed_at = ?, version = sheet.version + 1
              from nomination n
             where n.id = sheet.nomination_id and n.edition_id = ? and sheet.origin = 'import' and sheet.filed_at is null""";

    private final EntityManager em;
    private final long edition;
    private final Instant now;
    private final Map<String, Nomination> nominations;
    private final Map<String, Seat> seats;
    private final RowProgress progress;

    /** @param progress told of marks as they are written */
    MarkTarget(
            EntityManager em,
            long edition,
            Instant now,
            Map<String, Nomination> nominations,
            Map<String, Seat> seats,
            RowProgress progress) {
        this.em = em;
        this.edition = edition;
        this.now = now;
        this.nominations = nominations;
        this.seats = seats;
        this.progress = progress;
    }

    /** A mark that goes leaves its place empty: no mark is ever deleted. */
    void take(List<Change<MarkRow>> changes) {
        if (changes.isEmpty()) {
            return;
        }
        em.flush();
        em.unwrap(Session.class).doWork(connection -> {
            for (int from = 0; from < changes.size(); from += AT_ONCE) {
                List<Change<MarkRow>> some = changes.subList(from, Math.min(from + AT_ONCE, changes.size()));
                write(connection, some);
                progress.done(some.size());
            }
            try (PreparedStatement file = connection.prepareStatement(FILE)) {
                file.setObject(1, now.atOffset(ZoneOffset.UTC));
                file.setLong(2, edition);
                file.executeUpdate();
            }
        });
    }

    private void write(Connection connection, List<Change<MarkRow>> changes) throws SQLException {
        Long[] nominated = new Long[changes.size()];
        Long[] seated = new Long[changes.size()];
        String[] criteria = new String[changes.size()];
        BigDecimal[] values = new BigDecimal[changes.size()];
        String[] comments = new String[changes.size()];
        for (int i = 0; i < changes.size(); i++) {
            MarkRow after = changes.get(i).after();
            List<String> codes = changes.get(i).codes();
            nominated[i] = nominations.get(codes.get(0)).id();
            criteria[i] = codes.get(1);
            seated[i] = seats.get(codes.get(2)).id();
            values[i] = after == null ? null : after.mark();
            comments[i] = after == null ? "" : after.comment();
        }
        var nominationIds = connection.createArrayOf("bigint", nominated);
        var seatIds = connection.createArrayOf("bigint", seated);
        var at = now.atOffset(ZoneOffset.UTC);
        try (PreparedStatement sheets = connection.prepareStatement(SHEETS);
                PreparedStatement open = connection.prepareStatement(OPEN);
                PreparedStatement marks = connection.prepareStatement(MARKS)) {
            sheets.setObject(1, at);
            sheets.setObject(2, at);
            sheets.setArray(3, nominationIds);
            sheets.setArray(4, seatIds);
            sheets.executeUpdate();
            open.setArray(1, nominationIds);
            open.setArray(2, seatIds);
            open.executeUpdate();
            marks.setObject(1, at);
            marks.setArray(2, nominationIds);
            marks.setArray(3, seatIds);
            marks.setArray(4, connection.createArrayOf("text", criteria));
            marks.setArray(5, connection.createArrayOf("numeric", values));
            marks.setArray(6, connection.createArrayOf("text", comments));
            marks.executeUpdate();
        }
    }
}
