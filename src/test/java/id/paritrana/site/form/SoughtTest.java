package id.paritrana.site.form;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SoughtTest {
    @Test
    void a_name_is_looked_for_and_somebodys_number_is_not_repeated() {
        assertEquals("Muara Sari", Sought.of("q", "  Muara Sari ").text());
        assertFalse(Sought.of("q", null).errors().any());
        for (String number : new String[] {"6371012309870001", "637101 230987 0001", "12345678901"}) {
            Sought sought = Sought.of("q", "Siti " + number);
            assertEquals("", sought.text());
            assertTrue(sought.errors().at("q"));
        }
        assertEquals(80, Sought.of("q", "x".repeat(500)).text().length());
    }
}
