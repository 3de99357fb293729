package id.paritrana.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * An act as the journal's page shows it: who by account and seat, never by name in the payload.
 *
 * @param codes as {@link RowCodes} gives them
 */
public record JournalLine(
        Instant at,
        String actor,
        String seat,
        String act,
        String subject,
        String before,
        String after,
        String reason,
        Map<String, String> codes) {
    private static final int MOST = 200;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Something that was different afterwards. */
    public record Change(String what, String from, String to) {}

    /** What changed, from what to what; what stayed is left out. Empty where the entry holds no such states. */
    public List<Change> changes() {
        var from = new TreeMap<String, String>();
        var to = new TreeMap<String, String>();
        try {
            flatten("", MAPPER.readTree(before.isEmpty() ? "{}" : before), from);
            flatten("", MAPPER.readTree(after.isEmpty() ? "{}" : after), to);
        } catch (JsonProcessingException notOurs) {
            return List.of();
        }
        var names = new TreeSet<>(from.keySet());
        names.addAll(to.keySet());
        return names.stream()
                .map(name -> new Change(name, shown(name, from), shown(name, to)))
                .filter(change -> !change.from().equals(change.to()))
                .limit(MOST)
                .toList();
    }

    private String shown(String name, Map<String, String> state) {
        String value = state.getOrDefault(name, "");
        return codes.getOrDefault(name + " " + value, value);
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
