package id.paritrana.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A setting that the code reads is told in the README, explained in the example environment and handed on by compose. */
class ListedSettingsTest {
    private static final Path MAIN = Path.of("src/main/java/id/paritrana");
    private static final Pattern INJECTED = Pattern.compile("@ConfigProperty\\(\\s*name = \"(paritrana\\.[\\w.-]+)\"");
    private static final Pattern DEFAULTS = Pattern.compile("(?m)^(?:%\\w+\\.)?(paritrana\\.[\\w.-]+)=");
    private static final Pattern AT_START = Pattern.compile("\"(PARITRANA_[A-Z_]+)\"");
    private static final Pattern IN_CELL = Pattern.compile("`(PARITRANA_[A-Z_]+)`");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^#?(PARITRANA_[A-Z_]+)=");
    private static final Pattern COMPOSE = Pattern.compile("(?m)^      (PARITRANA_[A-Z_]+):");

    /** Settings of what the app brings along where nothing else is configured: of no use in earnest. */
    private static final Set<String> EMBEDDED =
            Set.of("PARITRANA_HOME", "PARITRANA_SIGN_IN_PORT", "PARITRANA_SIGN_IN_DISTRIBUTION");

    /** Read by compose and by the realm file, never by the app. */
    private static final Set<String> BESIDE = Set.of("PARITRANA_SIGN_IN_URL", "PARITRANA_BACK_CHANNEL_URL");

    private static TreeSet<String> found(Pattern pattern, String text) {
        var found = new TreeSet<String>();
        pattern.matcher(text).results().forEach(each -> found.add(each.group(1)));
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TreeSet<String> inCode() throws IOException {
        var names = new TreeSet<String>();
        try (Stream<Path> sources = Files.walk(MAIN)) {
            for (Path source :
                    sources.filter(p -> p.toString().endsWith(".java")).toList()) {
                found(INJECTED, read(source)).forEach(name -> names.add(Settings.environmentName(name)));
            }
        }
        found(DEFAULTS, read(Path.of("src/main/resources/application.properties")))
                .forEach(name -> names.add(Settings.environmentName(name)));
        for (String source : new String[] {"Settings", "StartCheck", "SecretFiles", "SignInDistribution"}) {
            names.addAll(found(AT_START, read(MAIN.resolve("launch").resolve(source + ".java"))));
        }
        return names;
    }

    private static TreeSet<String> inTable(String readme) {
        var names = new TreeSet<String>();
        readme.lines()
                .filter(line -> line.startsWith("| `"))
                .forEach(line -> names.addAll(found(IN_CELL, line.split("\\|")[1])));
        return names;
    }

    private static TreeSet<String> without(Set<String> names, Set<String> left) {
        var rest = new TreeSet<>(names);
        rest.removeAll(left);
        rest.removeIf(name -> name.endsWith("_FILE"));
        return rest;
    }

    @Test
    void the_table_of_the_readme_has_every_setting_and_no_other() throws IOException {
        assertEquals(inCode(), inTable(read(Path.of("README.md"))));
    }

    @Test
    void the_example_explains_every_setting_of_an_installation() throws IOException {
        var example = found(EXAMPLE, read(Path.of("deploy/paritrana.env.example")));
        assertEquals(without(inCode(), EMBEDDED), without(example, BESIDE));
    }

    @Test
    void compose_hands_every_setting_of_an_installation_on_to_the_app() throws IOException {
        String compose = read(Path.of("deploy/compose.yaml"));
        String app = compose.substring(compose.indexOf("\n  app:"), compose.indexOf("\n  database:"));
        assertEquals(without(inCode(), EMBEDDED), found(COMPOSE, app));
    }
}
