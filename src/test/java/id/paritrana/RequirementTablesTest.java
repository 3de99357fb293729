package id.paritrana;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The tables of security requirements promise nothing that is not there. */
class RequirementTablesTest {
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+Test)(?:\\.(\\w+))?`");
    private static final Pattern REASON = Pattern.compile("(so|provider|operator|none here|not met): \\S.*");

    private enum Table {
        /** The requirements of levels 1 and 2 in ASVS 5.0.0. */
        ASVS("asvs.md", "\\d+\\.\\d+\\.\\d+", 253, 100),
        /** The procedures of Article 27 of BSSN Regulation 4/2021, as {@code 6f}: paragraph and letter. */
        BSSN("bssn.md", "\\d+[a-h]", 75, 40);

        private final Path page;
        private final Pattern row;
        private final int requirements;
        private final int tests;

        /** @param tests more than so many are named */
        Table(String page, String number, int requirements, int tests) {
            this.page = Path.of("src/docs", page);
            this.row = Pattern.compile("(?m)^\\| (" + number + ") \\| ([^|]+) \\| ([^|]*) \\|$");
            this.requirements = requirements;
            this.tests = tests;
        }

        private String text() throws IOException {
            return Files.readString(page);
        }

        private Map<String, String> answers() throws IOException {
            var answers = new TreeMap<String, String>();
            Matcher rows = row.matcher(text());
            while (rows.find()) {
                assertEquals(
                        null, answers.put(rows.group(1), rows.group(3).strip()), rows.group(1) + " is there twice");
            }
            return answers;
        }
    }

    private static Map<String, String> tests() throws IOException {
        var tests = new HashMap<String, String>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
                tests.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return tests;
    }

    @ParameterizedTest
    @EnumSource
    void every_requirement_has_a_test_or_a_reason(Table table) throws IOException {
        Map<String, String> answers = table.answers();
        assertEquals(table.requirements, answers.size());
        var without = new TreeSet<String>();
        answers.forEach((number, answer) -> {
            if (!NAMED.matcher(answer).find() && !REASON.matcher(answer).matches()) {
                without.add(number + " " + answer);
            }
        });
        assertEquals(new TreeSet<String>(), without);
    }

    @ParameterizedTest
    @EnumSource
    void every_test_that_is_named_exists(Table table) throws IOException {
        Map<String, String> tests = tests();
        var missing = new TreeSet<String>();
        int named = 0;
        for (var answer : table.answers().entrySet()) {
            Matcher name = NAMED.matcher(answer.getValue());
            while (name.find()) {
                named++;
                String text = tests.get(name.group(1));
                if (text == null || name.group(2) != null && !text.contains(" void " + name.group(2) + "(")) {
                    missing.add(answer.getKey() + " " + name.group());
                }
            }
        }
        assertEquals(new TreeSet<String>(), missing);
        assertTrue(named > table.tests, "named " + named);
    }

    @ParameterizedTest
    @EnumSource
    void the_sums_are_those_of_the_rows(Table table) throws IOException {
        var counted = new TreeMap<String, Integer>();
        for (String answer : table.answers().values()) {
            String kind =
                    answer.contains("not met: ") ? "not met" : answer.startsWith("`") ? "test" : answer.split(":")[0];
            counted.merge(kind, 1, Integer::sum);
        }
        String page = table.text();
        counted.forEach((kind, sum) -> assertTrue(page.contains("| " + kind + " | " + sum + " |\n"), kind + " " + sum));
    }
}
