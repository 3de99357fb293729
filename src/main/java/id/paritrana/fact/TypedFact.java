package id.paritrana.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.edition.proposal.ProposedFields;

/**
 * A fact as it was read from a form, complete: a list of items that changes later does not change what was typed.
 *
 * @param version what counted when it was typed, see {@link FactForm#counting}
 * @param level the chosen option; null of a checklist
 * @param answers to the items of a checklist; empty of a choice
 */
record TypedFact(
        String criterion,
        String version,
        @Nullable String level,
        Map<ChecklistItem, Boolean> answers,
        String evidence,
        String reason) {
    private static final String ITEM = "item ";
    private static final String ANSWER = "answer ";

    /** The same as a proposal keeps it. */
    String text() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("criterion", criterion);
        fields.put("version", version);
        fields.put("level", level == null ? "" : level);
        fields.put("evidence", evidence);
        fields.put("reason", reason);
        int number = 0;
        for (Map.Entry<ChecklistItem, Boolean> answer : answers.entrySet()) {
            ChecklistItem item = answer.getKey();
            number++;
            fields.put(ITEM + number, item.item());
            fields.put(
                    ANSWER + number,
                    answer.getValue() + " " + item.mandatory() + " "
                            + item.weight().toPlainString());
        }
        return ProposedFields.text(fields);
    }

    static TypedFact of(String text) {
        Map<String, String> fields = ProposedFields.read(text);
        var answers = new LinkedHashMap<ChecklistItem, Boolean>();
        for (int number = 1; fields.containsKey(ITEM + number); number++) {
            String[] answer = fields.getOrDefault(ANSWER + number, "").split(" ");
            answers.put(
                    new ChecklistItem(
                            fields.getOrDefault(ITEM + number, ""),
                            Boolean.parseBoolean(answer[1]),
                            new BigDecimal(answer[2])),
                    Boolean.parseBoolean(answer[0]));
        }
        String level = fields.getOrDefault("level", "");
        return new TypedFact(
                fields.getOrDefault("criterion", ""),
                fields.getOrDefault("version", ""),
                level.isEmpty() ? null : level,
                answers,
                fields.getOrDefault("evidence", ""),
                fields.getOrDefault("reason", ""));
    }

    /** The items of a fact of this content. */
    List<FactItem> items(Fact fact) {
        var items = new ArrayList<FactItem>();
        answers.forEach((item, accepted) -> items.add(
                new FactItem(fact, items.size() + 1, item.item(), accepted, item.mandatory(), item.weight())));
        return items;
    }
}
