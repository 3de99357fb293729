package id.paritrana.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import id.paritrana.AppClasses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Templates can be read, and what every page has is written once, in a tag. */
class TemplatesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final int LONGEST = 160;

    /** What has a tag of its own: a choice, crumbs, a title of plain words, a table that scrolls. */
    private static final Pattern COPIED =
            Pattern.compile("class=\"crumb\"|class=\"scroll\"|\\{#problem}\\{#if|<div class=\"field\"|<select id=\"f-");

    /** A field, its words, its hint and its objection belong together in {@code tags}: field, choice, tick, level, radio, hidden. */
    private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea|label)\\b");

    private static final Pattern INCLUDED = Pattern.compile("\\{#include ((\\w+)/\\w+)");

    private static TreeSet<String> lines(Pattern wanted, boolean tags) throws IOException {
        var found = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                if (!tags && file.getParent().endsWith("tags")) {
                    continue;
                }
                List<String> all = Files.readAllLines(file);
                for (int i = 0; i < all.size(); i++) {
                    if (wanted.matcher(all.get(i)).find()) {
                        found.add(TEMPLATES.relativize(file) + ":" + (i + 1));
                    }
                }
            }
        }
        return found;
    }

    @Test
    void no_line_is_longer_than_a_reader_can_follow() throws IOException {
        assertEquals(new TreeSet<String>(), lines(Pattern.compile(".{" + (LONGEST + 1) + "}"), true));
    }

    @Test
    void what_every_page_has_is_written_in_a_tag() throws IOException {
        assertEquals(new TreeSet<String>(), lines(COPIED, false));
    }

    /** As with classes: the later package has a bean of a type that the earlier one states, and renders its part itself. */
    @Test
    void no_template_includes_one_of_a_later_package() throws IOException {
        var later = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                Path name = TEMPLATES.relativize(file);
                int own = AppClasses.order(name.getParent().toString());
                INCLUDED.matcher(Files.readString(file))
                        .results()
                        .filter(included -> AppClasses.order(included.group(2)) > own)
                        .forEach(included -> later.add(name + " includes " + included.group(1)));
            }
        }
        assertEquals(new TreeSet<String>(), later);
    }

    /** What sends a form again with all its fields, and what signs out whoever is there. */
    private static final Set<String> WHOEVER_IT_IS = Set.of("sent.html", "leave.html");

    /** A page that is left open must not act for whoever signs in later. */
    @Test
    void every_form_says_for_whom_it_was_made() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                String text = Files.readString(file);
                if (text.contains("method=\"post\"")
                        && !WHOEVER_IT_IS.contains(file.getFileName().toString())) {
                    assertTrue(text.contains("cdi:owner.stamp"), file.toString());
                }
            }
        }
    }

    private static final Pattern FOLDED = Pattern.compile(
            "\\{#fold\\b(?<tag>[^}]*)}|<details class=\"group\"[^>]*>\\s*<summary>(?<row>.*?)</summary>",
            Pattern.DOTALL);

    /** Who looks for one thing reads the answers and opens one of them, not all to find which. */
    @Test
    void every_closed_row_gives_its_answer_beside_its_title() throws IOException {
        var silent = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                FOLDED.matcher(Files.readString(file))
                        .results()
                        .map(folded -> folded.group(1) == null ? folded.group(2) : folded.group(1))
                        .filter(folded -> !folded.contains(" said=") && !folded.contains("class=\"meta"))
                        .forEach(folded -> silent.add(TEMPLATES.relativize(file) + ": " + folded));
            }
        }
        assertEquals(new TreeSet<String>(), silent);
    }

    private static final String LAYOUT = "{#include site/layout}";

    /** Pages that have a heading for each of the states that they may be in. */
    private static final Set<String> HEADED_BY_STATE =
            Set.of("edition/close.html", "export/made.html", "scoresheet/handover.html", "scoresheet/progress.html");

    private static final Pattern HEADING = Pattern.compile("<h1\\b|\\{#heading\\b");
    private static final Pattern DECLARED = Pattern.compile("\\A(?:\\{@[^}]*}\\s*)*");

    @Test
    void every_page_is_the_layout_with_one_title_and_one_heading() throws IOException {
        var faults = new TreeSet<String>();
        int pages = 0;
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                String name = TEMPLATES.relativize(file).toString().replace('\\', '/');
                String text = DECLARED.matcher(Files.readString(file)).replaceFirst("");
                if (!text.contains(LAYOUT)) {
                    if (text.contains("{#title}")) {
                        faults.add(name + " has a title and is no page");
                    }
                    continue;
                }
                pages++;
                long headings = HEADING.matcher(text).results().count();
                if (!text.startsWith(LAYOUT) || !text.stripTrailing().endsWith("{/include}")) {
                    faults.add(name + " has something around the layout");
                }
                if (text.split("\\{#title}", -1).length != 2) {
                    faults.add(name + " has not one title");
                }
                if (HEADED_BY_STATE.contains(name) ? headings < 2 : headings != 1) {
                    faults.add(name + " has " + headings + " headings");
                }
            }
        }
        assertTrue(pages > 70, pages + " pages are found at all");
        assertEquals(new TreeSet<String>(), faults);
    }

    /** A policy of the app's answers forbids both; the minutes are printed and no answer. */
    @Test
    void no_style_and_no_script_stands_in_a_template() throws IOException {
        var inline = lines(Pattern.compile("<style\\b|\\sstyle=\"|<script(?![^>]*\\ssrc=\")|\\son[a-z]+=\""), true);
        inline.removeIf(line -> line.startsWith("document/minutes.html:"));
        assertEquals(new TreeSet<String>(), inline);
    }

    /** The style sheet puts it before what follows, so that it never ends a line. */
    @Test
    void no_sign_stands_by_itself_between_the_steps_of_the_way_back() throws IOException {
        assertEquals(new TreeSet<String>(), lines(Pattern.compile("›"), true));
    }

    @Test
    void no_field_is_written_by_hand() throws IOException {
        assertEquals(new TreeSet<String>(), lines(FIELD, false));
    }

    /** A figure of 0 is one; what counts is whether any is given. */
    @Test
    void no_number_is_taken_for_nothing_because_it_is_0() throws IOException {
        var bare = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                TemplateNumbers.askedBare(file).forEach(asked -> bare.add(TEMPLATES.relativize(file) + ": " + asked));
            }
        }
        assertEquals(new TreeSet<String>(), bare);
    }
}
