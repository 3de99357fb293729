package id.paritrana.scoresheet;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import id.paritrana.tables.DecimalText;

/** Marks as canonical text: keys in order, decimals without superfluous zeros, so that equal marks give equal bytes. */
final class MarksText {
    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private MarksText() {}

    /** For the record of a filing: every mark with its comment. */
    static String filed(Map<String, GivenMark> marks) {
        var all = new TreeMap<String, Map<String, @Nullable Object>>();
        marks.forEach((code, given) -> {
            var one = new TreeMap<String, @Nullable Object>();
            one.put("comment", given.comment());
            one.put("mark", given.value() == null ? null : DecimalText.of(given.value()));
            all.put(code, one);
        });
        return write(all);
    }

    /** For the journal: marks, and of comments only whether there is one, for they may name people. */
    static String noted(Iterable<String> codes, Map<String, GivenMark> marks) {
        var all = new TreeMap<String, Map<String, @Nullable Object>>();
        for (String code : codes) {
            GivenMark given = marks.getOrDefault(code, GivenMark.NONE);
            var one = new TreeMap<String, @Nullable Object>();
            one.put("commented", !given.comment().isEmpty());
            one.put("mark", given.value() == null ? null : DecimalText.of(given.value()));
            all.put(code, one);
        }
        return write(all);
    }

    private static String write(Object all) {
        try {
            return CANONICAL.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
