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

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The table of security requirements promises nothing that is not there. */
class AsvsTest {
    private static final Path TABLE = Path.of("src/docs/asvs.md");
    /** The requirements of levels 1 and 2 in ASVS 5.0.0. */
    private static final int REQUIREMENTS = 253;

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| ([^|]+) \\| ([^|]*) \\|$");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+Test)(?:\\.(\\w+))?`");
    private static final Pattern REASON = Pattern.compile("(so|provider|operator|none here|not met): \\S.*");

    private static Map<String, String> answers() throws IOException {
        var answers = new TreeMap<String, String>();
        Matcher rows = ROW.matcher(Files.readString(TABLE));
        while (rows.find()) {
            assertEquals(null, answers.put(rows.group(1), rows.group(3).strip()), rows.group(1) + " is there twice");
        }
        return answers;
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

    @Test
    void every_requirement_has_a_test_or_a_reason() throws IOException {
        Map<String, String> answers = answers();
        assertEquals(REQUIREMENTS, answers.size());
        var without = new TreeSet<String>();
        answers.forEach((number, answer) -> {
            if (!NAMED.matcher(answer).find() && !REASON.matcher(answer).matches()) {
                without.add(number + " " + answer);
            }
        });
        assertEquals(new TreeSet<String>(), without);
    }

    @Test
    void every_test_that_is_named_exists() throws IOException {
        Map<String, String> tests = tests();
        var missing = new TreeSet<String>();
        int named = 0;
        for (var answer : answers().entrySet()) {
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
        assertTrue(named > 100, "named " + named);
    }

    @Test
    void the_sums_are_those_of_the_rows() throws IOException {
        String page = Files.readString(TABLE);
        var counted = new TreeMap<String, Integer>();
        for (String answer : answers().values()) {
            String kind =
                    answer.contains("not met: ") ? "not met" : answer.startsWith("`") ? "test" : answer.split(":")[0];
            counted.merge(kind, 1, Integer::sum);
        }
        counted.forEach((kind, sum) -> assertTrue(page.contains("| " + kind + " | " + sum + " |\n"), kind + " " + sum));
    }
}
