package id.paritrana.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/**
 * axe in every page of a browser, for tests that look at many: the builder that comes with it brings it anew for each look, and
 * opens another page to gather what it found.
 */
public final class Axe {
    /** Of these pages none has frames or media, and what is in order is not asked for. */
    private static final String LOOK = """
            rules => axe.run({ iframes: false, preload: false, resultTypes: ['violations'], ...rules })
              .then(found => found.violations.map(v => v.id + ' at ' + v.nodes.map(n => n.target.join(' ')).join(', ')))""";

    private static final Map<String, Object> COLOURS = Map.of("runOnly", List.of("color-contrast"));
    private static final Map<String, Object> BUT_COLOURS =
            Map.of("rules", Map.of("color-contrast", Map.of("enabled", false)));

    private Axe() {}

    /** To be called before the first page is opened. */
    public static void comesWith(BrowserContext context) {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            context.addInitScript(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each rule that is broken, and where; colours, which take as long as all the rest, are asked for by themselves. */
    public static List<String> violations(Page page) {
        return look(page, BUT_COLOURS);
    }

    public static List<String> faintWords(Page page) {
        return look(page, COLOURS);
    }

    private static List<String> look(Page page, Map<String, Object> rules) {
        return ((List<?>) page.evaluate(LOOK, rules))
                .stream().map(String::valueOf).toList();
    }
}
