package id.paritrana.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

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
}
