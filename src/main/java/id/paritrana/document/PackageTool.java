package id.paritrana.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

/** The page that checks a package without the app, as it is kept: one file, whose policy names its own script and style. */
@ApplicationScoped
class PackageTool {
    private static final String KEPT = "/proof/check-package.html";
    private static final String BEGINS = "<html lang=\"id\">";
    private static final Pattern POLICY = Pattern.compile("Content-Security-Policy\" content=\"([^\"]+)\"");

    private final String page;
    private final String policy;

    PackageTool() {
        page = read();
        Matcher found = POLICY.matcher(page);
        if (!found.find() || !page.contains(BEGINS)) {
            throw new IllegalStateException(KEPT + " has no policy or no language");
        }
        policy = found.group(1);
    }

    /** It begins in the language of the reader; its script and style, which the policy names, stay as they are. */
    String in(String language) {
        return page.replace(BEGINS, "<html lang=\"" + language + "\">");
    }

    /** What the page says of itself that it may. */
    String policy() {
        return policy;
    }

    private static String read() {
        try (var in = PackageTool.class.getResourceAsStream(KEPT)) {
            if (in == null) {
                throw new IllegalStateException("no " + KEPT);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
