package id.paritrana.edition;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.paritrana.launch.EmbeddedDatabase;
import id.paritrana.launch.EphemeralDatabases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Somebody with the password of the app's role and nothing else: every road that one person could take to a result is shut, and
 * the ones that are open leave an entry in the journal. Seats 1 (chair) to 3, one category, one nomination.
 */
class HostileDatabaseTest {
    private static final String AT = "timestamptz '2026-05-21 02:00Z'";
    private static EmbeddedDatabase server;

    private Connection owner;
    private Connection app;

    @BeforeAll
    static void begin() {
        server = EphemeralDatabases.begin();
        Flyway.configure()
                .dataSource(server.jdbcUrl(), server.ownerUser(), server.ownerPassword())
                .locations("classpath:db/migration", "classpath:db/functions")
                .placeholders(Map.of("app_role", server.appUser(), "office", "none"))
                .load()
                .migrate();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @BeforeEach
    void edition() throws SQLException {
        owner = DriverManager.getConnection(server.jdbcUrl(), server.ownerUser(), server.ownerPassword());
        app = DriverManager.getConnection(server.jdbcUrl(), server.appUser(), server.appPassword());
        owner.setAutoCommit(false);
        app.setAutoCommit(false);
        run(
                owner,
                "insert into account (id, issuer, subject, display_name, first_seen, duties)"
                        + " select n, 'test', 'a' || n || clock_timestamp(), 'Akun ' || n, " + AT
                        + ", case when n > 9 then 'secretariat' else '' end from generate_series(1, 12) n on conflict do nothing");
        run(owner, "insert into edition (id, code, office, name) values (1, 'X', '63', 'X')");
        run(owner, "select setval('seat_holder_seq', 10000), setval('sheet_mark_seq', 10000)");
        run(
                owner,
                "insert into category (id, edition_id, position, code, name, kind) values (1, 1, 1, 'K', 'K', 'other')");
        run(
                owner,
                "insert into stored_criterion (id, edition_id, position, category, code, name, source, mark_lo, mark_hi)"
                        + " values (1, 1, 1, 'K', 'A', 'A', 'panel', 0, 100)");
        run(
                owner,
                "insert into seat (id, edition_id, position, code, element, role)"
                        + " select n, 1, n, n, n, case n when 1 then 'chair' when 2 then 'secretary' else 'member' end from generate_series(1, 3) n");
        run(
                owner,
                "insert into seat_holder (id, seat_id, account_id, name) select n, n, n, 'P' || n from generate_series(1, 3) n");
        run(
                owner,
                "insert into nomination (id, edition_id, category_id, position, code, name) values (1, 1, 1, 1, 'N', 'N')");
        run(
                owner,
                "update edition set frozen_at = " + AT + ", opened_at = " + AT + ", scheme_basis = 'J' where id = 1");
        for (int seat = 1; seat <= 3; seat++) {
            run(
                    owner,
                    "insert into score_sheet (id, nomination_id, seat_id, holder_id, begun_at, saved_at) values ("
                            + seat + ", 1, " + seat + ", " + seat + ", " + AT + ", " + AT + ")");
            run(
                    owner,
                    "insert into sheet_mark (id, sheet_id, nomination_id, seat_id, holder_id, criterion, value, saved_at) values ("
                            + seat + ", " + seat + ", 1, " + seat + ", " + seat + ", 'A', 7" + seat + ", " + AT + ")");
        }
        run(owner, "update score_sheet set filed_at = " + AT + " where id in (1, 2)");
        owner.commit();
    }

    @AfterEach
    void gone() throws SQLException {
        app.rollback();
        app.close();
        owner.rollback();
        owner.close();
        try (Connection again =
                DriverManager.getConnection(server.jdbcUrl(), server.ownerUser(), server.ownerPassword())) {
            run(
                    again,
                    "do $$ declare t text; begin"
                            + " for t in select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history' loop"
                            + " execute format('alter table %I disable trigger user', t); end loop;"
                            + " execute (select 'truncate ' || string_agg(quote_ident(tablename), ', ') from pg_tables"
                            + " where schemaname = 'public' and tablename <> 'flyway_schema_history');"
                            + " for t in select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history' loop"
                            + " execute format('alter table %I enable trigger user', t); end loop; end $$");
        }
    }

    @Test
    void a_second_holder_is_not_put_beside_the_first() throws SQLException {
        refused("PA023", "insert into seat_holder (id, seat_id, account_id, name) values (99, 3, 10, 'Penyusup')");
        refused("PA023", "insert into seat_holder (id, seat_id, name) values (99, 3, 'Penyusup')");
        refused("PA023", "update seat_holder set account_id = 10 where seat_id = 3");
        refused("PA023", "update seat_holder set valid_to = '2026-01-01' where seat_id = 3");
        refused("PA021", "delete from seat_holder where seat_id = 3");
        refused("PA021", "update seat_holder set seat_id = 1 where seat_id = 3", "42501");
        refused("PA022", "select appoint_holder(1, null)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into category (id, edition_id, position, code, name, kind) values (9, 1, 9, '%s', 'x', 'other')",
                "insert into stored_criterion (id, edition_id, position, category, code, name, source) values (9, 1, 9, 'K', '%s', 'x', 'number')",
                "insert into stored_level (id, edition_id, position, category, criterion, level) values (9, 1, 9, 'K', 'A', '%s')",
                "insert into coverage_record (id, nomination_id, segment, as_of, participants, workers) values (9, 1, '%s', '2025-12-31', 1, 2)",
                "insert into seat (id, edition_id, position, code, element, role) values (9, 1, 9, '%s', 'x', 'member')",
                "insert into nomination (id, edition_id, category_id, position, code, name) values (9, 1, 1, 9, '%s', 'x')"
            })
    void a_code_that_would_end_an_address_or_a_list_is_not_stored(String insert) throws SQLException {
        for (String code : List.of("A/B", "..", "A\nB")) {
            refused("PA035", insert.formatted(code));
        }
    }

    @Test
    void a_category_is_named_in_addresses_and_lists() throws SQLException {
        for (String code : List.of("A B", "A,B", "-A", "A".repeat(65))) {
            refused(
                    "PA035",
                    "insert into category (id, edition_id, position, code, name, kind) values (9, 1, 9, '" + code
                            + "', 'x', 'other')");
        }
    }

    /** It is on record and goes on as it is; it is only not given anew. */
    @Test
    void a_row_whose_code_is_from_before_still_changes() throws SQLException {
        run(owner, "alter table category disable trigger user");
        run(owner, "update category set code = 'A B' where id = 1");
        run(owner, "alter table category enable trigger user");
        owner.commit();
        run(owner, "update category set code = code where id = 1");
        assertEquals(1, ownersNumber("select count(*) from category where code = 'A B'"));
        refused(
                "PA035",
                "insert into category (id, edition_id, position, code, name, kind) values (9, 1, 9, 'A B', 'x', 'other')");
    }

    @Test
    void holders_of_a_seat_never_overlap_and_an_office_holds_none() throws SQLException {
        confirmed("holder-appointed", "3", content("kind", "definitive", "from", "2026-05-01"), 3);
        refused("PA024", "select appoint_holder(77, null)");
        app.rollback();
        confirmed("holder-appointed", "3", content("kind", "substitute", "letter", "S-1", "from", "2026-05-01"), 3);
        refused("23514", "select appoint_holder(77, null)");
        app.rollback();
        confirmed(
                "holder-appointed",
                "3",
                content("kind", "substitute", "letter", "S-1", "from", "2026-05-01", "to", "2026-05-09"),
                3);
        run(app, "select appoint_holder(77, null)");
        assertEquals(
                0,
                number(
                        "select count(*) from seat_holder h where seat_id = 3 and kind <> 'substitute' and holds_seat(h, '2026-05-02')"));
        assertEquals(
                1,
                number(
                        "select count(*) from seat_holder h where seat_id = 3 and kind <> 'substitute' and holds_seat(h, '2026-05-10')"));
        long made = number("select max(id) from seat_holder");
        confirmed(
                78,
                "account-bound",
                "3 " + made,
                "{\"account\":\"10\",\"holder\":\"" + made + "\",\"version\":\"0\"}",
                3);
        refused("PA025", "select bind_account(78, null)");
    }

    @Test
    void one_account_holds_one_seat_of_an_edition_on_a_day() throws SQLException {
        String holder = "insert into seat_holder (id, seat_id, account_id, name, kind, letter, valid_from, valid_to)"
                + " values (%d, %d, 3, 'W', 'substitute', 'S', '2026-05-%02d', '2026-05-%02d')";
        var refused = assertThrows(SQLException.class, () -> run(owner, holder.formatted(98, 2, 1, 9)));
        assertEquals("PA036", refused.getSQLState());
        owner.rollback();
        run(owner, "update seat_holder set valid_to = '2026-04-30' where id = 3");
        run(owner, holder.formatted(98, 2, 1, 9));
        run(owner, "update seat_holder set valid_to = '2026-05-08' where id = 98");
        owner.commit();
        refused = assertThrows(
                SQLException.class, () -> run(owner, "update seat_holder set valid_to = '2026-05-01' where id = 3"));
        assertEquals("PA036", refused.getSQLState(), "days that become more");
    }

    /** Both bindings are there before either is committed: the second waits for the first. */
    @Test
    void one_account_is_not_bound_to_two_seats_at_the_same_moment() throws SQLException {
        run(owner, "update seat_holder set account_id = null where id in (2, 3)");
        owner.commit();
        run(owner, "update seat_holder set account_id = 5 where id = 2");
        try (Connection second =
                DriverManager.getConnection(server.jdbcUrl(), server.ownerUser(), server.ownerPassword())) {
            second.setAutoCommit(false);
            String bind = "update seat_holder set account_id = 5 where id = 3";
            run(second, "set local lock_timeout = '50ms'");
            assertEquals(
                    "55P03",
                    assertThrows(SQLException.class, () -> run(second, bind)).getSQLState(),
                    "does not wait");
            second.rollback();
            owner.commit();
            assertEquals(
                    "PA036",
                    assertThrows(SQLException.class, () -> run(second, bind)).getSQLState());
            second.rollback();
        }
    }

    @Test
    void the_chair_confirms_from_the_seat_and_may_be_bound_to_it_again() throws SQLException {
        run(
                app,
                "insert into proposal (id, edition_id, act, subject, nomination_id, seat_id, reason, proposed_by, proposed_at)"
                        + " values (77, 1, 'sheet-reopened', 'N 2', 1, 2, 'salah ketik', 10, " + AT + ")");
        run(app, "update proposal set decision = 'confirmed', decided_by = 1, decided_at = " + AT + " where id = 77");
        run(app, "select reopen_sheet(77, null)");
        app.commit();
        assertEquals(2, number("select count(*) from journal where actor_id = 1 and seat_id = 1"));
        app.commit();
        run(
                owner,
                "insert into journal (at, actor_id, edition_id, act, subject, before, after, reason) values (" + AT
                        + ", 1, 1, 'proposal-confirmed', 'act:sheet-reopened', '', '', '')");
        run(owner, "update seat_holder set account_id = 1 where id = 1");
        owner.commit();
        run(
                owner,
                "insert into journal (at, actor_id, edition_id, act, subject, before, after, reason) values (" + AT
                        + ", 1, 1, 'sheet-reopened', 'nomination:N', '', '', '')");
        owner.commit();
        var refused = assertThrows(
                SQLException.class, () -> run(owner, "update seat_holder set account_id = 1 where id = 1"));
        assertEquals("PA025", refused.getSQLState());
    }

    @Test
    void a_confirmation_is_anothers_and_of_this_moment() throws SQLException {
        refused(
                "PA022",
                "insert into proposal (id, edition_id, act, subject, reason, proposed_by, proposed_at, decision, decided_by, decided_at)"
                        + " values (5, 1, 'sheet-reopened', 'N 1', 'x', 10, " + AT + ", 'confirmed', 11, " + AT + ")");
        run(
                app,
                "insert into proposal (id, edition_id, act, subject, nomination_id, seat_id, reason, proposed_by, proposed_at)"
                        + " values (5, 1, 'sheet-reopened', 'N 1', 1, 1, 'x', 10, " + AT + ")");
        app.commit();
        refused(
                "23514",
                "update proposal set decision = 'confirmed', decided_by = 10, decided_at = " + AT + " where id = 5");
        run(app, "update proposal set decision = 'confirmed', decided_by = 11, decided_at = " + AT + " where id = 5");
        app.commit();
        assertEquals(1, number("select count(*) from journal where act = 'proposal-confirmed' and actor_id = 11"));
        refused("PA022", "select reopen_sheet(5, null)");
        refused("PA010", "update proposal set seat_id = 2 where id = 5", "42501");
    }

    @Test
    void a_filed_sheet_is_reopened_by_the_function_alone_and_the_journal_says_so() throws SQLException {
        refused("PA026", "update score_sheet set filed_at = null where id = 1");
        refused("PA026", "update score_sheet set filed_at = " + AT + " + interval '1 day' where id = 1");
        refused("42501", "update score_sheet set seat_id = 3 where id = 1", "PA026");
        run(
                app,
                "insert into proposal (id, edition_id, act, subject, nomination_id, seat_id, reason, proposed_by, proposed_at)"
                        + " values (77, 1, 'sheet-reopened', 'N 1', 1, 1, 'salah ketik', 10, " + AT + ")");
        run(app, "update proposal set decision = 'confirmed', decided_by = 1, decided_at = " + AT + " where id = 77");
        run(app, "select reopen_sheet(77, 1)");
        app.commit();
        assertEquals(0, number("select count(*) from score_sheet where id = 1 and filed_at is not null"));
        assertEquals(
                1,
                number(
                        "select count(*) from journal where act = 'sheet-reopened' and actor_id = 1 and reason = 'salah ketik'"));
        assertEquals(1, number("select count(*) from sheet_reopening where proposal_id = 77"));
    }

    @Test
    void scoring_is_not_closed_by_one_while_a_sheet_is_missing() throws SQLException {
        refused("PA027", "update category set closed_at = " + AT + " where id = 1");
        run(app, "update score_sheet set filed_at = " + AT + " where id = 3");
        run(app, "update category set closed_at = " + AT + " where id = 1");
        refused("PA017", "update category set closed_at = null where id = 1");
    }

    @Test
    void the_scheme_is_unfrozen_by_the_function_alone() throws SQLException {
        run(owner, "delete from sheet_mark");
        run(owner, "delete from score_sheet");
        owner.commit();
        run(
                app,
                "insert into proposal (id, edition_id, act, subject, reason, proposed_by, proposed_at)"
                        + " values (77, 1, 'scheme-unfrozen', 'X', 'bobot', 10, " + AT + ")");
        run(app, "update proposal set decision = 'confirmed', decided_by = 11, decided_at = " + AT + " where id = 77");
        refusedKeeping(
                "PA018",
                "update edition set frozen_at = null, opened_at = null, scheme_basis = null, unfreezings = 1 where id = 1");
        run(app, "select unfreeze_edition(77, null)");
        assertEquals(1, number("select count(*) from journal where act = 'scheme-unfrozen' and reason = 'bobot'"));
    }

    @Test
    void the_quorum_of_a_frozen_edition_is_changed_by_the_function_alone_and_from_what_was_proposed()
            throws SQLException {
        refused(
                "PA031",
                "update edition set quorum_over = true, quorum_numerator = 1, quorum_denominator = 9 where id = 1");
        refused("PA022", "select change_quorum(78, null)");
        run(
                app,
                "insert into proposal (id, edition_id, act, subject, content, reason, proposed_by, proposed_at)"
                        + " values (78, 1, 'quorum-changed', 'X', '2/3 >1/2', 'tata tertib', 10, " + AT + "),"
                        + " (79, 1, 'quorum-changed', 'Y', '2/3 1/9', 'tata tertib', 10, " + AT + ")");
        run(
                app,
                "update proposal set decision = 'confirmed', decided_by = 11, decided_at = " + AT
                        + " where id in (78, 79)");
        run(app, "select change_quorum(78, null)");
        assertEquals(
                1,
                number(
                        "select count(*) from edition where id = 1 and quorum_over and quorum_numerator = 1 and quorum_denominator = 2"));
        refusedKeeping("PA031", "select change_quorum(79, null)");
        assertEquals(1, number("select count(*) from journal where act = 'quorum-changed' and reason = 'tata tertib'"));
    }

    @Test
    void a_nomination_stays_in_its_category_and_a_seat_what_it_is() throws SQLException {
        refused("PA014", "update nomination set category_id = category_id + 1 where id = 1");
        refused("PA015", "update seat set role = 'member' where id = 1");
        refused("PA015", "update seat set role = 'chair' where id = 2");
    }

    @Test
    void after_closing_figures_are_corrected_and_a_ranking_is_run_again_by_two() throws SQLException {
        run(owner, "insert into data_value (id, nomination_id, criterion, value) values (1, 1, 'B', 5)");
        run(owner, "update category set closed_at = " + AT + " where id = 1");
        owner.commit();
        refused("PA028", "update data_value set value = 6 where id = 1");
        refused("PA028", "delete from data_value where id = 1");
        refused(
                "PA028",
                "insert into coverage_record (id, nomination_id, segment, as_of) values (1, 1, 'PU', '2025-12-31')");
        String ranking =
                "insert into ranking_run (id, category_id, number, run_by, run_at, input, input_hash, result_hash, engine)"
                        + " values (%d, 1, %d, 10, " + AT + ", '', repeat('0', 64), repeat('0', 64), 'x')";
        run(app, ranking.formatted(1, 1));
        refused("PA029", ranking.formatted(2, 2));
    }

    @Test
    void after_closing_no_sheet_is_filed_and_no_recusal_takes_marks_out_of_the_ranking() throws SQLException {
        String recuse =
                "insert into recusal (id, nomination_id, seat_id, reason, declared_by, declared_at) values (%d, 1, 2, 'x', 2, "
                        + AT + ")";
        run(app, "update score_sheet set filed_at = " + AT + " where id = 3");
        run(app, recuse.formatted(1));
        app.rollback();
        run(owner, "update category set closed_at = " + AT + " where id = 1");
        owner.commit();
        refused("PA004", "update score_sheet set filed_at = " + AT + " where id = 3");
        refused("PA004", recuse.formatted(1));
    }

    @Test
    void what_a_second_person_decided_about_a_checklist_stays_with_its_items() throws SQLException {
        String decided =
                "insert into fact (id, nomination_id, criterion, recorded_by, recorded_at, decision, decided_by, decided_at)"
                        + " values (%d, 1, 'K', 10, " + AT + ", 'confirmed', 11, " + AT + ")";
        String item = "insert into fact_item (id, fact_id, position, item, accepted) values (%d, %d, %d, '%s', true)";
        run(app, decided.formatted(1));
        assertEquals("PA030", assertThrows(SQLException.class, app::commit).getSQLState(), "a silent decision");
        run(app, decided.formatted(1));
        run(app, item.formatted(1, 1, 1, "JKK"));
        run(
                app,
                "select note(" + AT + ", 11, null, 1, null, 'fact-confirmed', 'nomination:N criterion:K', '', '', '')");
        app.commit();
        run(app, "update fact set current = false where id = 1");
        assertEquals("PA030", assertThrows(SQLException.class, app::commit).getSQLState(), "silently set aside");
        refused("PA010", "delete from fact_item where fact_id = 1");
        refused("PA010", item.formatted(2, 1, 2, "JP"));
        refused("PA010", "update fact_item set accepted = false", "42501");
        assertEquals(1, number("select count(*) from fact_item where accepted"));
    }

    @Test
    void after_closing_a_fact_that_counts_is_set_aside_for_one_that_a_second_person_has_confirmed()
            throws SQLException {
        String decided =
                "insert into fact (id, nomination_id, criterion, recorded_by, recorded_at, decision, decided_by, decided_at)"
                        + " values (%d, 1, '%s', %d, " + AT + ", 'confirmed', 11, " + AT + ")";
        String note =
                "select note(" + AT + ", 10, null, 1, null, 'fact-recorded', 'nomination:N criterion:K', '', '', '')";
        String aside = "update fact set current = false where id = 1";
        run(app, decided.formatted(1, "K", 10));
        run(app, note);
        app.commit();
        String ranking =
                "insert into ranking_run (id, category_id, number, run_by, run_at, input, input_hash, result_hash, engine)"
                        + " values (1, 1, 1, 10, " + AT + ", '', repeat('0', 64), repeat('0', 64), 'x')";
        run(
                app,
                "insert into fact (id, nomination_id, criterion, recorded_by, recorded_at) values (5, 1, 'L', 10, " + AT
                        + ")");
        run(app, note);
        app.commit();
        run(owner, "update category set closed_at = " + AT + " where id = 1");
        owner.commit();
        refused("PA028", aside);
        refused("PA028", "delete from fact where id = 5");
        refused("PA028", decided.formatted(2, "M", 10));
        refused(
                "PA028",
                "update fact set decision = 'confirmed', decided_by = 11, decided_at = " + AT + " where id = 5");
        refused("PA028", "update fact set current = false where id = 5");
        refused("PA045", ranking);
        run(
                app,
                "update fact set decision = 'rejected', reason = 'x', decided_by = 11, decided_at = " + AT
                        + " where id = 5");
        run(app, note);
        app.commit();
        run(
                app,
                "insert into proposal (id, edition_id, act, subject, content, reason, proposed_by, proposed_at, category_id, nomination_id)"
                        + " values (1, 1, 'fact-corrected', 'N K', '{\"criterion\":\"K\"}', 'x', 10, " + AT
                        + ", 1, 1)");
        run(app, note);
        app.commit();
        refused("PA045", ranking);
        String confirm =
                "update proposal set decision = 'confirmed', decided_by = 11, decided_at = " + AT + " where id = 1";
        run(app, confirm);
        run(app, aside);
        run(app, note);
        assertEquals("PA028", assertThrows(SQLException.class, app::commit).getSQLState(), "without a successor");
        run(app, confirm);
        run(app, aside);
        assertEquals(
                "PA028",
                assertThrows(SQLException.class, () -> run(app, decided.formatted(3, "K", 12)))
                        .getSQLState(),
                "by another than who proposed it");
        app.rollback();
        run(app, confirm);
        run(app, aside);
        run(app, decided.formatted(3, "K", 10));
        run(app, note);
        app.commit();
        assertEquals(1, number("select count(*) from fact where id = 3 and current"));
    }

    @Test
    void once_scoring_is_opened_a_nominee_is_withdrawn_by_two_persons_before_closing() throws SQLException {
        String withdraw = "update nomination set withdrawn_at = " + AT
                + ", withdrawn_by = 11, withdrawal_reason = 'x' where id = 1";
        refused("PA046", withdraw);
        run(
                app,
                "insert into proposal (id, edition_id, act, subject, reason, proposed_by, proposed_at, category_id, nomination_id)"
                        + " values (1, 1, 'nomination-withdrawn', 'N', 'x', 10, " + AT + ", 1, 1)");
        app.commit();
        refused("PA046", withdraw);
        run(owner, "update score_sheet set filed_at = " + AT);
        owner.commit();
        String close = "update category set closed_at = " + AT + ", closed_by = 11 where id = 1";
        refused("PA047", close);
        String confirm =
                "update proposal set decision = 'confirmed', decided_by = 11, decided_at = " + AT + " where id = 1";
        run(app, confirm);
        assertEquals(
                "PA046",
                assertThrows(SQLException.class, () -> run(app, withdraw.replace("'x'", "'y'")))
                        .getSQLState(),
                "with another reason than both have seen");
        app.rollback();
        run(app, confirm);
        app.commit();
        refused("PA046", withdraw);
        run(
                app,
                "insert into proposal (id, edition_id, act, subject, reason, proposed_by, proposed_at, category_id, nomination_id)"
                        + " values (2, 1, 'nomination-withdrawn', 'N', 'x', 10, " + AT + ", 1, 1)");
        app.commit();
        run(app, confirm.replace("id = 1", "id = 2"));
        run(app, withdraw);
        app.commit();
        run(app, close);
        app.commit();
    }

    @Test
    void nothing_is_ranked_while_a_correction_of_the_category_waits() throws SQLException {
        run(owner, "update category set closed_at = " + AT + " where id = 1");
        owner.commit();
        String ranking =
                "insert into ranking_run (id, category_id, number, run_by, run_at, input, input_hash, result_hash, engine)"
                        + " values (1, 1, 1, 10, " + AT + ", '', repeat('0', 64), repeat('0', 64), 'x')";
        for (String act : new String[] {"value-corrected", "coverage-corrected", "fact-corrected"}) {
            run(
                    app,
                    "insert into proposal (id, edition_id, act, subject, content, reason, proposed_by, proposed_at, category_id, nomination_id)"
                            + " values (nextval('proposal_seq'), 1, '" + act
                            + "', 'N K', '{\"criterion\":\"K\"}', 'x', 10, " + AT
                            + ", 1, 1)");
            app.commit();
            refused("PA045", ranking);
            run(
                    app,
                    "update proposal set decision = 'rejected', rejection = 'x', decided_by = 11, decided_at = " + AT
                            + " where decision is null");
            app.commit();
        }
        run(app, ranking);
        app.rollback();
    }

    /** The fact is decided by one while the other changes what is decided. */
    @Test
    void items_wait_for_who_decides_about_their_fact() throws SQLException {
        run(
                app,
                "insert into fact (id, nomination_id, criterion, recorded_by, recorded_at) values (1, 1, 'K', 10, " + AT
                        + ")");
        String note = "select note(" + AT + ", 11, null, 1, null, '%s', 'nomination:N criterion:K', '', '', '')";
        run(app, note.formatted("fact-recorded"));
        app.commit();
        try (Connection second =
                DriverManager.getConnection(server.jdbcUrl(), server.appUser(), server.appPassword())) {
            second.setAutoCommit(false);
            run(
                    second,
                    "update fact set decision = 'confirmed', decided_by = 11, decided_at = " + AT + " where id = 1");
            run(second, note.formatted("fact-confirmed"));
            String item = "insert into fact_item (id, fact_id, position, item, accepted) values (1, 1, 1, 'JKK', true)";
            run(app, "set local lock_timeout = '50ms'");
            assertEquals(
                    "55P03",
                    assertThrows(SQLException.class, () -> run(app, item)).getSQLState(),
                    "does not wait");
            app.rollback();
            second.commit();
            refused("PA010", item);
        }
    }

    @Test
    void of_an_official_edition_each_seat_declares_its_own_recusals() throws SQLException {
        String recuse =
                "insert into recusal (id, nomination_id, seat_id, reason, declared_by, declared_at) values (1, 1, %d, 'x', %s, "
                        + AT + ")";
        refused("PA043", recuse.formatted(1, 10));
        refused("PA043", recuse.formatted(1, 2));
        refused("PA043", recuse.formatted(1, null));
        run(app, recuse.formatted(1, 1));
        app.rollback();
    }

    @Test
    void what_is_frozen_of_an_edition_decides_which_figures_count_and_what_papers_say() throws SQLException {
        run(
                owner,
                "update edition set period_start = '2025-01-01', period_end = '2025-12-31', award_year = 2026, region = 'R'");
        owner.commit();
        for (String set : new String[] {
            "period_start = '2025-02-01'",
            "period_end = null",
            "award_year = 2024",
            "award_year = null",
            "region = 'Lain'",
            "region = ''",
            "scheme_basis = 'Lain'"
        }) {
            refused("PA041", "update edition set " + set);
        }
        run(app, "update edition set assessment_year = 2025, name = 'Lain'");
        app.commit();
        refused("PA041", "update edition set assessment_year = 2024");
        refused("PA042", "update edition set zone = 'Asia/Jakarta'");
    }

    @Test
    void whoever_presides_lifts_a_recusal_and_nobody_else() throws SQLException {
        String recuse =
                "insert into recusal (id, nomination_id, seat_id, reason, declared_by, declared_at) values (%d, 1, %d, 'x', %d, "
                        + AT + ")";
        for (int seat = 1; seat <= 2; seat++) {
            run(app, recuse.formatted(seat, seat, seat));
        }
        run(
                app,
                "insert into proposal (id, edition_id, act, subject, nomination_id, seat_id, reason, proposed_by, proposed_at)"
                        + " values (78, 1, 'recusal-lifted', 'N 1', 1, 1, 'salah orang', 10, " + AT + ")");
        app.commit();
        String confirm =
                "update proposal set decision = 'confirmed', decided_by = %d, decided_at = " + AT + " where id = 78";
        for (int other : new int[] {2, 11}) {
            run(app, confirm.formatted(other));
            var refused = assertThrows(SQLException.class, () -> run(app, "select lift_recusal(78, null)"));
            assertEquals("PA022", refused.getSQLState());
            app.rollback();
        }
        run(app, confirm.formatted(3));
        run(app, "select lift_recusal(78, 3)");
        app.commit();
        assertEquals(0, number("select count(*) from nomination where is_recused(1, 1)"));
    }

    @Test
    void a_lifted_recusal_starts_the_sheet_anew_and_may_be_declared_again() throws SQLException {
        String recuse =
                "insert into recusal (id, nomination_id, seat_id, reason, declared_by, declared_at) values (%d, 1, 1, 'x', 1, "
                        + AT + ")";
        run(app, recuse.formatted(1));
        app.commit();
        refused("23505", recuse.formatted(2));
        refused("42501", "insert into recusal_lifting (recusal_id, proposal_id, lifted_at) values (1, 1, " + AT + ")");
        refused("PA010", "update recusal set seat_id = 2", "42501");
        run(
                app,
                "insert into proposal (id, edition_id, act, subject, nomination_id, seat_id, reason, proposed_by, proposed_at)"
                        + " values (77, 1, 'recusal-lifted', 'N 1', 1, 1, 'salah orang', 10, " + AT + ")");
        run(app, "update proposal set decision = 'confirmed', decided_by = 2, decided_at = " + AT + " where id = 77");
        run(app, "select lift_recusal(77, 2)");
        app.commit();
        assertEquals(0, number("select count(*) from nomination where is_recused(1, 1)"));
        assertEquals(0, number("select count(*) from sheet_mark where sheet_id = 1"));
        assertEquals(
                0,
                number(
                        "select count(*) from score_sheet where id = 1 and (filed_at is not null or holder_id is not null)"));
        assertEquals(
                1,
                ownersNumber(
                        "select count(*) from sheet_set_aside where sheet_id = 1 and filed and marks like '%71%'"));
        run(app, recuse.formatted(3));
        assertEquals(1, number("select count(*) from nomination where is_recused(1, 1)"));
    }

    @Test
    void what_an_earlier_holder_marked_is_not_there_for_the_next() throws SQLException {
        String sheet = "select count(*) from sheet_of('X', 'N', %d, %d, null) where %s";
        assertEquals(1, number(sheet.formatted(3, 3, "marks like '%73%'")));
        assertEquals(1, number(sheet.formatted(3, 99, "marks = '{}' and saved_at is null and not sealed")));
        assertEquals(1, number(sheet.formatted(1, 99, "marks = '{}' and sealed and filed_at is not null")));
        run(owner, "update score_sheet set version = 7 where id = 3");
        run(
                owner,
                "insert into seat_holder (id, seat_id, name, kind, letter, valid_from, valid_to)"
                        + " values (99, 3, 'W', 'substitute', 'S', '2026-05-01', '2026-05-09')");
        owner.commit();
        assertEquals(1, number(sheet.formatted(3, 99, "version = 0")));
        String fifty = "{\"A\":{\"value\":50,\"comment\":\"\"}}";
        assertEquals("stale", save("1", 99, 7, fifty));
        app.rollback();
        assertEquals("saved", save("2", 99, 0, fifty));
        long begun = number("select version from score_sheet where id = 3");
        assertEquals("stale", save("3", 99, 0, fifty));
        assertEquals("saved", save("4", 99, begun, fifty));
        assertEquals(1, number(sheet.formatted(3, 99, "version = " + (begun + 1))));
        assertTrue(begun > 1_000_000, "the first version of a sheet that another had begun is that of any first");
        assertEquals(1, number(sheet.formatted(3, 99, "marks like '%50%'")));
        assertEquals(1, number(sheet.formatted(3, 3, "marks = '{}'")));
        assertEquals(1, ownersNumber("select count(*) from sheet_set_aside where holder_id = 3 and marks like '%73%'"));
        run(app, "insert into sheet_handover (holder_id, account_id, at) values (99, 3, " + AT + ")");
        assertEquals(1, number(sheet.formatted(3, 3, "marks like '%50%'")));
        refused("42501", "select * from sheet_set_aside");
        refused("42501", "select set_aside(1, " + AT + ")");
    }

    private String save(String key, long holder, long version, String marks) throws SQLException {
        try (Statement statement = app.createStatement();
                var rows = statement.executeQuery(
                        "select outcome from save_sheet('0123456789abcdef" + key + "', 3, 'f', 1, 1, 1, 3, "
                                + holder + ", 3, " + version + ", " + AT + ", '" + marks
                                + "', 'n', '', '')")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String content(String... pairs) {
        var fields = new TreeMap<>(Map.of("name", "W", "title", "", "letter", "", "from", "", "to", ""));
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return id.paritrana.journal.CanonicalText.of(fields);
    }

    private void confirmed(String act, String subject, String content, long seat) throws SQLException {
        confirmed(77, act, subject, content, seat);
    }

    private void confirmed(long id, String act, String subject, String content, long seat) throws SQLException {
        run(
                app,
                "insert into proposal (id, edition_id, act, subject, seat_id, content, reason, proposed_by, proposed_at)"
                        + " values (" + id + ", 1, '" + act + "', '" + subject + "', " + seat + ", '" + content
                        + "', 'x', 10, " + AT + ")");
        run(
                app,
                "update proposal set decision = 'confirmed', decided_by = 11, decided_at = " + AT + " where id = "
                        + id);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Refused with one of the states; what was done before in this transaction is undone. */
    private void refused(String state, String sql, String... orElse) throws SQLException {
        var refused = assertThrows(SQLException.class, () -> run(app, sql), sql);
        assertTrue(
                refused.getSQLState().equals(state) || List.of(orElse).contains(refused.getSQLState()),
                sql + ": " + refused.getSQLState() + " " + refused.getMessage());
        app.rollback();
    }

    /** Refused, and the transaction goes on from before it. */
    private void refusedKeeping(String state, String sql) throws SQLException {
        var before = app.setSavepoint();
        var refused = assertThrows(SQLException.class, () -> run(app, sql), sql);
        assertEquals(state, refused.getSQLState(), refused.getMessage());
        app.rollback(before);
    }

    private long number(String sql) throws SQLException {
        return number(app, sql);
    }

    private long ownersNumber(String sql) throws SQLException {
        app.commit();
        owner.commit();
        return number(owner, sql);
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
