package id.paritrana.site;

import org.junit.jupiter.api.Test;

import id.paritrana.words.Messages;
import id.paritrana.words.Written;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LanguageMarksTest {
    private static final String NAME = Written.in(Messages.ENGLISH, "Badan layanan publik");

    @Test
    void what_people_wrote_is_marked_in_a_sentence_of_another_language() {
        assertEquals(
                "<p>Close scoring of <span lang=\"id\">Badan layanan publik</span>.</p>",
                LanguageMarks.marked("<p>Close scoring of " + NAME + ".</p>"));
        assertEquals("Badan layanan publik", Written.in(Messages.INDONESIAN, "Badan layanan publik"));
        assertEquals("Badan layanan publik", new Written("Badan layanan publik").toString());
    }

    @Test
    void where_no_element_can_stand_it_is_plain_text() {
        assertEquals(
                "<title>Badan layanan publik</title><a aria-label='2 > 1, Badan layanan publik' href=\"?a=>\">x</a>"
                        + "<select><option>Badan layanan publik</option></select><textarea>Badan layanan publik</textarea>"
                        + "<b><span lang=\"id\">Badan layanan publik</span></b>",
                LanguageMarks.marked("<title>" + NAME + "</title><a aria-label='2 > 1, " + NAME
                        + "' href=\"?a=>\">x</a><select><option>" + NAME + "</option></select><textarea>" + NAME
                        + "</textarea><b>" + NAME + "</b>"));
    }

    /** An element of text ends a drawing before its time. */
    @Test
    void a_drawing_has_plain_text() {
        String drawing = "<svg viewBox=\"0 0 9 9\"><title>%s</title><text>%s</text></svg><p>";
        assertEquals(
                drawing.formatted("Badan layanan publik", "Badan layanan publik")
                        + "<span lang=\"id\">Badan layanan publik</span></p>",
                LanguageMarks.marked(drawing.formatted(NAME, NAME) + NAME + "</p>"));
    }

    @Test
    void an_option_that_is_not_closed_ends_with_its_list() {
        String list = "<datalist><option value=\"a\"><option value=\"b\"></datalist><p>";
        assertEquals(
                list + "<span lang=\"id\">Badan layanan publik</span></p>", LanguageMarks.marked(list + NAME + "</p>"));
    }

    @Test
    void a_mark_without_its_other_half_opens_no_element() {
        assertEquals(
                "<p>a</p><p>b</p>", LanguageMarks.marked("<p>" + Written.BEGIN + "a</p><p>b" + Written.END + "</p>"));
        assertEquals("<p>a", LanguageMarks.marked("<p>" + Written.BEGIN + "a"));
        assertEquals("a<", LanguageMarks.marked(Written.END + "a<"));
    }
}
