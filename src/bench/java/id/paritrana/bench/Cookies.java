package id.paritrana.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The cookies of one visitor at one address; paths and domains do not matter here. */
final class Cookies {
    private final Map<String, String> values = new LinkedHashMap<>();

    /** @param header value of a {@code Set-Cookie} header */
    void take(String header) {
        String pair = header.split(";", 2)[0];
        int equals = pair.indexOf('=');
        String name = pair.substring(0, equals).strip();
        String value = pair.substring(equals + 1).strip();
        if (value.isEmpty() || header.toLowerCase(Locale.ROOT).contains("max-age=0")) {
            values.remove(name);
        } else {
            values.put(name, value);
        }
    }

    String header() {
        return values.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("; "));
    }

    boolean has(String prefix) {
        return values.keySet().stream().anyMatch(n -> n.startsWith(prefix));
    }
}
