package id.paritrana;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What newcomers are told about the house is so: the map, and the two ways through it. */
class TwoWaysTest {
    private static final Path WAYS = Path.of("src/docs/two-ways.md");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    private static final Pattern OWN_CLASS =
            Pattern.compile("(?:[a-z]+\\.)*([A-Z]\\w*[a-z]\\w*)(?:\\.\\w+(?:\\(.*\\))?)?");
    private static final Pattern QUALIFIED = Pattern.compile("`(([a-z]+(?:\\.[a-z]+)*)\\.[A-Z]\\w+)");
    private static final Pattern OWN_FILE =
            Pattern.compile("(?:[\\w.-]+/)*([\\w.-]+\\.(?:md|html|sql|java|js|css|properties|txt|yaml))");
    private static final Pattern NESTED = Pattern.compile("(?:class|record|enum|interface) ([A-Z]\\w+)");
    private static final Pattern WORD_FOR_WRONG = Pattern.compile(
            "(?!Answer)\\w*(Problem|Finding|Fault|Flaw|Hindrance|Warning|Objection|Mismatch|Wrong|ClosingQuestion)");
    private static final Pattern FUNCTION = Pattern.compile("create or replace function (\\w+)");

    @Test
    void every_name_on_the_two_ways_is_there() throws IOException {
        Set<String> known = new TreeSet<>(files("src/main/java"));
        known.addAll(files("src/main/resources"));
        known.add("TwoWaysTest");
        for (Path file : functions()) {
            FUNCTION.matcher(Files.readString(file)).results().forEach(found -> known.add(found.group(1)));
        }
        List<String> unknown = NAMED.matcher(Files.readString(WAYS))
                .results()
                .map(TwoWaysTest::asFile)
                .filter(name -> !known.contains(name))
                .toList();
        assertEquals(List.of(), unknown);
    }

    /**
     * Classes and files that any guide names: a word in backticks that is written like one. What is named of Java, of the
     * framework or of a proxy is not ours.
     */
    @Test
    void every_class_and_file_that_a_guide_names_is_there() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String folder : List.of("src", "deploy", ".ci")) {
            known.addAll(files(folder));
        }
        known.addAll(nested());
        known.addAll(Set.of("BigDecimal", "Clock", "Host", "TokenStateManager", "ZipFile", "README.md"));
        var unknown = new TreeSet<String>();
        for (Path guide : guides()) {
            Matcher named = NAMED.matcher(Files.readString(guide).replaceAll("(?s)```.*?```", ""));
            while (named.find()) {
                Matcher file = OWN_FILE.matcher(named.group(1));
                Matcher owned = OWN_CLASS.matcher(named.group(1));
                String name = file.matches() ? file.group(1) : owned.matches() ? owned.group(1) : "";
                if (!name.isEmpty() && !known.contains(name)) {
                    unknown.add(guide + ": " + named.group(1));
                }
            }
        }
        assertEquals(Set.of(), unknown);
    }

    /** A class that a guide names with its package stands in it. */
    @Test
    void every_package_that_a_guide_names_has_the_class() throws IOException {
        Set<String> known = AppClasses.ALL.stream()
                .map(each -> each.getName().replaceFirst("^id\\.paritrana\\.", ""))
                .collect(Collectors.toSet());
        var wrong = new TreeSet<String>();
        for (Path guide : guides()) {
            QUALIFIED
                    .matcher(Files.readString(guide))
                    .results()
                    .filter(found -> AppClasses.IN_ORDER.contains(found.group(2)) && !known.contains(found.group(1)))
                    .forEach(found -> wrong.add(guide + ": " + found.group(1)));
        }
        assertEquals(Set.of(), wrong);
    }

    /** Whoever reads one of these words finds in one table who says it and what it stops. An answer to a warning is none of them. */
    @Test
    void every_word_for_what_is_wrong_is_in_the_glossary() throws IOException {
        String guide = Files.readString(Path.of("src/docs/contributing.md"));
        String glossary =
                guide.substring(guide.indexOf("## When something is wrong"), guide.indexOf("## What a form is"));
        var missing = nested();
        missing.removeIf(name -> !WORD_FOR_WRONG.matcher(name).matches()
                || Pattern.compile("(?m)^\\| .*`([A-Z]\\w*\\.)?" + name + "`")
                        .matcher(glossary)
                        .find());
        assertEquals(Set.of(), missing);
    }

    private static List<Path> guides() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("src/docs"))) {
            return Stream.concat(
                            docs.filter(file -> file.toString().endsWith(".md")),
                            Stream.of(Path.of("README.md"), Path.of("deploy/README.md")))
                    .sorted()
                    .toList();
        }
    }

    /** Kinds that are one record among others of a file. */
    private static Set<String> nested() throws IOException {
        var found = new TreeSet<String>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                NESTED.matcher(Files.readString(source)).results().forEach(type -> found.add(type.group(1)));
            }
        }
        return found;
    }

    /** The class of a method, the name of a template without its folder. */
    private static String asFile(MatchResult found) {
        String name = found.group(1);
        return Character.isUpperCase(name.charAt(0)) && name.contains(".")
                ? name.substring(0, name.indexOf('.'))
                : name.substring(name.lastIndexOf('/') + 1);
    }

    private static Set<String> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static List<Path> functions() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/functions"))) {
            return files.toList();
        }
    }

    @Test
    void the_map_in_prose_names_every_package_that_is_no_room_of_another() throws IOException {
        String prose = Files.readString(Path.of("src/main/java/id/paritrana/package-info.java"));
        assertEquals(
                List.of(),
                AppClasses.IN_ORDER.stream()
                        .filter(name -> !name.contains("."))
                        .filter(name -> !Pattern.compile("\\{@code\\s+(\\*\\s+)?" + name + "}")
                                .matcher(prose)
                                .find())
                        .toList());
    }

    @Test
    void the_map_of_the_readme_is_the_list_of_packages() throws IOException {
        List<String> map = Pattern.compile("(?m)^\\| `([a-z.]+)` \\|")
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(AppClasses.IN_ORDER, map);
    }
}
