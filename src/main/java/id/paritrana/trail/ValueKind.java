package id.paritrana.trail;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import id.paritrana.journal.RecordedAct;

/**
 * What the values of a field of the journal are. A field has one kind in all acts that write it; an entry from before may have
 * something else there, which is shown as it is stored.
 */
enum ValueKind {
    /** Sizes and shares, as acts of the pages and columns of workbooks call them. */
    FIGURE(
            "value",
            "numerator",
            "denominator",
            "participants",
            "workers",
            "mark",
            "weight",
            "lo",
            "hi",
            "target",
            "stated_percent",
            "target_percent",
            "stated_remaining",
            "draws",
            "noise"),
    /** Yes or no. */
    TRUTH(
            "accepted",
            "begun",
            "closed",
            "commented",
            "filed",
            "handed-over",
            "mandatory",
            "parting",
            "pronounced",
            "recused",
            "to-the-end",
            "whole",
            "withdrawn"),
    /** When something began to be so, or whether it is so. */
    MOMENT("deadline", "frozen", "opened"),
    DAY("as_of", "from", "held-on", "period_end", "period_start", "to"),
    /** Of a content that is kept elsewhere, or named persons. */
    DIGEST(
            "content", "digest", "figures", "file", "hash", "head", "input", "journal", "package", "printed", "found",
            "result", "seal"),
    DECISION("decision"),
    /** Codes, words, counts and what people wrote: shown as they are stored. */
    PLAIN(
            "account",
            "address",
            "aggregator",
            "assessment_year",
            "award_year",
            "basis",
            "bytes",
            "categories",
            "category",
            "code",
            "comment",
            "criteria",
            "criterion",
            "definition",
            "deviations",
            "direction",
            "edition",
            "element",
            "engine",
            "evidence",
            "fact",
            "fault",
            "filing",
            "first",
            "gate",
            "generator",
            "government",
            "holder",
            "host",
            "item",
            "items",
            "joining",
            "key",
            "kind",
            "label",
            "letter",
            "level",
            "levels",
            "mapping",
            "marks",
            "min_coverage",
            "missing",
            "more",
            "name",
            "nomination",
            "normaliser",
            "note",
            "number",
            "office",
            "open-questions",
            "pages",
            "paper",
            "parent",
            "pattern",
            "position",
            "presence",
            "prize_places",
            "proposal",
            "proposed-by",
            "quorum",
            "reason",
            "region",
            "region_code",
            "resolved",
            "role",
            "rows",
            "rules",
            "run",
            "score",
            "seat",
            "seats",
            "sector",
            "seed",
            "segment",
            "sessions",
            "source",
            "state",
            "status",
            "table",
            "title",
            "zone");

    /** Before the text of a checklist's item in a recorded fact; what follows is its answer. */
    private static final String ITEMS = "items ";

    private static final Map<String, ValueKind> BY_FIELD = new HashMap<>();

    static {
        for (ValueKind kind : values()) {
            kind.fields.forEach(field -> BY_FIELD.put(field, kind));
        }
    }

    private final List<String> fields;

    ValueKind(String... fields) {
        this.fields = List.of(fields);
    }

    /**
     * The kind of a part of a state.
     *
     * @param part its name: of a row of a workbook with the row's codes before the column, of a part of a part with both names
     */
    static ValueKind of(String act, String part) {
        return act.equals(RecordedAct.FACT_RECORDED.code()) && part.startsWith(ITEMS)
                ? TRUTH
                : BY_FIELD.getOrDefault(field(part), PLAIN);
    }

    /** The last word of a part's name; columns of workbooks were once called {@code statedPercent}. */
    static String field(String part) {
        return part.substring(part.lastIndexOf(' ') + 1)
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }

    /** Every field that is listed. */
    static Set<String> listed() {
        return Set.copyOf(BY_FIELD.keySet());
    }

    /** Every listed field, once for each kind that names it. */
    static List<String> named() {
        return Arrays.stream(values()).flatMap(kind -> kind.fields.stream()).toList();
    }
}
