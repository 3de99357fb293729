package id.paritrana.edition.proposal;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.paritrana.journal.CanonicalText;

/**
 * What is proposed, by the names of its fields, as a proposal keeps it between who proposes and who confirms; functions of the database
 * read it as well. The few acts whose content is one thing write it as it is: a quorum, the sheets left open, the stage.
 */
public final class ProposedFields {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ProposedFields() {}

    public static String text(Map<String, String> fields) {
        return CanonicalText.of(fields);
    }

    /** The fields again; one that was not kept is absent. */
    public static Map<String, String> read(String text) {
        return readable(text).orElseThrow(() -> new IllegalStateException("a proposal that this app has not written"));
    }

    /** The fields again; nothing of a text that has none, which this app does not write. */
    public static Optional<Map<String, String>> readable(String text) {
        try {
            Map<String, String> fields = MAPPER.readValue(text, new TypeReference<>() {});
            return Optional.ofNullable(fields).map(TreeMap::new);
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }
}
