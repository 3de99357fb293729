package id.paritrana.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every test is run, and by one suite: a class that none selects would never fail. */
class SuitesTest {
    private static final Path TESTS = Path.of("src/test/java");

    @Test
    void every_test_class_is_in_one_suite() throws IOException, ReflectiveOperationException {
        List<Class<?>> suites = new ArrayList<>();
        List<String> tests = new ArrayList<>();
        for (String name : classes()) {
            if (name.endsWith("Suite")) suites.add(Class.forName(name));
            if (name.endsWith("Test")) tests.add(name);
        }
        assertTrue(suites.size() > 1 && tests.size() > 100, suites.size() + " suites, " + tests.size() + " tests");
        Map<String, List<String>> otherwise = new TreeMap<>();
        for (String test : tests) {
            List<String> in = suites.stream()
                    .filter(suite -> selects(suite, test))
                    .map(Class::getSimpleName)
                    .toList();
            if (in.size() != 1) otherwise.put(test, in);
        }
        assertEquals(Map.of(), otherwise);
    }

    private static boolean selects(Class<?> suite, String test) {
        return Stream.of(suite.getAnnotation(SelectPackages.class).value())
                        .anyMatch(selected -> test.startsWith(selected + "."))
                && Stream.of(suite.getAnnotation(IncludeClassNamePatterns.class).value())
                        .anyMatch(test::matches);
    }

    private static List<String> classes() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> TESTS.relativize(file)
                            .toString()
                            .replaceFirst("\\.java$", "")
                            .replace('/', '.'))
                    .sorted()
                    .toList();
        }
    }
}
