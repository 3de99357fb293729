package id.paritrana.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import id.paritrana.TestSignIn;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * A Chromium for the tests of a class, and who visits the app with it: {@code @RegisterExtension static final Visits VISITS}.
 * After each test everybody leaves, and no page may have failed in its scripts or been refused a part of itself.
 */
public final class Visits implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final int PATIENCE_MILLIS = 60_000;

    private final boolean keepsPages;
    private final List<BrowserContext> here = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private Chromium chromium;

    private Visits(boolean keepsPages) {
        this.keepsPages = keepsPages;
    }

    public static Visits inChromium() {
        return new Visits(false);
    }

    /** In a browser that keeps whole pages for the way back, as people's browsers do. */
    static Visits keepingPages() {
        return new Visits(true);
    }

    Browser browser() {
        return chromium.browser();
    }

    /** Somebody whom the app knows, on a desk and with scripts if nothing else is said. */
    BrowserContext by(String user, Object app) {
        return by(user, app, new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    /**
     * Somebody whom the app knows.
     *
     * @param user as {@link TestSignIn} takes it
     * @param app where it is
     */
    public BrowserContext by(String user, Object app, Browser.NewContextOptions options) {
        return with(options.setExtraHTTPHeaders(Map.of(TestSignIn.HEADER, user)).setBaseURL(app.toString()));
    }

    /** Somebody who is to sign in, or needs not. */
    public BrowserContext with(Browser.NewContextOptions options) {
        BrowserContext context = browser().newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.onWebError(failed -> complaints.add(failed.error()));
        context.onConsoleMessage(said -> {
            if (said.text().contains("Content Security Policy")) {
                complaints.add(said.text());
            }
        });
        context.onClose(here::remove);
        here.add(context);
        return context;
    }

    @Override
    public void beforeAll(ExtensionContext tests) {
        chromium = Chromium.start(keepsPages);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        List.copyOf(here).forEach(BrowserContext::close);
        List<String> all = List.copyOf(complaints);
        complaints.clear();
        assertEquals(List.of(), all);
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        chromium.close();
    }
}
