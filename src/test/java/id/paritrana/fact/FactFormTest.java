package id.paritrana.fact;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionFixture;
import id.paritrana.nomination.Nomination;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FactFormTest {
    @Test
    void a_form_knows_the_fact_that_it_began_from_by_a_name_that_counts_nothing() {
        var nomination =
                new Nomination(new Category(new Edition("X", "X", EditionFixture.OFFICE), "KAB", 1), "KAB1", 1);
        var fact =
                new Fact(nomination, "D1", "hadir", "Daftar hadir, hlm. 2", 7L, Instant.parse("2026-04-18T02:00:00Z"));
        assertEquals(fact.publicId() + ".0", FactForm.version(fact, List.of()));
        assertEquals("", FactForm.version(null, List.of()));
    }
}
