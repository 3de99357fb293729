package id.paritrana.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Addresses inside the app; codes are text and may hold anything. */
public final class Paths {
    private static final Pattern OWN = Pattern.compile("/(?!/)[A-Za-z0-9._~%/-]*(\\?[A-Za-z0-9._~%/?&=+:,;@!$*-]*)?");

    /** What people type into an address; all else is chosen among what a page offers. */
    private static final Pattern TYPED = Pattern.compile("(?<=[?&])(?:q|about|text|number|digest)=[^&]*&?");

    private Paths() {}

    /** Whether an address from a request lies inside the app: browsers are redirected to no other. */
    public static boolean own(@Nullable String address) {
        return address != null && OWN.matcher(address).matches();
    }

    /** An address without what somebody has typed into it. */
    static String untyped(String address) {
        return TYPED.matcher(address).replaceAll("").replaceFirst("[?&]$", "");
    }

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
