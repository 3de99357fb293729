package id.paritrana.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import id.paritrana.digest.Sha256;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** After a deployment every browser fetches the stylesheets and scripts that changed. */
class AssetsTest {
    private static final Path SERVED = Path.of("src/main/resources/META-INF/resources");
    private static final Pattern NAMED = Pattern.compile("(?:src|href)=\"/?[\\w-]+\\.(?:js|css|svg)");

    @Test
    void the_address_of_each_file_carries_its_digest() throws IOException {
        var assets = new Assets();
        try (Stream<Path> files = Files.list(SERVED)) {
            for (Path file : files.toList()) {
                String path = "/" + file.getFileName().toString();
                assertEquals(path + "?" + Sha256.of(file).substring(0, 12), assets.address(path));
            }
        }
        assertThrows(IllegalArgumentException.class, () -> assets.address("/none.css"));
    }

    @Test
    void no_template_names_a_file_without_its_digest() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template :
                    templates.filter(p -> p.toString().endsWith(".html")).toList()) {
                assertTrue(
                        NAMED.matcher(Files.readString(template))
                                .results()
                                .findAny()
                                .isEmpty(),
                        template.toString());
            }
        }
    }
}
