package id.paritrana;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;

/**
 * Somebody who reads a page and sends its form, as a browser without scripts does: the hidden fields, the token and what
 * stands in the fields go along unless the test fills in something else.
 * <pre>
 * var member = FormClient.as("LAT-kursi4");
 * member.open("/editions/LAT/nominations/KAB1/sheet").fill("m-C1", "78").send("").then().statusCode(303);
 * </pre>
 */
public final class FormClient {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    private String user;
    private String token = "";
    private boolean encoded;
    private String signedIn = "";

    private FormClient(String user) {
        this.user = user;
    }

    /** @param user the value of the header {@code X-Test-User} */
    public static FormClient as(String user) {
        return new FormClient(user);
    }

    /** Another account has signed in to this browser since; pages that were opened before stay open. */
    public FormClient signsInAs(String other) {
        this.user = other;
        return this;
    }

    /** Sends paths as they are: for addresses that are encoded already, as those on a page are. */
    public FormClient unencoded() {
        this.encoded = true;
        return this;
    }

    /** Has signed in so long ago, as {@link TestSignIn#AGO} says it. */
    public FormClient signedIn(String ago) {
        this.signedIn = ago;
        return this;
    }

    public RequestSpecification request() {
        var request = given().urlEncodingEnabled(!encoded)
                .header(TestSignIn.HEADER, user)
                .redirects()
                .follow(false);
        request = signedIn.isEmpty() ? request : request.header(TestSignIn.AGO, signedIn);
        return token.isEmpty() ? request : request.cookie("csrf-token", token);
    }

    public Response get(String path) {
        Response page = request().get(path);
        if (page.getCookie("csrf-token") != null) {
            token = page.getCookie("csrf-token");
        }
        return page;
    }

    /** Opens a page and takes its first form whose action contains the text (any, when empty). */
    public Form open(String path, String actionContains) {
        Response page = get(path);
        if (page.statusCode() != 200) {
            throw new AssertionError(path + " answered " + page.statusCode());
        }
        return form(page.asString(), path, actionContains);
    }

    public Form open(String path) {
        return open(path, "");
    }

    /** The form of a page that was answered to this client. */
    public Form form(String html, String path, String actionContains) {
        var found = PageForm.in(html, path, actionContains);
        return new Form(found.action(), found.html(), found.fields());
    }

    /** A form being filled in. */
    public final class Form {
        private final String action;
        private final Map<String, List<String>> fields = new LinkedHashMap<>();

        private Form(String action, String html, Map<String, List<String>> read) {
            this.action = action;
            fields.putAll(read);
            Matcher held = TOKEN.matcher(html);
            if (token.isEmpty() && held.find()) {
                token = held.group(1);
            }
        }

        public Form fill(String name, String value) {
            var values = new ArrayList<String>();
            values.add(value);
            fields.put(name, values);
            return this;
        }

        /** Fills in a field that the person has to find on the page. */
        public Form type(String name, String value) {
            if (!fields.containsKey(name)) {
                throw new AssertionError("no field " + name + " on " + action);
            }
            return fill(name, value);
        }

        public Form without(String name) {
            fields.remove(name);
            return this;
        }

        public String value(String name) {
            return fields.containsKey(name) ? fields.get(name).get(0) : null;
        }

        public Response send() {
            return send(action);
        }

        public Response send(String path) {
            return send(path, request());
        }

        /** As the script of a page sends it. */
        public Response sendByScript(String path) {
            return send(path, request().accept("application/json").header("X-Requested-With", "JavaScript"));
        }

        private Response send(String path, RequestSpecification from) {
            var request = from.contentType("application/x-www-form-urlencoded; charset=UTF-8");
            for (var field : fields.entrySet()) {
                request = request.formParam(field.getKey(), field.getValue());
            }
            return request.post(path);
        }
    }
}
