package id.paritrana.sight;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.browser.Visits;
import id.paritrana.sight.Asker.Question;
import id.paritrana.sight.RunningRoutes.Route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Nothing typed is lost, on any form: those of all pages that the running app has, found where an edition asks something new of those
 * who may send them. Score sheets, which save themselves, have a test of their own.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FormsKeptTest {
    private static final List<Who> WHO_WRITE = List.of(Who.OFFICER, Who.CHAIR, Who.MEMBER);
    /** The stages at which forms come up: later ones show the same forms, or what was sent by them. */
    private static final Stage[] STAGES = {Stage.DRAFT, Stage.FROZEN, Stage.CLOSED, Stage.RANKED};

    private static final int LEAST = 15;
    private static final int LONG = 20_000;
    private static final Pattern FORM = Pattern.compile("<form[^>]*method=\"post\"[^>]*>.*?</form>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");
    private static final Pattern TYPED = Pattern.compile(
            "<(?:textarea|select|input type=\"(?:text|date|datetime-local|radio|checkbox)\")[^>]* name=\"([^\"]+)\"",
            Pattern.DOTALL);
    /** Texts; a field for a number refuses whatever is none. */
    private static final Pattern WRITTEN = Pattern.compile(
            "<(?:textarea|input type=\"text\")(?![^>]* inputmode=)[^>]* name=\"([^\"]+)\"", Pattern.DOTALL);

    private static final String ONE_FORM = "form[method=post]:has(input[name=of]):not(#lembar)";

    /** Fills in something else than stands there; answers what stands there then. */
    private static final String TYPE = """
            action => {
              const form = [...document.querySelectorAll('%s')].find(f => new URL(f.action).pathname === action);
              let n = 0;
              for (const e of form.elements) {
                if (!e.name || e.name === 'sure' || e.disabled) continue;
                if (e.tagName === 'SELECT') { if (e.options.length > 1) e.selectedIndex = (e.selectedIndex + 1) %% e.options.length; }
                else if (e.type === 'radio') e.checked = true;
                else if (e.type === 'checkbox') e.checked = !e.checked;
                else if (e.type === 'datetime-local') e.value = '2026-05-19T08:30';
                else if (e.type === 'date') e.value = '2026-05-19';
                else if (e.inputMode) e.value = '1.234,5' + ++n;
                else if (e.type === 'text') e.value = e.maxLength > 0 ? 'Ktk ' + ++n : 'Yang diketik ' + ++n;
                else if (e.tagName === 'TEXTAREA') e.value = 'Baris pertama ' + ++n + '\\nbaris kedua';
                else continue;
                e.dispatchEvent(new Event('input', { bubbles: true }));
                e.dispatchEvent(new Event('change', { bubbles: true }));
              }
            }
            """.formatted(ONE_FORM);

    /** What stands there; a number in English as it would stand there in Indonesian. */
    private static final String READ = """
            action => {
              const english = document.documentElement.lang === 'en';
              const number = text => english ? text.replace(/[.,]/g, c => c === '.' ? ',' : '.') : text;
              const form = [...document.querySelectorAll('%s')].find(f => new URL(f.action).pathname === action);
              if (!form) return 'no form';
              return [...form.elements]
                .filter(e => e.name && e.name !== 'sure' && (e.tagName !== 'INPUT' || ['text', 'date', 'datetime-local', 'radio', 'checkbox'].includes(e.type))
                  && e.tagName !== 'BUTTON' && e.tagName !== 'FIELDSET')
                .map(e => e.name + '=' + (['radio', 'checkbox'].includes(e.type) ? e.value + ':' + e.checked : e.inputMode ? number(e.value) : e.value)).join('\\n');
            }
            """.formatted(ONE_FORM);

    /** A form where it stands. */
    private record Found(
            Route route, Who who, Stage stage, String path, String action, Set<String> fields, Set<String> written) {
        /** Forms are alike when they go to the same route with the same fields. */
        String kind() {
            return route.name() + " " + fields;
        }

        @Override
        public String toString() {
            return who.word() + " at " + stage.word() + ": " + path + " " + fields;
        }
    }

    @Inject
    DataSource database;

    @TestHTTPResource("/")
    URI base;

    @RegisterExtension
    static final Visits VISITS = Visits.inChromium();

    private static List<Found> found;
    private World world;

    @AfterAll
    static void leave() {
        found = null;
    }

    @BeforeEach
    void world() {
        world = World.get(database, Stage.values());
    }

    /** One of each kind. */
    private List<Found> forms() {
        var kinds = new HashSet<String>();
        return everywhere().stream().filter(form -> kinds.add(form.kind())).toList();
    }

    private synchronized List<Found> everywhere() {
        if (found == null) {
            found = new ArrayList<>();
            for (Route route : RunningRoutes.all()) {
                for (Stage stage : route.reads() ? STAGES : new Stage[0]) {
                    for (Who who : WHO_WRITE) {
                        String path = world.addresses(route, stage).get(0);
                        var answer = Asker.ask(Question.get(who, stage, path));
                        if (answer.status() == 200 && answer.headers().contains("text/html")) {
                            found.addAll(on(answer.text(), route, who, stage, path));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static List<Found> on(String page, Route route, Who who, Stage stage, String path) {
        var found = new ArrayList<Found>();
        Matcher forms = FORM.matcher(page);
        while (forms.find()) {
            String form = forms.group();
            Set<String> fields = names(TYPED, form);
            if (!fields.isEmpty() && form.contains("name=\"of\"") && !form.contains("id=\"lembar\"")) {
                Matcher action = ACTION.matcher(form);
                String to = action.find() ? action.group(1) : path;
                found.add(
                        new Found(route, who, stage, path, to.replaceFirst("\\?.*", ""), fields, names(WRITTEN, form)));
            }
        }
        return found;
    }

    private static Set<String> names(Pattern fields, String form) {
        var names = new LinkedHashSet<String>();
        Matcher field = fields.matcher(form);
        while (field.find()) {
            names.add(field.group(1));
        }
        names.remove("sure");
        return names;
    }

    private BrowserContext browser(Found form, boolean scripts) {
        return VISITS.by(
                form.who().signedInAs(form.stage()),
                base,
                new Browser.NewContextOptions().setJavaScriptEnabled(scripts));
    }

    private static String read(Page page, Found form) {
        return String.valueOf(page.evaluate(READ, form.action()));
    }

    private static void otherLanguage(Page page) {
        Object before = page.evaluate("document.documentElement.lang");
        page.locator("p.lang a").first().click();
        page.waitForFunction("l => document.documentElement.lang !== l && document.readyState === 'complete'", before);
    }

    @Test
    void what_is_typed_stays_through_a_reload_the_other_language_and_other_pages() {
        var lost = new TreeSet<String>();
        List<Found> forms = forms();
        for (Found form : forms) {
            try (var context = browser(form, true)) {
                Page page = context.newPage();
                page.navigate(form.path());
                String before = read(page, form);
                page.evaluate(TYPE, form.action());
                String typed = read(page, form);
                assertTrue(!typed.equals(before), form.toString());
                page.reload();
                compare(lost, form, "a reload", typed, read(page, form));
                otherLanguage(page);
                compare(lost, form, "the other language", typed, read(page, form));
                page.navigate("/sessions");
                page.navigate(form.path());
                compare(lost, form, "another page", typed, read(page, form));
                page.navigate("/sessions");
                page.goBack();
                compare(lost, form, "the way back", typed, read(page, form));
                Page second = context.newPage();
                second.navigate(form.path());
                compare(lost, form, "a second tab has its own", before, read(second, form));
                second.evaluate(TYPE, form.action());
                page.reload();
                compare(lost, form, "a second tab", typed, read(page, form));
                page.locator(".notice > button.link").first().click();
                assertEquals(before, read(page, form), form + " is as it was when what was typed is discarded");
                page.reload();
                assertEquals(before, read(page, form), form.toString());
            }
        }
        assertEquals(new TreeSet<String>(), lost);
        assertTrue(forms.size() >= LEAST, forms.size() + " forms: " + forms);
    }

    @Test
    void without_scripts_a_browser_keeps_it_itself_and_the_other_language_opens_beside_it() {
        var lost = new TreeSet<String>();
        for (Found form : forms()) {
            try (var context = browser(form, false)) {
                Page page = context.newPage();
                page.navigate(form.path());
                page.evaluate(TYPE, form.action());
                String typed = read(page, form);
                page.navigate("/sessions");
                page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.LOAD));
                compare(lost, form, "the way back", typed, read(page, form));
                Page beside = context.waitForPage(
                        () -> page.locator("p.lang a").first().click());
                beside.waitForLoadState();
                assertEquals("en", beside.evaluate("document.documentElement.lang"));
                compare(lost, form, "the other language", typed, read(page, form));
                beside.close();
            }
        }
        assertEquals(new TreeSet<String>(), lost);
    }

    private static void compare(Set<String> lost, Found form, String through, String typed, String read) {
        if (!typed.equals(read)) {
            lost.add(form + " lost through " + through + ":\n" + typed + "\nis\n" + read + "\n");
        }
    }

    @Test
    void a_text_that_is_too_long_is_said_at_its_field_and_the_rest_stays() {
        var said = new TreeSet<String>();
        var open = new TreeMap<String, String>();
        Map<String, List<Found>> kinds = new LinkedHashMap<>();
        for (Found form : everywhere()) {
            kinds.computeIfAbsent(form.kind(), k -> new ArrayList<>()).add(form);
        }
        kinds.forEach((kind, forms) -> {
            for (Found form : forms) {
                for (String field : form.written()) {
                    String name = form.route().name() + " " + field;
                    if (said.contains(name)) {
                        continue;
                    }
                    String fault = fault(form, field);
                    if (fault.isEmpty()) {
                        said.add(name);
                        open.remove(name);
                    } else {
                        open.put(name, form + "\n" + fault);
                    }
                }
            }
        });
        assertEquals(new TreeMap<String, String>(), open, "of " + (said.size() + open.size()));
    }

    /** What is wrong with the answer to a form in which one text is too long; nothing where it is as it should be. */
    private static String fault(Found form, String field) {
        String text = "kata ".repeat(LONG / 5).strip();
        String other = form.written().stream()
                .filter(f -> !f.equals(field))
                .findFirst()
                .orElse("");
        var client = FormClient.as(form.who().signedInAs(form.stage())).unencoded();
        Matcher forms = FORM.matcher(client.get(form.path()).asString());
        while (forms.find() && !names(WRITTEN, forms.group()).equals(form.written())) {}
        var sent = client.form(forms.group(), form.path(), "").fill(field, text);
        if (!other.isEmpty()) {
            sent.fill(other, "Isian lain");
        }
        var answer = sent.send();
        String page = answer.asString();
        var faults = new ArrayList<String>();
        if (answer.statusCode() != 422) {
            faults.add("status " + answer.statusCode());
        }
        if (!page.contains("id=\"e-" + field + "\"") && !page.contains("href=\"#f-" + field + "\"")) {
            faults.add("nothing is said at the field");
        }
        if (!page.contains(text)) {
            faults.add("the text is gone");
        }
        if (!other.isEmpty() && !page.contains("Isian lain")) {
            faults.add("what was typed into " + other + " is gone");
        }
        return String.join(", ", faults);
    }
}
