package id.paritrana.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import id.paritrana.tables.Telling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whoever makes a problem says how it repeats; without it nothing compiles, and it is said of one sentence in one way. */
class TellingTest {
    private static final Pattern SAID = Pattern.compile(
            "Telling\\s*\\.\\s*(?:alone|oncePer\\w*)\\(\\s*\"([^\"]*)\"[^()]*\\)(?:\\s*\\.\\s*(?:inEachRow|ifMany|thenPer\\w+)\\(\\))*");

    /** What repeats otherwise in a column of codes. */
    private static final Set<String> BY_COLUMN = Set.of("workbook.cell.error", "workbook.cell.required");

    @Test
    void a_sentence_that_is_said_in_two_places_repeats_in_one_way() throws IOException {
        var ways = ways();
        assertTrue(ways.size() > 250, "only " + ways.size() + " sentences are found");
        ways.keySet().removeAll(BY_COLUMN);
        assertEquals(
                Map.of(),
                ways.entrySet().stream()
                        .filter(way -> way.getValue().size() > 1)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Test
    void nothing_but_the_ways_that_have_a_name_says_how_a_problem_repeats() throws IOException {
        var made = new TreeSet<String>();
        for (Path file : sources()) {
            if (Files.readString(file).contains("new Telling(")) {
                made.add(Objects.requireNonNull(file.getFileName()).toString());
            }
        }
        assertEquals(Set.of("Telling.java"), made);
    }

    @Test
    void a_way_of_telling_names_what_is_told_as_one() {
        assertEquals(0, Telling.alone("workbook.row.twice").once().size());
        Telling.Likeness code = UnknownCodes.SEAT.once().get(0);
        assertEquals(new Telling.Likeness(Telling.Within.CATEGORY, "code", false, false, 2), code);
        Telling.Likeness column = UnknownCodes.SEAT.once().get(1);
        assertEquals(new Telling.Likeness(Telling.Within.COLUMN, "", false, true, 5), column);
        assertEquals(2, UnknownCodes.SEAT.once().size());
    }

    private static Map<String, Set<String>> ways() throws IOException {
        var ways = new TreeMap<String, Set<String>>();
        for (Path file : sources()) {
            SAID.matcher(Files.readString(file)).results().forEach((MatchResult said) -> ways.computeIfAbsent(
                            said.group(1), key -> new TreeSet<>())
                    .add(said.group().replaceAll("\\s+", "")));
        }
        return ways;
    }

    private static Set<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
