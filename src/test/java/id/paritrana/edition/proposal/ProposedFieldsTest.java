package id.paritrana.edition.proposal;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ProposedFieldsTest {
    @Test
    void what_was_proposed_comes_back_as_it_was_typed() {
        var fields = Map.of(
                "name", "  Ny. Siti \"Ros\" d'Ambarita\\n, S.H.",
                "note", "baris satu\nbaris dua\t\u2013 80\u00a0%",
                "emoji", "\uD83D\uDE00",
                "empty", "");
        assertEquals(fields, ProposedFields.read(ProposedFields.text(fields)));
    }

    @Test
    void the_same_fields_are_the_same_text() {
        assertEquals("{\"a\":\"1\",\"b\":\"2\"}", ProposedFields.text(Map.of("b", "2", "a", "1")));
    }

    @Test
    void what_this_app_has_not_written_is_not_guessed() {
        assertThrows(IllegalStateException.class, () -> ProposedFields.read("2/3 >1/2"));
        assertEquals(Optional.empty(), ProposedFields.readable(""));
        assertEquals(Optional.empty(), ProposedFields.readable("null"));
        assertEquals(Optional.of(Map.of()), ProposedFields.readable("{}"));
    }
}
