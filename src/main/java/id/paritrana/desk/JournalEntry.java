package id.paritrana.desk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * An entry as it is stored.
 *
 * @param actor name of the account that acted, empty for the app itself
 * @param seat code of the seat for which it acted, or empty
 * @param subject what it was done to, as {@code kind:code} words
 * @param before the state before it as JSON, empty where there is none
 */
record JournalEntry(
        Instant at, String actor, String seat, String act, String subject, String before, String after, String reason) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What it was done to, code by kind. A proposal's subject may hold blanks: it is the last. */
    Map<String, String> about() {
        var about = new LinkedHashMap<String, String>();
        for (String word : subject.split(" ")) {
            int colon = word.indexOf(':');
            if (colon > 0) {
                about.put(word.substring(0, colon), word.substring(colon + 1));
            }
        }
        return about;
    }

    /** How many rows an import brought, or empty. */
    String rows() {
        return states(after).getOrDefault("rows", "");
    }

    /** The HTTP status that a refused request was answered with, or empty. */
    String status() {
        return states(after).getOrDefault("status", "");
    }

    Map<String, String> statesBefore() {
        return states(before);
    }

    Map<String, String> statesAfter() {
        return states(after);
    }

    /** The parts of a state by name; a part of a part has both names with a blank between. */
    private static Map<String, String> states(String json) {
        var states = new TreeMap<String, String>();
        try {
            flatten("", MAPPER.readTree(json.isEmpty() ? "{}" : json), states);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("an entry of the journal cannot be read", notOurs);
        }
        return states;
    }

    private static void flatten(String name, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.fields()
                    .forEachRemaining(
                            f -> flatten(name.isEmpty() ? f.getKey() : name + " " + f.getKey(), f.getValue(), into));
        } else if (!node.isNull()) {
            into.put(name, node.isValueNode() ? node.asText() : node.toString());
        }
    }
}
