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
