package id.paritrana;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/**
 * The build is green on any day: one clock in the app, a clock that stands still in tests inside the app, no day written
 * down in tests of the packaged app, which has the real clock. {@code src/test/any-day} tries it out.
 */
class AnyDayTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern REAL_CLOCK = Pattern.compile(
            "\\b(Instant|LocalDate|LocalTime|LocalDateTime|ZonedDateTime|OffsetDateTime|Year|YearMonth)\\.now\\("
                    + "|Clock\\.(system|tick)|currentTimeMillis|new Date\\(\\)");
    private static final Pattern DATABASE_CLOCK =
            Pattern.compile("\\bnow\\(\\)|current_(date|time|timestamp)\\b|clock_timestamp\\(\\)|localtime(stamp)?\\b");
    private static final Pattern TYPED_DAY = Pattern.compile("(fill|type|setValue)\\(.*\"[^\"]*\\d{4}-\\d{2}-\\d{2}");

    @Test
    void the_app_has_one_clock() throws IOException {
        assertEquals(
                List.of("site/Time.java: return Clock.tickMillis(ZoneOffset.UTC);"),
                lines(MAIN, file -> true, REAL_CLOCK),
                "ask the injected Clock: what reads another one is right on some days only");
        assertEquals(
                List.of(),
                lines(MAIN, file -> true, DATABASE_CLOCK),
                "give statements the injected Clock's time: the database's clock is another one");
    }

    @Test
    void tests_inside_the_app_have_the_test_clock() throws IOException {
        Predicate<String> inside = text -> text.contains("@QuarkusTest") || text.contains("@ApplicationScoped");
        String why = "TestClock says what time it is: what asks the real clock fails on some day";
        assertEquals(List.of(), lines(TESTS, inside, REAL_CLOCK), why);
        assertEquals(List.of(), lines(TESTS, inside, DATABASE_CLOCK), why);
    }

    @Test
    void tests_of_the_packaged_app_type_no_written_day() throws IOException {
        Predicate<String> packaged =
                text -> text.contains("RunningApp") || text.contains("class ") && text.contains("IT {");
        assertFalse(lines(TESTS, packaged, Pattern.compile("RunningApp\\.today\\(\\)"))
                .isEmpty());
        assertEquals(
                List.of(),
                lines(TESTS, packaged, TYPED_DAY),
                "the packaged app has the real clock: type RunningApp.today(), since a written day is refused on others");
    }

    /** Lines of such files in which the pattern is found, as {@code folder/File.java: line}, this file left out. */
    private static List<String> lines(Path root, Predicate<String> files, Pattern pattern) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(".java") && !file.endsWith("AnyDayTest.java"))
                    .sorted()
                    .filter(file -> files.test(text(file)))
                    .flatMap(file -> text(file)
                            .lines()
                            .filter(line -> pattern.matcher(line).find())
                            .map(line -> root.resolve("id/paritrana").relativize(file) + ": " + line.strip()))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
