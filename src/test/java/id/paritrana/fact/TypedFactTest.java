package id.paritrana.fact;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TypedFactTest {
    @Test
    void a_proposed_choice_is_confirmed_as_it_was_typed() {
        var fact = new TypedFact("D1", "x.0", "hadir", Map.of(), "Daftar hadir \"pleno\", hlm. 2", "salah ketik");
        assertEquals(fact, TypedFact.of(fact.text()));
    }

    @Test
    void a_proposed_checklist_keeps_its_items_in_their_order_with_their_weights() {
        var answers = new LinkedHashMap<ChecklistItem, Boolean>();
        answers.put(new ChecklistItem("Perda 12 tahun 2025", true, new BigDecimal("2.50")), true);
        answers.put(new ChecklistItem("Anggaran", false, BigDecimal.ONE), false);
        var fact = new TypedFact("B", "x.0", null, answers, "Lembaran daerah", "");
        var confirmed = TypedFact.of(fact.text());
        assertEquals(fact, confirmed);
        assertEquals(
                List.copyOf(answers.keySet()), List.copyOf(confirmed.answers().keySet()));
    }
}
