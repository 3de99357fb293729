package id.paritrana.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The page about classes of protection knows everything that is kept. */
class ProtectionClassesTest {
    private static final Path PAGE = Path.of("src/docs/protection.md");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern CREATED =
            Pattern.compile("(?im)^\\s*create (?:unlogged )?table (?:if not exists )?(\\w+)");
    private static final Pattern DROPPED = Pattern.compile("(?i)drop table (?:if exists )?(\\w+)");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)`");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Test)`");

    private static List<String> all(Pattern pattern, String text) {
        var found = new ArrayList<String>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Set<String> kept() throws IOException {
        var kept = new TreeSet<>(SecretFiles.SECRETS.keySet());
        var dropped = new TreeSet<String>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.toList()) {
                String sql = Files.readString(file);
                kept.addAll(all(CREATED, sql));
                dropped.addAll(all(DROPPED, sql));
            }
        }
        kept.removeAll(dropped);
        return kept;
    }

    @Test
    void every_table_and_every_secret_is_in_one_class() throws IOException {
        String table = Files.readString(PAGE)
                .replaceFirst("(?s).*<!-- classes -->", "")
                .replaceFirst("(?s)<!-- end of classes -->.*", "");
        List<String> named = all(NAMED, table);
        assertTrue(named.size() > 45, "named " + named);
        var twice = named.stream()
                .filter(each -> named.indexOf(each) != named.lastIndexOf(each))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), twice);
        assertEquals(kept(), new TreeSet<>(named));
    }

    @Test
    void every_test_that_is_named_exists() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        var missing = new TreeSet<>(all(TEST, Files.readString(PAGE)));
        missing.removeAll(tests);
        assertEquals(Set.of(), missing);
    }
}
