package id.paritrana;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A form as it stands in a page, read as a browser without scripts reads it.
 *
 * @param action where it goes
 * @param html the form itself
 * @param fields what would be sent now, by name
 */
public record PageForm(String action, String html, Map<String, List<String>> fields) {
    private static final Pattern FORM = Pattern.compile("<form[^>]*method=\"post\"[^>]*>.*?</form>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");
    private static final Pattern INPUT = Pattern.compile("<input([^>]*)>");
    private static final Pattern AREA = Pattern.compile("<textarea([^>]*)>(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern CHOICE = Pattern.compile("<select([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option([^>]*) selected[^>]*>");

    /**
     * The first form of a page whose action contains the text (any, when empty).
     *
     * @param path of the page, where a form without an action goes
     */
    public static PageForm in(String page, String path, String actionContains) {
        Matcher forms = FORM.matcher(page);
        while (forms.find()) {
            Matcher action = ACTION.matcher(forms.group());
            String to = action.find() ? unescaped(action.group(1)) : path;
            if (to.contains(actionContains)) {
                return new PageForm(to.isEmpty() ? path : to, forms.group(), read(forms.group()));
            }
        }
        throw new AssertionError("no form with action " + actionContains + " on " + path + "\n" + page);
    }

    private static Map<String, List<String>> read(String html) {
        var fields = new LinkedHashMap<String, List<String>>();
        Matcher inputs = INPUT.matcher(html);
        while (inputs.find()) {
            String tag = inputs.group(1);
            String name = attribute(tag, "name");
            String type = attribute(tag, "type");
            boolean choice = "radio".equals(type) || "checkbox".equals(type);
            if (name != null && !"file".equals(type) && (!choice || tag.contains(" checked"))) {
                String value = attribute(tag, "value");
                String given = value == null ? (choice ? "on" : "") : value;
                boolean several = "checkbox".equals(type) || "hidden".equals(type);
                if (several && fields.containsKey(name)) {
                    fields.get(name).add(given);
                } else {
                    fields.put(name, new ArrayList<>(List.of(given)));
                }
            }
        }
        Matcher areas = AREA.matcher(html);
        while (areas.find()) {
            fields.put(attribute(areas.group(1), "name"), new ArrayList<>(List.of(unescaped(areas.group(2)))));
        }
        Matcher choices = CHOICE.matcher(html);
        while (choices.find()) {
            Matcher chosen = CHOSEN.matcher(choices.group(2));
            String value = chosen.find() ? attribute(chosen.group(1), "value") : "";
            fields.put(attribute(choices.group(1), "name"), new ArrayList<>(List.of(value == null ? "" : value)));
        }
        return fields;
    }

    private static @Nullable String attribute(String tag, String name) {
        Matcher found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? unescaped(found.group(1)) : null;
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
