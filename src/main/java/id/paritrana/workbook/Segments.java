package id.paritrana.workbook;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import id.paritrana.tables.Canon;

/** The segments that an edition knows: the award's own, and those that its criteria name. */
public final class Segments {
    /** All workers. */
    public static final String TOTAL = "TOTAL";
    /** The segments that make up the total; others that an edition adds are part of one of these. */
    public static final List<String> PARTS = List.of("PU", "BPU", "JAKON", "PMI");

    /** The one order in which pages and files name segments. */
    public static final Comparator<String> ORDER =
            Comparator.comparingInt(Segments::place).thenComparing(Comparator.naturalOrder());

    /** Their names, as other tables write them in place of the codes. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("PENERIMAUPAH", "PU"),
            Map.entry("PEKERJAPENERIMAUPAH", "PU"),
            Map.entry("PPU", "PU"),
            Map.entry("BUKANPENERIMAUPAH", "BPU"),
            Map.entry("PEKERJABUKANPENERIMAUPAH", "BPU"),
            Map.entry("PBPU", "BPU"),
            Map.entry("JASAKONSTRUKSI", "JAKON"),
            Map.entry("PEKERJAMIGRAN", "PMI"),
            Map.entry("PEKERJAMIGRANINDONESIA", "PMI"),
            Map.entry("JUMLAH", TOTAL));

    private static final Pattern LISTING = Pattern.compile("(?iu)\\s*[,/&|]\\s*|\\s+(dan|serta|and|-)\\s+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Set<String> known = new LinkedHashSet<>(PARTS);

    public Segments(List<CriterionRow> criteria) {
        known.add(TOTAL);
        criteria.forEach(criterion -> known.addAll(criterion.table().segments()));
    }

    /** The sort position of a segment: the parts in their order, then additional ones, then the total. */
    public static int place(String segment) {
        int part = PARTS.indexOf(segment);
        return part >= 0 ? part : segment.equals(TOTAL) ? PARTS.size() + 1 : PARTS.size();
    }

    public boolean isKnown(String code) {
        return known.contains(code);
    }

    /** The known segment of which a code is another spelling; empty without one. */
    public String like(String code) {
        String spelled = Lookalike.bare(code);
        String named = NAMES.getOrDefault(spelled, "");
        return known.contains(named)
                ? named
                : known.stream()
                        .filter(segment -> Lookalike.bare(segment).equals(spelled))
                        .findFirst()
                        .orElse("");
    }

    /** The known segments that a text lists with another mark or word than plus; empty where it does not. */
    public String several(String text) {
        String listed = several(text, LISTING);
        return listed.isEmpty() ? several(text, BLANKS) : listed;
    }

    private String several(String text, Pattern between) {
        List<String> parts = Arrays.stream(between.split(Canon.text(text)))
                .map(part -> isKnown(part) ? part : like(part))
                .toList();
        return parts.size() > 1 && parts.stream().allMatch(this::isKnown) ? String.join("+", parts) : "";
    }

    /** The known segment that is meant by what somebody typed; the typed text itself when there is none. */
    public String meant(String typed) {
        String like = like(typed);
        return isKnown(typed) || like.isEmpty() ? typed : like;
    }

    /** All known segments, in order. */
    public List<String> all() {
        return known.stream().sorted(ORDER).toList();
    }

    public String listed() {
        return String.join(", ", known);
    }
}
