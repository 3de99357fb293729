package id.paritrana.journal;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class AboutTest {
    @Test
    void what_an_entry_is_about_can_be_taken_apart_whatever_its_codes_hold() {
        for (String code :
                new String[] {"KAB 1", "KAB seat:4", "A:B", "50%", "50%20", " ", ":", "%3A", "", "Kota Émile"}) {
            String text = About.of("nomination", code).and("seat", "4").text();
            assertEquals(Map.of("nomination", code, "seat", "4"), About.read(text), text);
        }
    }

    @Test
    void ordinary_codes_stand_as_they_are() {
        assertEquals(
                "nomination:KAB1 seat:4",
                About.of("nomination", "KAB1").and("seat", "4").text());
    }

    @Test
    void what_was_written_before_codes_were_spelled_is_still_read() {
        assertEquals(Map.of("nomination", "KAB 1", "seat", "4"), About.read("nomination:KAB 1 seat:4"));
        assertEquals(Map.of("nomination", "50% A", "seat", "A:B"), About.read("nomination:50% A seat:A:B"));
        assertEquals(
                Map.of("act", "value-corrected", "subject", "KAB1 REG"),
                About.read("act:value-corrected subject:KAB1 REG"));
        assertEquals(
                "nomination:50% A seat:A:B",
                About.of("nomination", "50% A").and("seat", "A:B").formerText());
        assertEquals(Map.of(), About.read("journal"));
        assertEquals(Map.of(), About.read(""));
    }
}
