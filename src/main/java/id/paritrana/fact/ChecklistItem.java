package id.paritrana.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;


import id.paritrana.digest.Sha256;

/** An item that a checklist asks about, whether it is mandatory and what it weighs. */
public record ChecklistItem(String item, boolean mandatory, BigDecimal weight) {
    static ChecklistItem of(FactItem item) {
        return new ChecklistItem(item.item(), item.mandatory(), item.weight());
    }

    /** The items of a nomination's own record, and those that others in its category have besides. */
    static List<ChecklistItem> all(List<FactItem> own, List<FactItem> elsewhere) {
        var items = new LinkedHashMap<String, ChecklistItem>();
        own.forEach(i -> items.putIfAbsent(i.item(), of(i)));
        elsewhere.forEach(i -> items.putIfAbsent(i.item(), of(i)));
        return new ArrayList<>(items.values());
    }

    /** By which words in a form the item is meant, wherever it stands in the list: a browser may give blanks in another form. */
    static String meant(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    boolean isMeant(String words) {
        return meant(words).equals(meant(item));
    }

    /** Tells lists apart in which not the same is asked; in which order it is asked makes no difference. */
    static String digest(List<ChecklistItem> asked) {
        return Sha256.of(asked.stream()
                .map(i -> i.item()
                        + '\t'
                        + i.mandatory()
                        + '\t'
                        + i.weight().stripTrailingZeros().toPlainString())
                .sorted()
                .collect(Collectors.joining("\n")));
    }
}
