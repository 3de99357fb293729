package id.paritrana.journal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Canonical text for the record: JSON with sorted keys and plain decimals, so that equal states give equal bytes. */
public final class CanonicalText {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private CanonicalText() {}

    /** A list of codes as one unambiguous text. */
    public static String of(List<String> codes) {
        return written(codes);
    }

    /** @throws IllegalArgumentException for anything but texts, numbers, booleans, and maps and lists of them */
    public static String of(Map<String, ?> state) {
        return written(new TreeMap<>(state));
    }

    private static String written(Object plain) {
        try {
            return MAPPER.writeValueAsString(plain);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a record must be plain data", e);
        }
    }

    /** A text from what {@link #of} wrote; empty when the name is missing. */
    static String text(String written, String name) {
        try {
            return MAPPER.readTree(written).path(name).asText("");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a record: " + name, e);
        }
    }
}
