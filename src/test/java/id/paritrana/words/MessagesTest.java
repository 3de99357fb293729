package id.paritrana.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ibm.icu.text.MessageFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every sentence exists in both languages, takes the same arguments there, and is used somewhere. */
class MessagesTest {
    private static final Pattern KEY =
            Pattern.compile("['\"]((?:" + String.join("|", Messages.BUNDLES) + ")\\.[a-z0-9_.-]*[a-z0-9_])['\"]");
    private static final Pattern PREFIX =
            Pattern.compile("['\"]((?:" + String.join("|", Messages.BUNDLES) + ")\\.[a-z0-9_.-]*[.-])['\"]");

    private static String sources;
    private static Set<String> prefixes;

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Stream.concat(
                Files.walk(Path.of("src/main/java")), Files.walk(Path.of("src/main/resources/templates")))) {
            sources = files.filter(Files::isRegularFile)
                    .filter(f -> f.toString().endsWith(".java") || f.toString().endsWith(".html"))
                    .map(MessagesTest::text)
                    .collect(Collectors.joining("\n"));
        }
        prefixes = PREFIX.matcher(sources).results().map(m -> m.group(1)).collect(Collectors.toSet());
    }

    @Test
    void both_languages_have_the_same_keys() {
        assertEquals(
                new TreeSet<>(Messages.patterns(Messages.INDONESIAN).keySet()),
                new TreeSet<>(Messages.patterns(Messages.ENGLISH).keySet()));
    }

    @Test
    void each_sentence_takes_the_same_arguments_in_both_languages() {
        var english = Messages.patterns(Messages.ENGLISH);
        Messages.patterns(Messages.INDONESIAN)
                .forEach((key, pattern) -> assertEquals(
                        new TreeSet<>(new MessageFormat(pattern).getArgumentNames()),
                        new TreeSet<>(new MessageFormat(english.get(key)).getArgumentNames()),
                        key));
    }

    @Test
    void every_key_that_is_used_exists() {
        var known = Messages.patterns(Messages.INDONESIAN).keySet();
        var unknown = KEY.matcher(sources)
                .results()
                .map(m -> m.group(1))
                .filter(key -> !known.contains(key))
                // a stem that code completes: "desk.do.close" with ".title" after it
                .filter(key -> known.stream().noneMatch(k -> k.startsWith(key + ".")))
                // a cell of the workbook, not a sentence
                .filter(key -> !key.equals("edition.key"))
                .filter(key -> !key.endsWith(".html") && !key.endsWith(".xlsx") && !key.endsWith(".csv"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unknown);
    }

    @Test
    void every_key_that_exists_is_used() {
        var used = KEY.matcher(sources).results().map(m -> m.group(1)).collect(Collectors.toSet());
        var idle = Messages.patterns(Messages.INDONESIAN).keySet().stream()
                .filter(key -> !used.contains(key))
                .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                .filter(key -> used.stream().noneMatch(stem -> key.startsWith(stem + ".")))
                .filter(key -> !namedWithoutItsPackage(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), idle);
    }

    @Test
    void whole_numbers_are_written_the_indonesian_way() {
        assertTrue(Messages.text(Messages.ENGLISH, "journal.text", 4182L).startsWith("4.182 entries"));
        assertTrue(Messages.text(Messages.INDONESIAN, "site.errors", 2).contains("2 hal"));
    }

    /** A key may be put together from words: "tie." + step, package + kind + ".title". One of them must be in the sources. */
    private static boolean namedWithoutItsPackage(String key) {
        String rest = key.substring(key.indexOf('.') + 1);
        var words = java.util.List.of(rest.split("\\."));
        return sources.contains('"' + rest + '"')
                || words.stream()
                        .anyMatch(w -> sources.contains('"' + w + '"')
                                || sources.contains('"' + w + '.')
                                || sources.contains("\"." + w + '"'));
    }

    /** The file without its comments, which may show an example of a key. */
    private static String text(Path file) {
        try {
            return Files.readString(file)
                    .lines()
                    .filter(line ->
                            !line.strip().startsWith("*") && !line.strip().startsWith("/**"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
