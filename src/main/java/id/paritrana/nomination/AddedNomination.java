package id.paritrana.nomination;

import java.io.UncheckedIOException;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.paritrana.journal.CanonicalText;

/** A nomination that is proposed, as it is kept between the first officer and the second. */
record AddedNomination(String category, String code, String name, String regionCode, String sector) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    String text() {
        return CanonicalText.of(
                Map.of("category", category, "code", code, "name", name, "regionCode", regionCode, "sector", sector));
    }

    static AddedNomination of(String text) {
        try {
            return MAPPER.readValue(text, AddedNomination.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a proposal that this app has not written", e);
        }
    }
}
