package id.paritrana.stored;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DatabaseRuleTest {
    private static final Pattern STATE = Pattern.compile("'(PA\\d{3})'");

    @Test
    void every_state_that_a_trigger_raises_has_its_sentence() throws IOException {
        var raised = new TreeSet<String>();
        var silent = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher states = STATE.matcher(Files.readString(file));
                while (states.find()) {
                    raised.add(states.group(1));
                    if (DatabaseRule.named(states.group(1)).isEmpty()) {
                        silent.add(states.group(1));
                    }
                }
            }
        }
        assertTrue(raised.size() > 10);
        assertEquals(new TreeSet<>(), silent);
    }
}
