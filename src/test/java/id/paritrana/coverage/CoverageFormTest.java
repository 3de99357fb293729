package id.paritrana.coverage;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class CoverageFormTest {
    private static final CoverageForm FORM = new CoverageForm(
            "PU",
            "2025-12-31",
            "51000",
            "60000",
            "angkatan kerja \"tanpa\" ASN",
            "",
            "85",
            "90,5",
            "9000",
            "Dinas Contoh, hlm. 2\\3",
            "baris satu\nbaris dua",
            "salah ketik",
            "4");

    @Test
    void a_proposed_record_is_confirmed_as_it_was_typed() {
        assertEquals(FORM, CoverageForm.of(FORM.text("7")));
        assertEquals("7", CoverageForm.record(FORM.text("7")));
    }

    @Test
    void a_record_that_is_new_corrects_none() {
        assertNull(CoverageForm.record(FORM.text(null)));
    }
}
