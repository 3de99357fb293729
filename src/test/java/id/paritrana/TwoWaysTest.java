package id.paritrana;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What newcomers are told about the house is so: the map, and the two ways through it. */
class TwoWaysTest {
    private static final Path WAYS = Path.of("src/docs/two-ways.md");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
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
    void the_map_of_the_readme_is_the_list_of_packages() throws IOException {
        List<String> map = Pattern.compile("(?m)^\\| `([a-z.]+)` \\|")
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(ArchitectureTest.IN_ORDER, map);
    }
}
