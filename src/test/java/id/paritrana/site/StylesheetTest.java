package id.paritrana.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The stylesheet and the templates know the same classes, and the stylesheet's head tells the order of its layers. */
class StylesheetTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern SELECTOR = Pattern.compile("\\.([a-zA-Z][\\w-]*)");
    private static final Pattern USED =
            Pattern.compile("(?:class=\"([^\"]*)\"|(?:class|box)='([^']*)'|\\{#mainclass}([^{]*))");
    private static final Pattern LAYER = Pattern.compile("(?m)^@layer (\\w+)\\{");

    /** A rule for every size and medium about one class and nothing else. */
    private static final Pattern ALONE = Pattern.compile("(?m)^\\.([\\w-]+)\\{");

    /** Shades of the map of seats, put together from a number and a sign. */
    private static final Set<String> PUT_TOGETHER = Set.of("h1p", "h2p", "h1m", "h2m");

    private static String css;
    private static String templates;
    private static String code;

    @BeforeAll
    static void read() throws IOException {
        css = Files.readString(RESOURCES.resolve("META-INF/resources/paritrana.css"));
        // the minutes are a printed document with rules of their own
        templates = text(RESOURCES.resolve("templates"), ".html", "minutes.html");
        code = text(RESOURCES.resolve("META-INF/resources"), ".js", "") + text(Path.of("src/main/java"), ".java", "");
    }

    private static String text(Path folder, String end, String not) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(end)
                            && (not.isEmpty() || !f.toString().endsWith(not)))
                    .map(StylesheetTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> styled() {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .lines()
                .flatMap(line -> Pattern.compile("[^{}]+(?=\\{)").matcher(line).results())
                .filter(selector -> !selector.group().strip().startsWith("@"))
                .flatMap(selector -> SELECTOR.matcher(selector.group()).results())
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> used() {
        return USED.matcher(templates)
                .results()
                .flatMap(m -> Stream.of(
                                m.group().replaceFirst("^(?:class|box)=", "").replaceFirst("^\\{#mainclass}", ""))
                        .flatMap(names ->
                                Stream.of(names.replaceAll("\\{[^{}]*}", " ").split("[\\s\"']+"))))
                .filter(word -> word.matches("[a-zA-Z][\\w-]*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_rule_is_about_a_class_that_is_used() {
        var used = used();
        var dead = styled().stream()
                .filter(name -> !used.contains(name) && !PUT_TOGETHER.contains(name))
                .filter(name -> !code.contains('"' + name + '"') && !code.contains("'" + name + "'"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), dead);
    }

    @Test
    void every_class_that_is_used_has_a_rule() {
        var unknown = new TreeSet<>(used());
        unknown.removeAll(styled());
        assertEquals(Set.of(), unknown);
    }

    @Test
    void no_class_has_two_rules_of_its_own_in_a_layer() {
        // two pages that call different things by one name give each the look of the other
        var twice = new TreeSet<String>();
        for (String layer : css.split("(?m)^@layer ")) {
            var ruled = new TreeSet<String>();
            ALONE.matcher(layer).results().map(m -> m.group(1)).forEach(name -> {
                if (!ruled.add(name)) {
                    twice.add(name);
                }
            });
        }
        assertEquals(Set.of(), twice);
    }

    @Test
    void the_head_tells_the_order_of_the_layers() {
        var told = Pattern.compile("@layer ([\\w,]+);").matcher(css);
        assertTrue(told.find());
        assertEquals(
                List.of(told.group(1).split(",")),
                LAYER.matcher(css).results().map(m -> m.group(1)).toList());
    }
}
