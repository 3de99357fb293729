package id.paritrana.scoresheet;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import id.paritrana.journal.CanonicalText;
import id.paritrana.tables.DecimalText;

/** Marks as text: on their way to and from the database, for the record of a filing, for the journal. */
final class MarksText {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<Map<String, GivenMark>> MARKS = new TypeReference<>() {};

    private MarksText() {}

    /** The marks as the database gives them, {@code {"B2.1": {"value": 80.5, "comment": ""}}}. */
    static Map<String, GivenMark> read(String text) {
        try {
            return MAPPER.readValue(text, MARKS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database gives marks that are none", e);
        }
    }

    /** The marks as the database takes them; {@link #read} reads it back. */
    static String given(Map<String, GivenMark> marks) {
        return each(marks.keySet(), marks, given -> pair("value", given.value(), "comment", given.comment()));
    }

    /** For the record of a filing: every mark with its comment. */
    static String filed(Map<String, GivenMark> marks) {
        return each(marks.keySet(), marks, given -> pair("comment", given.comment(), "mark", decimal(given.value())));
    }

    /** For the journal: marks, and of comments only whether there is one, for they may name people. */
    static String noted(Iterable<String> codes, Map<String, GivenMark> marks) {
        return each(
                codes, marks, given -> pair("commented", !given.comment().isEmpty(), "mark", decimal(given.value())));
    }

    private static String each(
            Iterable<String> codes, Map<String, GivenMark> marks, Function<GivenMark, Map<String, ?>> one) {
        var all = new TreeMap<String, Map<String, ?>>();
        codes.forEach(code -> all.put(code, one.apply(marks.getOrDefault(code, GivenMark.NONE))));
        return CanonicalText.of(all);
    }

    private static Map<String, @Nullable Object> pair(String a, Object value, String b, @Nullable Object other) {
        var pair = new TreeMap<String, @Nullable Object>();
        pair.put(a, value);
        pair.put(b, other);
        return pair;
    }

    private static @Nullable String decimal(@Nullable BigDecimal value) {
        return value == null ? null : DecimalText.of(value);
    }
}
