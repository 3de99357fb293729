package id.paritrana.scoring.ballot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A nomination as it takes part in a category.
 *
 * @param code unique in the category
 * @param name for people to read; never used to order or separate
 * @param data by criterion code; a criterion without a datum is missing
 * @param items of checklists, by criterion code; kept in the order of their codes
 */
public record Entry(String code, String name, Map<String, Datum> data, Map<String, List<Item>> items) {

    public Entry {
        data = Map.copyOf(data);
        Map<String, List<Item>> ordered = new HashMap<>();
        items.forEach((criterion, list) -> {
            List<Item> copy = new ArrayList<>(list);
            copy.sort(Comparator.comparing(Item::code));
            ordered.put(criterion, List.copyOf(copy));
        });
        items = Map.copyOf(ordered);
    }

    public Entry(String code, String name, Map<String, Datum> data) {
        this(code, name, data, Map.of());
    }

    /** The same entry with another datum for that criterion. */
    public Entry withDatum(String criterion, Datum datum) {
        Map<String, Datum> changed = new HashMap<>(data);
        changed.put(criterion, datum);
        return new Entry(code, name, changed, items);
    }
}
