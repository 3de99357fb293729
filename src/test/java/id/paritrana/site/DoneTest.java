package id.paritrana.site;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What was done stands in the address of the page that says it. */
class DoneTest {
    @Test
    void a_word_is_added_to_an_address_and_its_numbers_after_it() {
        assertEquals("/facts?done=kept", Done.KEPT.at("/facts"));
        assertEquals(
                "/facts?state=open&done=facts-confirmed&counted=12.3",
                Done.FACTS_CONFIRMED.at("/facts?state=open", 12, 3));
    }

    @Test
    void nobody_is_led_past_the_beginning_of_the_page_where_it_is_said() {
        assertThrows(IllegalArgumentException.class, () -> Done.KEPT.at("/nominations/K1#evidence"));
    }

    @Test
    void a_recusal_that_breaks_a_quorum_says_the_same_and_warns() {
        var said = Done.said("recused-quorum", null).orElseThrow();
        assertEquals("site.done.recused", said.key());
        assertEquals("site.done.quorum", said.warning());
        assertNull(Done.said("recused", null).orElseThrow().warning());
    }
}
