package id.paritrana.site.form;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FieldsTest {
    private final Fields fields = new Fields(Map.of(
            "key", List.of("k1"),
            "m-C2", List.of(" 80 "),
            "m-C1", List.of(""),
            "decided", List.of("C1", "C2")));

    @Test
    void a_field_that_did_not_come_is_told_from_an_empty_one() {
        assertTrue(fields.has("m-C1"));
        assertEquals("", fields.first("m-C1"));
        assertFalse(fields.has("m-C3"));
        assertNull(fields.first("m-C3"));
        assertEquals("", fields.line("m-C3"));
        assertEquals("k1", fields.key());
    }

    @Test
    void fields_that_data_have_named_are_read_by_what_follows_the_prefix() {
        assertEquals(List.of("C1", "C2"), fields.after("m-"));
        assertEquals(Map.of("C1", "", "C2", "80"), fields.lines("m-"));
        assertEquals(Map.of(), fields.lines("c-"));
    }

    @Test
    void a_name_that_came_more_than_once_keeps_all_its_values() {
        assertEquals("C1", fields.first("decided"));
        assertEquals(List.of("C1", "C2"), fields.all("decided"));
    }
}
