package id.paritrana.site;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SentFormTest {
    @Test
    void what_a_choice_sends_was_not_typed() {
        SentForm form = new SentForm(
                "/import/1/columns",
                List.of(
                        new SentForm.SentField("c0", "nomination:name"),
                        new SentForm.SentField("c1", "stated_percent"),
                        new SentForm.SentField("k.source", "Sakernas Agustus 2025"),
                        new SentForm.SentField("k.as_of", "31 Desember 2025")),
                List.of());
        assertEquals(List.of("Sakernas Agustus 2025", "31 Desember 2025"), form.texts());
    }
}
