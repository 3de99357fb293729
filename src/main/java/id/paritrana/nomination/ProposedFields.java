package id.paritrana.nomination;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.paritrana.journal.CanonicalText;

/** The fields of a form as a proposal keeps them, between who proposes and who confirms. */
public final class ProposedFields {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ProposedFields() {}

    public static String text(Map<String, String> fields) {
        return CanonicalText.of(fields);
    }

    /** The fields again; one that was not kept is empty. */
    public static Map<String, String> read(String text) {
        try {
            Map<String, String> fields = MAPPER.readValue(text, new TypeReference<>() {});
            return new TreeMap<>(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a proposal that this app has not written", e);
        }
    }
}
