package id.paritrana.site.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PagingTest {
    private final List<Integer> rows = IntStream.rangeClosed(1, 7).boxed().toList();

    @Test
    void each_page_shows_its_own_rows_and_says_which() {
        Paging last = paging(3);
        assertEquals(List.of(7), last.cut(rows));
        assertEquals(List.of(7L, 7L), List.of(last.from(), last.to()));
        assertEquals(List.of(4, 5, 6), paging(2).cut(rows));
        assertTrue(last.preceded());
        assertFalse(last.followed());
    }

    @Test
    void a_page_beyond_the_last_is_the_last() {
        assertEquals(3, paging(99).page());
    }

    @Test
    void an_empty_list_has_one_page_without_rows() {
        Paging none = Paging.of(1, 0, 3, "", Map.of());
        assertEquals(List.of(0L, 0L), List.of(none.from(), none.to()));
        assertEquals(List.of(), none.cut(Collections.emptyList()));
        assertFalse(none.several());
    }

    @Test
    void the_neighbours_keep_what_the_filter_asks_and_leave_out_what_it_does_not() {
        var filter = new LinkedHashMap<String, String>();
        filter.put("category", "UM");
        filter.put("status", "");
        filter.put("text", "a & b");
        assertEquals(
                "/list?category=UM&text=a+%26+b&page=2",
                Paging.of(1, 7, 3, "/list", filter).next());
    }

    @Test
    void what_is_no_page_number_is_the_first_page() {
        assertEquals(1, Paging.number(null));
        assertEquals(1, Paging.number("0"));
        assertEquals(1, Paging.number("-2"));
        assertEquals(12, Paging.number("12"));
    }

    private static Paging paging(int page) {
        return Paging.of(page, 7, 3, "", Map.of());
    }
}
