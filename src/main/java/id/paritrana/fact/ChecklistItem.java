package id.paritrana.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

import id.paritrana.digest.HashedFields;

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

    /** The normalised words by which a form names the item, whatever its place in the list: browsers may change blanks. */
    static String meant(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    boolean isMeant(String words) {
        return meant(words).equals(meant(item));
    }

    /** Tells lists apart in which not the same is asked; in which order it is asked makes no difference. */
    static String digest(List<ChecklistItem> asked) {
        var fields = new HashedFields();
        asked.stream().sorted(Comparator.comparing(ChecklistItem::item)).forEach(i -> fields.with(i.item())
                .with(i.mandatory())
                .with(i.weight().stripTrailingZeros().toPlainString()));
        return fields.hash();
    }
}
