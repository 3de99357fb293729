package id.paritrana.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/**
 * A real Chromium for the browser tests: the one on the machine, else Debian's package where the tests run as root, else
 * the one that Playwright downloads, else a message that says what to install.
 */
public final class Chromium implements AutoCloseable {
    private static final DebianPackage PACKAGE = new DebianPackage(
            "chromium",
            "CHROMIUM",
            List.of(
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** So long a page is waited for on a machine that does other things besides; how fast it is, the benchmarks show. */
    private static final int PATIENCE_MILLIS = 60_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium start() {
        return start(false);
    }

    /** @param keepsPages whether it keeps whole pages for the way back, as people's browsers do and those of tests do not */
    static Chromium start(boolean keepsPages) {
        Optional<Path> found = PACKAGE.path();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        boolean own = found.isPresent();
        var playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(own ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        try {
            var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(QUIET);
            if (keepsPages) {
                options.setIgnoreDefaultArgs(List.of("--disable-back-forward-cache"));
            }
            found.ifPresent(options::setExecutablePath);
            return new Chromium(playwright, playwright.chromium().launch(options));
        } catch (RuntimeException e) {
            playwright.close();
            throw new IllegalStateException(
                    "no Chromium: install it (Debian: apt-get install chromium) and run the tests again", e);
        }
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
