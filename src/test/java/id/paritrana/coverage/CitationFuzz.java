package id.paritrana.coverage;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import id.paritrana.Fuzzing;

/** Laws and regulations that a text names. */
public final class CitationFuzz {
    private CitationFuzz() {}

    public static Map<String, Fuzzing.Reader> readers() {
        return Map.of("citation", input -> CitationRules.wrongYears(new String(input, StandardCharsets.UTF_8)));
    }
}
