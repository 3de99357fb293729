package id.paritrana;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A test is called by the sentence that it proves, in words that can be read: {@code a_filed_sheet_is_not_changed}. */
class TestNamesTest {
    private static final Pattern TEST =
            Pattern.compile("(?s)@(?:Test|ParameterizedTest|RepeatedTest)\\b.*?\\bvoid (\\w+)\\(");

    @Test
    void every_test_is_called_by_a_sentence() throws IOException {
        var odd = new TreeSet<String>();
        int found = 0;
        try (var files = Files.walk(Path.of("src/test/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                for (var test = TEST.matcher(Files.readString(file)); test.find(); found++) {
                    if (!test.group(1).matches("[a-z0-9]+(_[a-z0-9]+)+")) {
                        odd.add(file.getFileName() + ": " + test.group(1));
                    }
                }
            }
        }
        assertEquals(new TreeSet<String>(), odd);
        assertTrue(found > 400, "only " + found + " tests are found");
    }
}
