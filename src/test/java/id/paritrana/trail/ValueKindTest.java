package id.paritrana.trail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import id.paritrana.workbook.WorkbookRow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a value of the journal is, is said by its field and not by how it looks. */
class ValueKindTest {
    private static final Path MAIN = Path.of("src/main/java/id/paritrana");
    private static final Path FUNCTIONS = Path.of("src/main/resources/db/functions");

    /** Classes that make states for those who write entries. */
    private static final Set<String> STATES = Set.of(
            "CoverageFigures.java", "DocumentStyle.java", "IssuedDocuments.java", "MarksText.java", "RankingRuns.java");

    /** What an act was done to is no field of its states. */
    private static final Pattern ABOUT = Pattern.compile("\\.(?:about|and)\\(\"[a-z]+\",");

    private static final Pattern ENTRY = Pattern.compile("(?s)journal\\s*\\.act\\(.*?;\\n");
    private static final Pattern STATE =
            Pattern.compile("(?s)(?:Map<String, [^>]+>|String) (?:state|said|taken|[a-z]+)\\([^;{]*\\{\\n.*?\\n    }");
    private static final Pattern FIELD = Pattern.compile("(?:Map\\.of\\(|put\\(|pair\\(|[(,]\\s+)\"([a-z_-]+)\",");
    private static final Pattern FIELD_OF_SQL = Pattern.compile(
            "\"([a-z-]+)\":|json_build_object\\('([a-z-]+)'|, '([a-z-]+)', (?:coalesce|h\\.|p\\.id|j\\.)");

    @Test
    void every_field_that_an_entry_is_written_with_has_a_kind() throws IOException {
        Set<String> written = written();
        assertTrue(
                written.containsAll(
                        Set.of("frozen", "as_of", "commented", "proposed-by", "kind", "hash", "open-questions")),
                written::toString);
        written.removeAll(ValueKind.listed());
        assertEquals(Set.of(), written);
    }

    @Test
    void every_field_that_has_words_has_a_kind() throws IOException {
        var words = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/messages/journal_id.properties"))) {
            words.load(file);
        }
        assertEquals(
                Set.of(),
                words.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("journal.part."))
                        .map(key -> key.substring("journal.part.".length()))
                        .filter(field -> !ValueKind.listed().contains(field))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void a_field_has_one_kind() {
        List<String> named = ValueKind.named();
        assertEquals(Set.copyOf(named).size(), named.size());
    }

    @Test
    void a_column_of_a_workbook_is_what_its_row_holds() {
        Arrays.stream(WorkbookRow.class.getPermittedSubclasses())
                .flatMap(row -> Arrays.stream(row.getRecordComponents()))
                .forEach(column -> {
                    String field = ValueKind.field(column.getName());
                    assertTrue(ValueKind.listed().contains(field), field);
                    ValueKind kind = ValueKind.of("", field);
                    assertEquals(column.getType() == LocalDate.class, kind == ValueKind.DAY, field);
                    if (column.getType() == boolean.class) {
                        assertEquals(ValueKind.TRUTH, kind, field);
                    }
                });
    }

    private static Set<String> written() throws IOException {
        var written = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                boolean writes = ENTRY.matcher(source).find();
                if (writes) {
                    ENTRY.matcher(source).results().forEach(entry -> fields(entry.group(), written));
                }
                if (writes || STATES.contains(file.getFileName().toString())) {
                    STATE.matcher(source)
                            .results()
                            .filter(method -> method.group().startsWith("Map") || file.endsWith("MarksText.java"))
                            .forEach(method -> fields(method.group(), written));
                }
            }
        }
        try (Stream<Path> files = Files.list(FUNCTIONS)) {
            for (Path file : files.toList()) {
                FIELD_OF_SQL
                        .matcher(Files.readString(file))
                        .results()
                        .flatMap(found -> Stream.of(found.group(1), found.group(2), found.group(3)))
                        .filter(field -> field != null)
                        .forEach(written::add);
            }
        }
        return written;
    }

    private static void fields(String source, Set<String> written) {
        FIELD.matcher(ABOUT.matcher(source).replaceAll(""))
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .forEach(written::add);
    }
}
