package id.paritrana.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses inside the app; codes are text and may hold anything. */
public final class Paths {
    private Paths() {}

    /** {@code Paths.to("editions", "LAT", "nominations", "NOM 1")} is {@code /editions/LAT/nominations/NOM%201}. */
    public static String to(String... segments) {
        var path = new StringBuilder();
        for (String segment : segments) {
            path.append('/')
                    .append(URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return path.toString();
    }
}
