package id.paritrana.workbook.rules;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import id.paritrana.tables.Canon;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.Finding;
import id.paritrana.workbook.ItemRow;
import id.paritrana.workbook.NominationRow;

/**
 * Compares the checklists of the nominees of one category: a nominee with fewer items has a larger share accepted, and
 * an item in two spellings counts as two.
 */
final class ItemLists {
    private static final int ITEMS_SHOWN = 5;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final EditionIndex index;
    private final DataFindings findings;

    /** The terms of an item, apart from whether it was accepted. */
    private record Asked(boolean mandatory, BigDecimal weight) {
        private static final Comparator<Asked> ORDER =
                Comparator.comparing(Asked::mandatory).thenComparing(Asked::weight);
    }

    /**
     * The list of one nominee.
     *
     * @param index of its first row
     * @param items by the common form of an item's spellings; an item in two spellings occurs twice
     */
    private record Checklist(String nomination, int at, Map<String, List<Asked>> items) {}

    private ItemLists(EditionIndex index, DataFindings findings) {
        this.index = index;
        this.findings = findings;
    }

    static void doubts(EditionIndex index, DataFindings findings) {
        ItemLists lists = new ItemLists(index, findings);
        lists.byCriterion().forEach(lists::compare);
    }

    /** The positions of the rows of each criterion of a category, for nominees that are not withdrawn. */
    private Map<List<String>, List<Integer>> byCriterion() {
        Set<String> withdrawn = index.workbook().nominations().stream()
                .filter(row -> !row.stands())
                .map(NominationRow::code)
                .collect(Collectors.toSet());
        Map<List<String>, List<Integer>> rows = new LinkedHashMap<>();
        List<ItemRow> items = index.workbook().items();
        for (int at = 0; at < items.size(); at++) {
            ItemRow row = items.get(at);
            if (index.hasNomination(row.nomination()) && !withdrawn.contains(row.nomination())) {
                rows.computeIfAbsent(
                                List.of(index.categoryOf(row.nomination()), row.criterion()), key -> new ArrayList<>())
                        .add(at);
            }
        }
        return rows;
    }

    private void compare(List<String> criterion, List<Integer> rows) {
        Map<String, String> names = spellings(rows);
        List<Checklist> lists = lists(rows);
        if (lists.size() < 2) {
            return;
        }
        Checklist usual = usual(lists);
        for (Checklist list : lists) {
            Set<String> others = differing(list, usual);
            if (!others.isEmpty()) {
                findings.warning(
                        list.at(),
                        "item",
                        Telling.oncePer("workbook.item.differs", "criterion"),
                        differing(criterion.get(1), list, usual, shown(others, names)),
                        finding -> finding.or(others(finding, list, usual, rows)));
            }
        }
    }

    private static Map<String, String> differing(String criterion, Checklist list, Checklist other, String items) {
        return Map.of(
                "criterion", criterion, "nomination", list.nomination(), "other", other.nomination(), "items", items);
    }

    /** The difference of two lists, said of the other rows of the one and of the rows of the other. */
    private List<Finding> others(Finding finding, Checklist list, Checklist usual, List<Integer> rows) {
        Map<String, String> args = finding.args();
        Map<String, String> turned =
                differing(args.getOrDefault("criterion", ""), usual, list, args.getOrDefault("items", ""));
        List<Finding> others = new ArrayList<>();
        rows.stream()
                .filter(at -> isOf(at, list) && at != list.at())
                .map(finding::at)
                .forEach(others::add);
        rows.stream()
                .filter(at -> isOf(at, usual))
                .map(at -> finding.at(at, turned))
                .forEach(others::add);
        return others;
    }

    private boolean isOf(int at, Checklist list) {
        return index.workbook().items().get(at).nomination().equals(list.nomination());
    }

    /** The first spelling of each item; doubts every other spelling. */
    private Map<String, String> spellings(List<Integer> rows) {
        Map<String, String> names = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        for (int at : rows) {
            String item = index.workbook().items().get(at).item();
            String alike = spelledAlike(item);
            String first = names.putIfAbsent(alike, item);
            int place = places.computeIfAbsent(alike, key -> at);
            if (first != null && !first.equals(item)) {
                Map<String, String> turned = Map.of("item", first, "similar", item);
                findings.warning(
                        at,
                        "item",
                        Telling.oncePer("workbook.item.spelling", "item").inEachRow(),
                        Map.of("item", item, "similar", first),
                        finding -> finding.or(List.of(finding.at(place, turned))));
            }
        }
        return names;
    }

    private List<Checklist> lists(List<Integer> rows) {
        Map<String, Checklist> lists = new LinkedHashMap<>();
        for (int at : rows) {
            ItemRow row = index.workbook().items().get(at);
            lists.computeIfAbsent(row.nomination(), code -> new Checklist(code, at, new LinkedHashMap<>()))
                    .items()
                    .computeIfAbsent(spelledAlike(row.item()), item -> new ArrayList<>())
                    .add(new Asked(row.mandatory(), row.weight()));
        }
        lists.values().forEach(list -> list.items().values().forEach(asked -> asked.sort(Asked.ORDER)));
        return List.copyOf(lists.values());
    }

    /**
     * An item without case, accents and the width of its blanks; signs and digits are kept, because they distinguish
     * items: {@code 1.11}, {@code 11.1}.
     */
    private static String spelledAlike(String item) {
        return ACCENTS.matcher(Normalizer.normalize(Canon.word(item), Normalizer.Form.NFD))
                .replaceAll("");
    }

    /** The list that most nominees have; the longest of several. */
    private static Checklist usual(List<Checklist> lists) {
        Map<Map<String, List<Asked>>, Long> have =
                lists.stream().collect(Collectors.groupingBy(Checklist::items, Collectors.counting()));
        Function<Checklist, Long> count = list -> Objects.requireNonNull(have.get(list.items()));
        return lists.stream()
                .max(Comparator.comparing(count)
                        .thenComparing(list -> list.items().size())
                        .thenComparing(list -> -list.at()))
                .orElseThrow();
    }

    private static Set<String> differing(Checklist list, Checklist usual) {
        Set<String> all = new LinkedHashSet<>(usual.items().keySet());
        all.addAll(list.items().keySet());
        all.removeIf(
                item -> Objects.equals(list.items().get(item), usual.items().get(item)));
        return all;
    }

    private static String shown(Set<String> items, Map<String, String> names) {
        return items.stream()
                        .limit(ITEMS_SHOWN)
                        .map(item -> names.getOrDefault(item, item))
                        .collect(Collectors.joining(", "))
                + (items.size() > ITEMS_SHOWN ? ", …" : "");
    }
}
