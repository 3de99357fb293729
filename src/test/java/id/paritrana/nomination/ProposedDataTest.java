package id.paritrana.nomination;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is proposed about a nominee and its figures is what the second person confirms, to the last sign. */
class ProposedDataTest {
    private static final String WORDS = "Laporan \"Satu Desa\", hlm. 2\\3 – 80 %";

    @Test
    void a_proposed_nomination_is_confirmed_as_it_was_typed() {
        var added = new AddedNomination("KAB", "63.01", "Kab. d'Ambarita \"Baru\"", "63.01", "");
        assertEquals(added, AddedNomination.of(added.text()));
    }

    @Test
    void a_proposed_figure_is_confirmed_as_it_was_typed() {
        var form = new ValueForm("", "45", "90", "50,0", "2025-12-31", WORDS, "", "salah ketik", "3");
        assertEquals(form, ValueForm.of(form.text("B")));
        assertEquals("B", ValueForm.criterion(form.text("B")));
    }
}
