package id.paritrana.scoresheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TableOwner;
import id.paritrana.committee.Recusals;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.SecondPersonFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Who may see what stands on a sheet, and which seat is recused, are asked by queries of the app and by functions of the database.
 * Both are asked here of every sheet, seat and nomination of one edition in which everything has happened, and say the same.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SeatsOwnTest {
    private static final Map<String, String> MARKS = Map.of("A2", "3", "C1", "78", "D2", "86");
    private static final String OF = " from score_sheet s where s.nomination_id = ? and s.seat_id = ?";

    @Inject
    DataSource database;

    @Inject
    EntityManager em;

    @Inject
    Recusals recusals;

    private String code;
    private EditionFixture edition;
    private long next;
    private long nextOfImports;

    @Inject
    ScoreSheets sheets;

    private long holder(int seat, String kind, String from, String to) {
        EditionFixture.asOwner(
                "insert into seat_holder (id, seat_id, name, kind, letter, valid_from, valid_to)"
                        + " values (nextval('seat_holder_seq'), ?, ?, ?, 'SK 1', ?::date, ?::date)",
                edition.seatId(seat),
                "Kedua " + seat,
                kind,
                from,
                to);
        return edition.number("select max(id) from seat_holder where seat_id = ?", edition.seatId(seat));
    }

    private void sheet(String nomination, int seat, String change, Object... values) {
        var all = new ArrayList<>(Arrays.asList(values));
        all.add(edition.nomination(nomination));
        all.add(edition.seatId(seat));
        TableOwner.rewrites(
                "score_sheet",
                "update score_sheet set " + change + " where nomination_id = ? and seat_id = ?",
                all.toArray());
    }

    /** A sheet of seat 6 that was filed before the drafts were left, and is open again since that moment. */
    private void filedAndReopened(String nomination, String at) {
        if (nomination.equals("KAB3")) {
            edition.draft(nomination, 6, MARKS);
        }
        sheet(nomination, 6, "filed_at = null");
        filing(nomination);
        EditionFixture.asOwner(
                "insert into sheet_reopening (id, sheet_id, reason, reopened_at)"
                        + " select nextval('sheet_reopening_seq'), s.id, 'Salah ketik', ?::timestamptz" + OF,
                at,
                edition.nomination(nomination),
                edition.seatId(6));
    }

    private void filing(String nomination) {
        EditionFixture.asOwner(
                "insert into sheet_filing (id, sheet_id, number, filed_at, marks)"
                        + " select nextval('sheet_filing_seq'), s.id, 1, '2026-04-30T07:00:00Z', ''" + OF,
                edition.nomination(nomination),
                edition.seatId(6));
    }

    /** A new draft of seat 6, which had filed, was recused after that, and is not since that moment. */
    private void filedAndRecused(String nomination, String liftedAt) {
        edition.recuse(nomination, 6);
        lifted(nomination, 6);
        edition.draft(nomination, 6, Map.of("K1", "70"));
        filing(nomination);
        TableOwner.rewrites(
                "recusal_lifting",
                "update recusal_lifting set lifted_at = ?::timestamptz where recusal_id in"
                        + " (select id from recusal where nomination_id = ? and seat_id = ?)",
                liftedAt,
                edition.nomination(nomination),
                edition.seatId(6));
    }

    /** Which sheets of a seat its second holder goes on with. */
    private Set<String> leftToTheNext(int seat, long holder) {
        return new TreeSet<>(em.unwrap(Session.class)
                .createNativeQuery(
                        "select n.code from score_sheet s join nomination n on n.id = s.nomination_id"
                                + " where s.seat_id = :seat and is_own_sheet(s, :holder)",
                        String.class)
                .setParameter("seat", edition.seatId(seat))
                .setParameter("holder", holder)
                .getResultList());
    }

    private void lifted(String nomination, int seat) {
        FormClient.as("petugas secretariat")
                .open("/editions/" + code + "/recusals/" + nomination + "/" + seat + "/lift", "/lift")
                .fill("reason", "Dinyatakan keliru")
                .send()
                .then()
                .statusCode(303);
        SecondPersonFixture.confirm(FormClient.as(edition.member(1)), code)
                .then()
                .statusCode(303);
    }

    private void everything_happens() {
        code = "SEATSOWN";
        edition = EditionFixture.of(code).opened(database);
        for (int seat = 3; seat <= 8; seat++) {
            edition.draft("KAB1", seat, MARKS).file("KAB2", seat, MARKS).draft("BSR1", seat, Map.of("K1", "70"));
        }
        edition.recuse("KAB3", 3).recuse("KAB1", 4).recuse("KAB2", 5).recuse("BSR2", 9);
        lifted("KAB1", 4);
        lifted("KAB2", 5);
        edition.recuse("KAB2", 5);
        filedAndRecused("BSR2", "2026-04-30T07:30:00Z");
        filedAndRecused("BSR3", "2026-04-30T08:30:00Z");
        // seat 4 has a new holder, seat 5 a substitute for some days, seat 6 a new holder to whom the drafts were left
        EditionFixture.asOwner(
                "update seat_holder set valid_to = '2026-04-30' where id in (?, ?)",
                edition.holderId(4),
                edition.holderId(6));
        long second = holder(4, "definitive", "2026-05-01", null);
        holder(5, "substitute", "2026-05-01", "2026-05-02");
        next = holder(6, "definitive", "2026-05-01", null);
        TableOwner.run(
                "insert into sheet_handover (holder_id, account_id, at) values (?, ?, '2026-04-30T08:00:00Z')",
                edition.holderId(6),
                edition.accountId(6));
        sheet("BSR1", 4, "holder_id = ?", second);
        // they have marked one since, one was filed when they left the drafts, and one had been given back by then
        sheet("BSR1", 6, "saved_at = '2026-04-30T09:00:00Z'");
        for (String nomination : List.of("KAB2", "KAB3")) {
            filedAndReopened(nomination, nomination.equals("KAB2") ? "2026-04-30T08:30:00Z" : "2026-04-30T07:30:00Z");
        }
        // seat 7 has sheets of a workbook, with one of which its first holder has gone on; seat 8 one of nobody
        edition.draft("KAB3", 7, MARKS);
        sheet("KAB3", 7, "origin = 'import'");
        EditionFixture.asOwner("update seat_holder set valid_to = '2026-04-30' where id = ?", edition.holderId(7));
        nextOfImports = holder(7, "definitive", "2026-05-01", null);
        sheet("KAB1", 7, "origin = 'import', holder_id = null");
        sheet("KAB2", 7, "origin = 'import', holder_id = null");
        sheet("KAB1", 8, "holder_id = null");
        sheet("KAB2", 8, "holder_id = null");
    }

    @Test
    void the_app_and_the_database_say_the_same_of_every_seat_holder_and_sheet() {
        everything_happens();
        QuarkusTransaction.requiringNew().run(() -> {
            whose_each_sheet_is_is_the_same();
            assertEquals(Set.of("KAB1", "KAB3", "BSR2"), leftToTheNext(6, next));
            assertEquals(
                    Set.of("KAB1", "KAB2"),
                    leftToTheNext(7, nextOfImports),
                    "what the first holder made of an imported sheet is not the next one's");
            what_follows_nobody_is_the_same();
            assertEquals(pairs("is_recused(n.id, seat.id)"), asked("not " + recusals.none("n.id", "seat.id")));
            assertEquals(pairs("not is_recused(n.id, seat.id)"), asked(recusals.none("n.id", "seat.id")));
            assertEquals(
                    pairs("is_recused(n.id, seat.id)"),
                    recusals.pairs(em.find(Edition.class, edition.id())).stream()
                            .map(pair -> pair.nominationId() + " " + pair.seatId())
                            .collect(Collectors.toSet()));
            assertEquals(3, pairs("is_recused(n.id, seat.id)").size(), "four were lifted, one of them declared again");
        });
    }

    /**
     * Sheets to which anything may have happened, in any order and at the same minutes: of either holder or of nobody, of a seat or of a
     * workbook, filed, given back, recused and not, before and after drafts were handed over.
     */
    private void anything_happens(Random chance) {
        code = "SEATSANY";
        edition = EditionFixture.of(code).opened(database);
        for (String nomination : List.of("KAB1", "BSR1")) {
            for (int seat : List.of(3, 5, 7)) {
                edition.recuse(nomination, seat);
                lifted(nomination, seat);
                TableOwner.rewrites(
                        "recusal_lifting",
                        "update recusal_lifting set lifted_at = ?::timestamptz where recusal_id in"
                                + " (select id from recusal where nomination_id = ? and seat_id = ?)",
                        minute(chance),
                        edition.nomination(nomination),
                        edition.seatId(seat));
            }
        }
        for (int seat = 3; seat <= 8; seat++) {
            EditionFixture.asOwner(
                    "update seat_holder set valid_to = '2026-04-30' where id = ?", edition.holderId(seat));
            long second = holder(seat, "definitive", "2026-05-01", null);
            for (long holder : List.of(edition.holderId(seat), second)) {
                if (chance.nextInt(3) > 0) {
                    TableOwner.run(
                            "insert into sheet_handover (holder_id, account_id, at) values (?, ?, ?::timestamptz)",
                            holder,
                            edition.accountId(seat),
                            minute(chance));
                }
            }
            for (String nomination : List.of("KAB1", "KAB2", "KAB3", "BSR1", "BSR2", "BSR3")) {
                edition.draft(nomination, seat, nomination.startsWith("K") ? MARKS : Map.of("K1", "70"));
                sheet(
                        nomination,
                        seat,
                        "holder_id = ?::bigint, origin = ?, saved_at = ?::timestamptz, filed_at = ?::timestamptz",
                        new String[] {String.valueOf(edition.holderId(seat)), String.valueOf(second), null}
                                [chance.nextInt(3)],
                        chance.nextInt(4) == 0 ? "import" : "seat",
                        minute(chance),
                        chance.nextInt(4) == 0 ? minute(chance) : null);
                filings(nomination, seat, chance);
            }
        }
    }

    private void filings(String nomination, int seat, Random chance) {
        int filings = chance.nextInt(3);
        for (int number = 1; number <= filings; number++) {
            EditionFixture.asOwner(
                    "insert into sheet_filing (id, sheet_id, number, filed_at, marks)"
                            + " select nextval('sheet_filing_seq'), s.id, ?, ?::timestamptz, ''" + OF,
                    number,
                    minute(chance),
                    edition.nomination(nomination),
                    edition.seatId(seat));
            if (chance.nextBoolean()) {
                EditionFixture.asOwner(
                        "insert into sheet_reopening (id, sheet_id, reason, reopened_at)"
                                + " select nextval('sheet_reopening_seq'), s.id, 'Salah ketik', ?::timestamptz" + OF,
                        minute(chance),
                        edition.nomination(nomination),
                        edition.seatId(seat));
            }
        }
    }

    private static String minute(Random chance) {
        return "2026-04-30T07:0" + chance.nextInt(6) + ":00Z";
    }

    @Test
    void they_say_the_same_of_sheets_to_which_anything_has_happened() {
        anything_happens(new Random(27));
        QuarkusTransaction.requiringNew().run(this::whose_each_sheet_is_is_the_same);
    }

    private void whose_each_sheet_is_is_the_same() {
        var answers = new TreeSet<Boolean>();
        Set<Long> all = ids(
                "select s.id from score_sheet s join nomination n on n.id = s.nomination_id where n.edition_id = :edition");
        for (long holder :
                ids("select h.id from seat_holder h join seat s on s.id = h.seat_id where s.edition_id = :edition")) {
            Set<Long> asked = Set.copyOf(em.createQuery(
                            "select s.id from ScoreSheet s where s.nomination.edition.id = :edition and "
                                    + ScoreSheets.OWN,
                            Long.class)
                    .setParameter("edition", edition.id())
                    .setParameter("holder", holder)
                    .getResultList());
            Set<Long> held = ids("select s.id from score_sheet s join nomination n on n.id = s.nomination_id"
                    + " where n.edition_id = :edition and is_own_sheet(s, " + holder + ")");
            assertEquals(held, asked, "holder " + holder);
            all.forEach(sheet -> answers.add(held.contains(sheet)));
        }
        assertEquals(Set.of(true, false), answers);
    }

    /** The drafts of each holder that no other one would see, in the words of either. */
    private void what_follows_nobody_is_the_same() {
        var all = new ArrayList<String>();
        for (long holder :
                ids("select h.id from seat_holder h join seat s on s.id = h.seat_id where s.edition_id = :edition")) {
            List<String> held = em.unwrap(Session.class)
                    .createNativeQuery(
                            "select n.name from score_sheet s join nomination n on n.id = s.nomination_id"
                                    + " join category c on c.id = n.category_id"
                                    + " where s.holder_id = :holder and s.filed_at is null and not is_own_sheet(s, -1)"
                                    + " order by c.position, n.position, n.id",
                            String.class)
                    .setParameter("holder", holder)
                    .getResultList();
            assertEquals(held, sheets.kept(holder), "holder " + holder);
            all.addAll(held);
        }
        assertEquals(
                List.of(
                        edition.text("select name from nomination where id = ?", edition.nomination("KAB3")),
                        edition.text("select name from nomination where id = ?", edition.nomination("BSR1"))),
                sheets.kept(edition.holderId(7)),
                "one that came with a workbook too");
        assertEquals(
                List.of(
                        edition.text("select name from nomination where id = ?", edition.nomination("KAB2")),
                        edition.text("select name from nomination where id = ?", edition.nomination("BSR1")),
                        edition.text("select name from nomination where id = ?", edition.nomination("BSR3"))),
                sheets.kept(edition.holderId(6)),
                "reopened, marked since, given back after the drafts were left");
        assertEquals(true, all.size() > 4);
    }

    private Set<Long> ids(String sql) {
        return new TreeSet<>(em.unwrap(Session.class)
                .createNativeQuery(sql, Long.class)
                .setParameter("edition", edition.id())
                .getResultList());
    }

    /** Nomination and seat of an edition for which the database says so. */
    private Set<String> pairs(String condition) {
        return new TreeSet<>(em.unwrap(Session.class)
                .createNativeQuery(
                        "select n.id || ' ' || seat.id from nomination n join seat on seat.edition_id = n.edition_id"
                                + " where n.edition_id = :edition and " + condition,
                        String.class)
                .setParameter("edition", edition.id())
                .getResultList());
    }

    /** The same for which the app's own query says so. */
    private Set<String> asked(String condition) {
        return em.createQuery(
                        "select n.id, seat.id from Nomination n join Seat seat on seat.edition = n.edition"
                                + " where n.edition.id = :edition and " + condition,
                        Object[].class)
                .setParameter("edition", edition.id())
                .getResultStream()
                .map(row -> row[0] + " " + row[1])
                .collect(Collectors.toSet());
    }
}
