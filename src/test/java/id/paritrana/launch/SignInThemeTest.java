package id.paritrana.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The face of the sign-in pages is laid whole, is light, and speaks both languages. */
class SignInThemeTest {
    private static final Path SOURCE = Path.of("src/main/resources/sign-in/theme");
    /** What a first view of the sign-in page may weigh, in bytes, uncompressed; two scripts of the base theme come to it. */
    private static final long MOST = 24_000;

    private static final Pattern OUR_WORDS = Pattern.compile("msg\\(\"(paritrana\\w+)\"\\)");

    @Test
    void every_file_of_the_theme_is_laid() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCE)) {
            assertEquals(
                    new TreeSet<>(SignInTheme.FILES),
                    files.filter(Files::isRegularFile)
                            .map(file -> SOURCE.relativize(file).toString().replace('\\', '/'))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void a_changed_theme_replaces_what_was_made_of_the_one_before(@TempDir Path home) throws IOException {
        SignInTheme.lay(home);
        Path sheet = home.resolve("themes/paritrana/login/resources/css/sign-in.css");
        Path made = Files.createDirectories(home.resolve("data/tmp/kc-gzip-cache"));
        SignInTheme.lay(home);
        assertTrue(Files.exists(made), "an unchanged theme leaves it");
        Files.writeString(sheet, "/* of an earlier version */");
        SignInTheme.lay(home);
        assertTrue(Files.notExists(made));
        assertEquals(Files.readString(SOURCE.resolve("login/resources/css/sign-in.css")), Files.readString(sheet));
    }

    @Test
    void a_first_view_is_light() throws IOException {
        long weight = 0;
        for (String file : SignInTheme.FILES) {
            weight += file.contains("messages/") ? 0 : Files.size(SOURCE.resolve(file));
        }
        assertTrue(weight < MOST, weight + " bytes");
    }

    @Test
    void what_our_pages_say_is_there_in_both_languages() throws IOException {
        String templates = Files.readString(SOURCE.resolve("login/template.ftl"))
                + Files.readString(SOURCE.resolve("login/login-otp.ftl"));
        for (String language : new String[] {"id", "en"}) {
            var words = new Properties();
            try (var in =
                    Files.newBufferedReader(SOURCE.resolve("login/messages/messages_" + language + ".properties"))) {
                words.load(in);
            }
            OUR_WORDS
                    .matcher(templates)
                    .results()
                    .map(found -> found.group(1))
                    .forEach(key -> assertTrue(words.containsKey(key), language + " " + key));
        }
    }
}
