package id.paritrana.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import id.paritrana.site.Objection;
import id.paritrana.site.Told;
import id.paritrana.words.Messages;
import id.paritrana.workbook.EditionInfo;
import id.paritrana.workbook.EditionKind;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.NominationRow;
import id.paritrana.workbook.SeatRow;

/** What a workbook may not change, and when. */
final class ImportRules {
    private static final Set<EditionTable> SCHEME =
            Set.of(EditionTable.CRITERIA, EditionTable.RULES, EditionTable.LEVELS);

    private static final List<EditionTable> ROSTER =
            List.of(EditionTable.CATEGORIES, EditionTable.SEATS, EditionTable.NOMINATIONS);

    /** Corrected by two persons once scoring is closed. */
    private static final Set<EditionTable> FIGURES =
            Set.of(EditionTable.VALUES, EditionTable.COVERAGE, EditionTable.ITEMS);

    private ImportRules() {}

    /**
     * What is stored, as far as the rules need it.
     *
     * @param kind of the edition, which stays
     * @param marksWhileOpen the workbook has marks for a category that is being scored; they are not even compared
     * @param judged codes of nominations with a sheet or recusal
     * @param sitting codes of seats with a sheet or recusal
     * @param bound codes of seats for which an account acts
     * @param closed codes of categories whose scoring is closed
     * @param pronounced codes of categories with a verdict
     * @param needed what something that stays on record points to
     * @param touched tells which categories a change touches
     */
    record State(
            EditionKind kind,
            boolean frozen,
            boolean opened,
            boolean marksWhileOpen,
            Set<String> judged,
            Set<String> sitting,
            Set<String> bound,
            Set<String> closed,
            Set<String> pronounced,
            StillNeeded.Codes needed,
            TouchedCategories touched) {}

    /** What speaks against making an edition of this workbook. */
    static List<Objection> onMaking(EditionWorkbook given) {
        return given.marks().isEmpty() || given.edition().kindWhenNew().takesMarks()
                ? List.of()
                : List.of(Objection.overall("exchange.marks-official"));
    }

    private static Told saidKind(EditionKind kind) {
        return locale -> Messages.text(locale, "edition.kind-of." + kind.code());
    }

    static List<Objection> objections(WorkbookDifference difference, State state) {
        var objections = new ArrayList<Objection>();
        if (state.frozen()) {
            for (EditionTable table : SCHEME) {
                if (difference.count(table) > 0) {
                    objections.add(Objection.overall("exchange.scheme-frozen", table.code()));
                }
            }
            for (EditionTable table : ROSTER) {
                if (difference.count(table) > 0) {
                    objections.add(Objection.overall("exchange.roster-frozen." + table.code()));
                }
            }
        }
        if (difference.of(EditionTable.EDITION, EditionInfo.class).stream()
                .anyMatch(c -> c.after() != null && c.after().kind() != state.kind())) {
            objections.add(Objection.overall("exchange.kind-stays", saidKind(state.kind())));
        }
        if (!state.kind().takesMarks() && (state.marksWhileOpen() || difference.count(EditionTable.MARKS) > 0)) {
            objections.add(Objection.overall("exchange.marks-official"));
        } else if (state.opened() && state.marksWhileOpen()) {
            objections.add(Objection.overall("exchange.marks-while-open"));
        } else if (state.opened()
                && difference.count(EditionTable.MARKS) + difference.count(EditionTable.RECUSALS) > 0) {
            objections.add(Objection.overall("exchange.marks-are-the-seats"));
        }
        for (var change : difference.of(EditionTable.SEATS, SeatRow.class)) {
            if (!state.frozen()
                    && change.before() != null
                    && change.after() != null
                    && state.bound().contains(change.after().code())
                    && !change.after().holder().isEmpty()
                    && !change.after().holder().equals(change.before().holder())) {
                objections.add(Objection.overall("exchange.holder-bound", change.key()));
            }
        }
        for (var change : difference.of(EditionTable.NOMINATIONS, NominationRow.class)) {
            if (!state.frozen()
                    && change.before() != null
                    && !change.before().stands()
                    && change.after() != null
                    && !change.after().withdrawn().equals(change.before().withdrawn())) {
                objections.add(Objection.overall("exchange.withdrawn-stays", change.key()));
            }
        }
        removals(objections, difference, EditionTable.NOMINATIONS, state.judged(), "exchange.nomination-judged");
        removals(objections, difference, EditionTable.SEATS, state.sitting(), "exchange.seat-judged");
        removals(
                objections,
                difference,
                EditionTable.NOMINATIONS,
                state.needed().nominations(),
                "exchange.nomination-on-record");
        removals(objections, difference, EditionTable.SEATS, state.needed().seats(), "exchange.seat-on-record");
        removals(
                objections,
                difference,
                EditionTable.CATEGORIES,
                state.needed().categories(),
                "exchange.category-on-record");
        if (difference.of(EditionTable.RECUSALS).stream().anyMatch(c -> c.kind() != WorkbookDifference.Kind.ADDED)) {
            objections.add(Objection.overall("exchange.recusals-stay"));
        }
        var onRecord = new TreeSet<>(state.touched().of(difference));
        onRecord.retainAll(state.pronounced());
        if (!onRecord.isEmpty()) {
            objections.add(Objection.overall("exchange.pronounced", String.join(", ", onRecord)));
        }
        var late = new TreeSet<>(state.touched().of(difference));
        late.retainAll(state.closed());
        late.removeAll(state.pronounced());
        if (!late.isEmpty() && FIGURES.stream().anyMatch(table -> difference.count(table) > 0)) {
            objections.add(Objection.overall("exchange.closed", String.join(", ", late)));
        }
        return objections;
    }

    private static void removals(
            List<Objection> objections,
            WorkbookDifference difference,
            EditionTable table,
            Set<String> inUse,
            String key) {
        difference.of(table).stream()
                .filter(c -> c.kind() == WorkbookDifference.Kind.REMOVED && inUse.contains(c.key()))
                .forEach(c -> objections.add(Objection.overall(key, c.key())));
    }
}
