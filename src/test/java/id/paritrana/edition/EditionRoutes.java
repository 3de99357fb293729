package id.paritrana.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;

import id.paritrana.AppClasses;

/** Every route below an edition, as the app's classes name it. */
public final class EditionRoutes {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)[^{}]*(?:\\{[^{}]*})?[^{}]*}");

    private EditionRoutes() {}

    /** @param name of the method that answers it */
    public record Route(boolean get, String template, String name) {
        /** Its path for an edition; places without a value are filled with 1. */
        public String at(String edition, Map<String, String> values) {
            Matcher place = PLACE.matcher(template);
            var path = new StringBuilder();
            while (place.find()) {
                String value = place.group(1).equals("edition") ? edition : values.getOrDefault(place.group(1), "1");
                place.appendReplacement(path, value);
            }
            return place.appendTail(path).toString();
        }
    }

    public static List<Route> all() {
        var routes = new ArrayList<Route>();
        for (JavaClass each : AppClasses.ALL) {
            for (JavaMethod method : each.getMethods()) {
                boolean get = method.isAnnotatedWith(GET.class);
                if (!get && !method.isAnnotatedWith(POST.class)) {
                    continue;
                }
                String path = path(each.tryGetAnnotationOfType(Path.class)
                                .map(Path::value)
                                .orElse(""))
                        + path(method.tryGetAnnotationOfType(Path.class)
                                .map(Path::value)
                                .orElse(""));
                if (path.contains("{edition}")) {
                    routes.add(new Route(get, path, each.getSimpleName() + "." + method.getName()));
                }
            }
        }
        return routes;
    }

    private static String path(String value) {
        return value.isEmpty() || value.startsWith("/") ? value : "/" + value;
    }
}
