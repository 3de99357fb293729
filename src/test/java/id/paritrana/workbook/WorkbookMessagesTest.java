package id.paritrana.workbook;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import id.paritrana.words.Sentences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WorkbookMessagesTest {
    private static final Pattern KEY = Pattern.compile("\"(workbook\\.[a-z0-9.-]+[a-z0-9])\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Properties indonesian = load("id");
        Properties english = load("en");
        assertEquals(indonesian.stringPropertyNames(), english.stringPropertyNames());
        for (String key : indonesian.stringPropertyNames()) {
            assertEquals(arguments(indonesian.getProperty(key)), arguments(english.getProperty(key)), key);
        }
    }

    @Test
    void everyKeyInTheSourcesHasASentence() throws IOException {
        Set<String> keys = Sentences.in(Locale.ROOT).keys();
        Set<String> missing = new TreeSet<>();
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/id/paritrana/workbook"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        for (Path source : sources) {
            Matcher matcher = KEY.matcher(Files.readString(source));
            while (matcher.find()) {
                if (!keys.contains(matcher.group(1))) {
                    missing.add(matcher.group(1));
                }
            }
        }
        assertEquals(Set.of(), missing);
        assertTrue(sources.size() > 30);
    }

    @Test
    void everyTableAndColumnIsExplained() {
        Sentences sentences = Sentences.in(Locale.ENGLISH);
        for (EditionTable table : EditionTable.values()) {
            assertTrue(sentences.say("workbook.help." + table.code()).endsWith("."));
            for (Column column : table.columns()) {
                assertTrue(sentences
                        .say("workbook.help." + table.code() + "." + column.code())
                        .endsWith("."));
            }
        }
    }

    private static Set<String> arguments(String pattern) {
        Set<String> arguments = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(pattern);
        while (matcher.find()) {
            arguments.add(matcher.group(1));
        }
        return arguments;
    }

    private static Properties load(String language) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                WorkbookMessagesTest.class.getResourceAsStream("/messages/workbook_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
