package id.paritrana.nomination;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.paritrana.words.Messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Pages are called pages once, whether whoever wrote them down said so or not. */
class PageWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"2", "5-9", "1, 3; 7", "12–14"})
    void numbers_alone_are_called_pages(String pages) {
        assertEquals("hlm. " + pages, PageWords.of(pages, Messages.INDONESIAN));
        assertEquals("pp. " + pages, PageWords.of(pages, Messages.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hlm. 2", "Pasal 6-11, hlm. 5-9", "18 halaman"})
    void what_says_so_itself_stays_as_it_was_written(String pages) {
        assertEquals(pages, PageWords.of(pages, Messages.INDONESIAN));
    }
}
