package id.paritrana.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.PostgresForTests;
import id.paritrana.TestClock;
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.Editions;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Where categories stand, and who can sign in. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CategoryStatesTest {
    private static final LocalDate TODAY = LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC);

    @Inject
    DataSource database;

    @Inject
    CategoryStates states;

    @Inject
    Editions editions;

    @Test
    void a_seat_whose_only_holder_has_left_is_not_bound() {
        var fixture = EditionFixture.of("DESKBOUND").opened(database);
        var edition = editions.byCode("DESKBOUND").orElseThrow();
        assertEquals(states.seats(edition), states.boundSeats(edition));
        fixture.run("update seat_holder set valid_to = ? where seat_id = ?", TODAY.minusDays(2), fixture.seatId(3));
        fixture.run("update seat_holder set valid_from = ? where seat_id = ?", TODAY.plusDays(2), fixture.seatId(4));
        assertEquals(states.seats(edition) - 2, states.boundSeats(edition));
    }

    @Test
    void a_recused_seat_owes_no_sheet_and_one_that_it_filed_before_does_not_count() {
        var fixture = EditionFixture.of("DESKSTATE").nominations(2).opened(database);
        fixture.run(
                "insert into score_sheet (id, nomination_id, seat_id, begun_at, saved_at, filed_at)"
                        + " select nextval('score_sheet_seq'), ?, id, ?, ?, ? from seat where edition_id = ?",
                fixture.nomination("KAB1"),
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                fixture.id());
        fixture.recuse("KAB1", 3);
        var edition = editions.byCode("DESKSTATE").orElseThrow();
        long seats = states.seats(edition);
        var kab = states.of(edition).stream()
                .filter(c -> c.code().equals("KAB"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(2L, 2 * seats - 1, seats - 1), List.of(kab.nominations(), kab.expected(), kab.filed()));
    }
}
