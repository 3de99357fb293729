package id.paritrana.survival;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.paritrana.PageForm;
import id.paritrana.access.BrowserForTests;
import id.paritrana.browser.SmallEdition;

/**
 * An officer who imports one small edition after the other, freezes it, opens it, and closes it together with a colleague, since
 * sheets are missing; and closes a category that is ready once.
 */
final class Clerk extends Person implements Runnable {
    private static final int BETWEEN_ACTS_MS = 150;
    private static final String BOUNDARY = "garis-antara-bagian";
    private static final Pattern PROPOSAL = Pattern.compile("href=\"(/editions/[^\"]+/proposals/[^\"/]+)\"");

    private final Person colleague =
            new Person("5eed0000-0000-4000-8000-000000000011", "Sekretariat Dua", List.of("secretariat:63"));

    private volatile int editions;
    private volatile boolean closed;

    Clerk() {
        super("5eed0000-0000-4000-8000-000000000010", "Sekretariat", List.of("secretariat:63"));
    }

    Person colleague() {
        return colleague;
    }

    /** How many were imported, frozen, opened and closed, each act acknowledged. */
    int editions() {
        return editions;
    }

    boolean closed() {
        return closed;
    }

    static String code(int number) {
        return "UJIAN" + number;
    }

    @Override
    public void run() {
        try {
            close();
            while (!leaves()) {
                String code = code(editions + 1);
                importEdition(code);
                act(this, "/editions/" + code + "/scheme", "/freeze", Map.of("basis", "Juknis contoh", "sure", "true"));
                act(this, "/editions/" + code + "/scheme", "/open", Map.of("sure", "true"));
                act(this, "/editions/" + code + "/close/KAB", "/propose", Map.of("reason", "Latihan tanpa lembar"));
                String proposal = proposal(
                        colleague.page("/editions/" + code + "/proposals").body());
                act(colleague, proposal, "/confirm", Map.of("sure", "yes"));
                editions++;
            }
        } catch (TimeoutException over) {
            return;
        } catch (RuntimeException | AssertionError e) {
            complain(e.toString());
        }
    }

    private void close() throws TimeoutException {
        act(this, "/editions/LATIHAN2026/close/BSR-TMK", "/close/BSR-TMK", Map.of("sure", "yes"));
        closed = true;
    }

    private void importEdition(String code) throws TimeoutException {
        var upload = fields(page("/import").body(), "/import", "/import");
        upload.remove(ACTION);
        var body = new ByteArrayOutputStream();
        upload.forEach((name, value) -> part(body, name, value.getBytes(StandardCharsets.UTF_8)));
        part(body, "file\"; filename=\"edisi.zip", SmallEdition.zipWithoutFacts(code));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var answer = send("/import", "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
        String preview = BrowserForTests.path(answer);
        act(this, preview, preview, Map.of());
    }

    /** Address of the first proposal on a page of them. */
    static String proposal(String page) {
        Matcher link = PROPOSAL.matcher(page);
        if (!link.find()) {
            throw new AssertionError("no proposal\n" + page);
        }
        return link.group(1);
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] value) {
        body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n"
                .formatted(BOUNDARY, name)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(value);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a form of a page, filled in so, until it is answered with the way on. */
    private void act(Person who, String page, String action, Map<String, String> filledIn) throws TimeoutException {
        var form = fields(who.page(page).body(), page, action);
        form.putAll(filledIn);
        var answer = who.send(form.remove(ACTION), form);
        if (answer.statusCode() != 303) {
            complain(action + ": " + answer.statusCode());
        }
        Pause.milliseconds(BETWEEN_ACTS_MS);
    }

    private static final String ACTION = "action of the form";

    private static Map<String, String> fields(String page, String path, String action) {
        PageForm form = PageForm.in(page, path, action);
        var fields = new LinkedHashMap<String, String>();
        form.fields().forEach((name, values) -> fields.put(name, values.get(0)));
        fields.put(ACTION, form.action());
        return fields;
    }
}
