package id.paritrana.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form on a page, with what stands in its inputs. */
final class Form {
    private static final Pattern FORMS = Pattern.compile("<form([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUTS = Pattern.compile("<(?:input|textarea)([^>]*)>", Pattern.DOTALL);
    private static final String BOUNDARY = "paritrana-bench-7d1f";

    private final String action;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private Form(String action) {
        this.action = action;
    }

    /** The first form of the page whose action contains that text. */
    static Form on(Web.Answer page, String actionContains) throws IOException {
        Matcher forms = FORMS.matcher(page.body());
        while (forms.find()) {
            String action = attribute(forms.group(1), "action");
            if (action.contains(actionContains) && forms.group(1).contains("post")) {
                var form = new Form(action);
                Matcher inputs = INPUTS.matcher(forms.group(2));
                while (inputs.find()) {
                    String tag = inputs.group(1);
                    String type = attribute(tag, "type");
                    if (!attribute(tag, "name").isEmpty() && !type.matches("radio|checkbox|file|submit")) {
                        form.fields.put(attribute(tag, "name"), attribute(tag, "value"));
                    }
                }
                return form;
            }
        }
        throw new IOException("no form to " + actionContains + " at " + page.at() + ", which answered " + page.status()
                + ":\n" + page.body());
    }

    Form fill(String name, String value) {
        fields.put(name, value);
        return this;
    }

    Map<String, String> fields() {
        return Map.copyOf(fields);
    }

    Web.Answer send(Web web) throws IOException, InterruptedException {
        return checked(web.post(
                action, "application/x-www-form-urlencoded", encoded(fields).getBytes(StandardCharsets.UTF_8)));
    }

    Web.Answer sendWith(Web web, String file, byte[] content) throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        for (var field : fields.entrySet()) {
            part(body, "name=\"" + field.getKey() + "\"", "text/plain; charset=UTF-8");
            body.writeBytes(field.getValue().getBytes(StandardCharsets.UTF_8));
            body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        part(body, "name=\"file\"; filename=\"" + file + "\"", "application/zip");
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return checked(web.post(action, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray()));
    }

    private static void part(ByteArrayOutputStream body, String disposition, String type) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: "
                        + type + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    private Web.Answer checked(Web.Answer answer) throws IOException {
        if (answer.status() != 200) {
            throw new IOException(action + " answered " + answer.status() + ":\n" + answer.body());
        }
        return answer;
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f -> URLEncoder.encode(f.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }
}
