package id.paritrana.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Somebody at a screen: signs in at the real provider, reads, types, presses. */
final class Visitor implements AutoCloseable {
    private static final String PASSWORD = "paritrana";

    private final RunningApp app;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(RunningApp app, BrowserContext context) {
        this.app = app;
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")
                    || message.text().contains("violates")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    static Visitor on(RunningApp app, Browser browser, int width, boolean javaScript) {
        return new Visitor(
                app,
                browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setJavaScriptEnabled(javaScript)
                        .setLocale("id-ID")
                        .setAcceptDownloads(true)));
    }

    Page page() {
        return page;
    }

    Visitor signIn(String user) {
        go("/sign-in");
        page.fill("input[name=username]", user);
        page.fill("input[name=password]", PASSWORD);
        page.press("input[name=password]", "Enter");
        page.waitForURL(url -> url.startsWith(app.url("/")));
        return this;
    }

    Visitor go(String path) {
        page.navigate(app.url(path));
        return this;
    }

    Visitor press(String name) {
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        return this;
    }

    Visitor follow(String name) {
        page.getByRole(com.microsoft.playwright.options.AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        return this;
    }

    String text() {
        return page.locator("main").innerText();
    }

    String title() {
        return page.locator("h1").first().innerText();
    }

    /** Nothing for axe to complain about, nothing that the content security policy refused, nothing wider than the screen. */
    Visitor isSound() {
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertEquals(
                List.of(),
                violations.stream()
                        .map(v -> v.getId() + ": " + v.getHelp() + " at "
                                + v.getNodes().get(0).getTarget() + " on " + page.url())
                        .toList());
        assertEquals(List.of(), complaints, "on " + page.url());
        // asked of the element, which waits: a page that shows how far an analysis is renews itself now and then
        assertFalse(page.locator("html").innerHTML().contains("NOT_FOUND"), "a value is missing on " + page.url());
        Object overflow =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(0, ((Number) overflow).intValue(), "the page scrolls sideways: " + page.url());
        return this;
    }

    /** axe and the measuring of widths are scripts themselves: where the visitor has none, there is nothing to run. */
    Visitor isSoundUnless(boolean without) {
        return without ? this : isSound();
    }

    Visitor picture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
