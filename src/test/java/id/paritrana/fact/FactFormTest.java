package id.paritrana.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionFixture;
import id.paritrana.nomination.Nomination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    private static FactForm form(List<String> accepted, String more, String version) {
        return new FactForm("", accepted, more, "Laporan", "", version);
    }

    private static ChecklistItem item(String words) {
        return new ChecklistItem(words, false, BigDecimal.ONE);
    }

    @Test
    void a_further_item_that_is_asked_by_now_is_ticked_and_one_that_is_asked_no_more_is_a_further_one() {
        var now = form(List.of("Iuran", "Upah"), "Data  lengkap\nAlat pelindung", "x~1")
                .against("x~2", List.of(item("Iuran"), item("Data lengkap")));
        assertEquals(List.of("Iuran", "Upah", "Data  lengkap"), now.accepted());
        assertTrue(now.ticks(item("Data lengkap")));
        assertEquals("Alat pelindung\nUpah", now.more());
        assertEquals("x~2", now.version());
    }

    @Test
    void a_place_that_was_ticked_before_forms_said_their_list_means_no_item() {
        List<ChecklistItem> asked = List.of(item("Iuran"), item("2"));
        var old = form(List.of("0", "2"), "", "x").against("x~1", asked);
        assertEquals(List.of(), old.accepted());
        assertEquals("", old.more());
        assertEquals(
                List.of("2"),
                form(List.of("2"), "", "x~0").against("x~1", asked).accepted());
    }
}
