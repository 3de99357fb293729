package id.paritrana.trail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.paritrana.journal.About;

/**
 * An entry as it is stored.
 *
 * @param actor name of the account that acted, empty for the app itself
 * @param seat code of the seat for which it acted, or empty
 * @param subject what it was done to, as {@link About} writes it
 * @param before the state before it as JSON, empty without one
 */
record JournalEntry(
        Instant at, String actor, String seat, String act, String subject, String before, String after, String reason) {
    /** What a state calls the proposal that an act belongs to. */
    static final String PROPOSAL = "proposal";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What it was done to, code by kind. */
    Map<String, String> about() {
        return About.read(subject);
    }

    /** How many rows of a sheet an import brought: it tells each that was different, or how many. */
    long rows() {
        try {
            JsonNode now = MAPPER.readTree(after.isEmpty() ? "{}" : after);
            if (now.has("rows")) {
                return now.get("rows").asLong();
            }
            return Stream.of(now, MAPPER.readTree(before.isEmpty() ? "{}" : before))
                    .flatMap(state -> state.properties().stream())
                    .filter(part -> part.getValue().isObject())
                    .map(Map.Entry::getKey)
                    .distinct()
                    .count();
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("an entry of the journal cannot be read", notOurs);
        }
    }

    /** The number of the proposal that it belongs to, or empty. */
    String proposal() {
        return states(after).getOrDefault(PROPOSAL, "");
    }

    /** The HTTP status that a refused request was answered with, or empty. */
    String status() {
        return states(after).getOrDefault("status", "");
    }

    /**
     * The codes of the row that a part of a state belongs to, as they are told by what a workbook brought; nothing where it tells
     * none, or wrote them with a blank between, as it once did.
     */
    static Optional<List<String>> row(String part) {
        int end = part.lastIndexOf("] ");
        if (!part.startsWith("[") || end < 0) {
            return Optional.empty();
        }
        try {
            var codes = new ArrayList<String>();
            MAPPER.readTree(part.substring(0, end + 1)).forEach(code -> codes.add(code.asText()));
            return Optional.of(codes);
        } catch (JsonProcessingException codeInBrackets) {
            return Optional.empty();
        }
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
            node.properties()
                    .forEach(f -> flatten(name.isEmpty() ? f.getKey() : name + " " + f.getKey(), f.getValue(), into));
        } else if (!node.isNull()) {
            into.put(name, node.isValueNode() ? node.asText() : node.toString());
        }
    }
}
