package id.paritrana.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.paritrana.exchange.WorkbookDifference.Change;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Told;
import id.paritrana.words.Messages;
import id.paritrana.workbook.EditionInfo;
import id.paritrana.workbook.EditionKey;
import id.paritrana.workbook.EditionKind;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.ItemRow;
import id.paritrana.workbook.NominationRow;
import id.paritrana.workbook.SeatRow;
import id.paritrana.workbook.ValueRow;
import id.paritrana.workbook.Vocabulary;

/** What a workbook may not change, and when. */
final class ImportRules {
    private ImportRules() {}

    /**
     * What is stored, as far as the rules need it.
     *
     * @param kind of the edition, which stays
     * @param marksWhileOpen the workbook has marks for a category that is being scored
     * @param judged codes of nominations with a sheet or recusal
     * @param sitting codes of seats with a sheet or recusal
     * @param bound codes of seats for which an account acts
     * @param closed codes of categories whose scoring is closed
     * @param pronounced codes of categories with a verdict
     * @param listed nominations with the criteria on which a checklist of theirs is left
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
            Set<String> withdrawn,
            Set<String> closed,
            Set<String> pronounced,
            Set<List<String>> listed,
            StillNeeded.Codes needed,
            TouchedCategories touched) {}

    /** What speaks against making an edition of this workbook. */
    static List<Objection> onMaking(EditionWorkbook given) {
        var objections = new ArrayList<Objection>();
        if (!given.edition().kindWhenNew().takesMarks()) {
            if (!given.marks().isEmpty()) {
                objections.add(Objection.overall("exchange.marks-official"));
            }
            if (!given.recusals().isEmpty()) {
                objections.add(Objection.overall("exchange.recusals-official"));
            }
        }
        return objections;
    }

    private static Told saidKind(EditionKind kind) {
        return locale -> Messages.text(locale, "edition.kind-of." + kind.code());
    }

    private static Told saidKeys(List<EditionKey> keys) {
        return locale -> keys.stream()
                .map(EditionKey::code)
                .map(code -> Messages.isEnglish(locale) ? code : Vocabulary.readInIndonesian(code))
                .collect(Collectors.joining(", "));
    }

    private static Told saidTable(EditionTable table) {
        return locale -> Messages.isEnglish(locale) ? table.code() : table.sheetTitle();
    }

    /** What speaks against one change; the first that is said is the reason why the row stays. */
    static List<Objection> objections(Change<?> change, State state) {
        var objections = new ArrayList<Objection>();
        switch (change.table()) {
            case EDITION -> edition(objections, change, state);
            case CRITERIA, RULES, LEVELS -> {
                if (state.frozen()) {
                    objections.add(Objection.overall("exchange.scheme-frozen", saidTable(change.table())));
                }
            }
            case CATEGORIES -> category(objections, change, state);
            case SEATS -> seat(objections, change, state);
            case NOMINATIONS -> nomination(objections, change, state);
            case MARKS -> mark(objections, change, state);
            case RECUSALS -> recusal(objections, change, state);
            case VALUES, ITEMS -> fact(objections, change, state);
            case COVERAGE -> {
                // figures, of which only the stage of their category decides
            }
        }
        stage(objections, change, state);
        return objections;
    }

    private static void edition(List<Objection> objections, Change<?> change, State state) {
        if (change.after() instanceof EditionInfo info && info.kind() != state.kind()) {
            objections.add(Objection.overall("exchange.kind-stays", saidKind(state.kind())));
        }
        if (change.before() instanceof EditionInfo was && change.after() instanceof EditionInfo is) {
            List<EditionKey> frozen = frozenFields(was, is);
            if (state.frozen() && !frozen.isEmpty()) {
                objections.add(Objection.overall("exchange.edition-frozen", saidKeys(frozen)));
            }
            if (!state.pronounced().isEmpty() && !is.name().equals(was.name())) {
                objections.add(Objection.overall(
                        "exchange.edition-named", String.join(", ", new TreeSet<>(state.pronounced()))));
            }
        }
    }

    /**
     * What is frozen with the scheme and would be another. The days decide which figures count; years and region stand on
     * papers: who forgot them may still fill them in.
     */
    private static List<EditionKey> frozenFields(EditionInfo was, EditionInfo is) {
        var fields = new ArrayList<EditionKey>();
        differs(
                fields,
                EditionKey.ASSESSMENT_YEAR,
                was.assessmentYear() != null,
                was.assessmentYear(),
                is.assessmentYear());
        differs(fields, EditionKey.AWARD_YEAR, was.awardYear() != null, was.awardYear(), is.awardYear());
        differs(fields, EditionKey.REGION, !was.region().isEmpty(), was.region(), is.region());
        differs(fields, EditionKey.PERIOD_START, true, was.periodStart(), is.periodStart());
        differs(fields, EditionKey.PERIOD_END, true, was.periodEnd(), is.periodEnd());
        return fields;
    }

    private static void differs(
            List<EditionKey> fields, EditionKey key, boolean stays, @Nullable Object was, @Nullable Object is) {
        if (stays && !Objects.equals(was, is)) {
            fields.add(key);
        }
    }

    private static void category(List<Objection> objections, Change<?> change, State state) {
        roster(objections, change, state);
        removal(objections, change, state.needed().categories(), "exchange.category-on-record");
    }

    private static void seat(List<Objection> objections, Change<?> change, State state) {
        roster(objections, change, state);
        if (!state.frozen()
                && change.before() instanceof SeatRow was
                && change.after() instanceof SeatRow is
                && state.bound().contains(is.code())
                && !is.holder().isEmpty()
                && !is.holder().equals(was.holder())) {
            objections.add(Objection.overall("exchange.holder-bound", change.key()));
        }
        removal(objections, change, state.sitting(), "exchange.seat-judged");
        removal(objections, change, state.needed().seats(), "exchange.seat-on-record");
    }

    private static void nomination(List<Objection> objections, Change<?> change, State state) {
        roster(objections, change, state);
        if (!state.frozen()
                && change.before() instanceof NominationRow was
                && change.after() instanceof NominationRow is
                && !was.stands()
                && !is.withdrawn().equals(was.withdrawn())) {
            objections.add(Objection.overall("exchange.withdrawn-stays", change.key()));
        }
        removal(objections, change, state.judged(), "exchange.nomination-judged");
        removal(objections, change, state.needed().nominations(), "exchange.nomination-on-record");
    }

    private static void mark(List<Objection> objections, Change<?> change, State state) {
        if (!state.kind().takesMarks()) {
            objections.add(Objection.overall("exchange.marks-official"));
        } else if (state.opened()) {
            objections.add(Objection.overall(
                    state.marksWhileOpen() ? "exchange.marks-while-open" : "exchange.marks-are-the-seats"));
        } else if (state.withdrawn().contains(change.codes().get(0))) {
            objections.add(
                    Objection.overall("exchange.mark-withdrawn", change.codes().get(0)));
        }
    }

    /** Of an official edition each seat declares its own. */
    private static void recusal(List<Objection> objections, Change<?> change, State state) {
        if (change.kind() != WorkbookDifference.Kind.ADDED) {
            objections.add(Objection.overall("exchange.recusals-stay"));
        } else if (!state.kind().takesMarks()) {
            objections.add(Objection.overall("exchange.recusals-official"));
        } else if (state.opened()) {
            objections.add(Objection.overall("exchange.marks-are-the-seats"));
        }
    }

    /**
     * Once frozen, what a second person has confirmed is replaced by what another confirms, and not by nothing. One item of a checklist may
     * go, as no form can take out one that was misspelt or doubled: the list that is left waits for a second person.
     */
    private static void fact(List<Objection> objections, Change<?> change, State state) {
        boolean gone = change.kind() == WorkbookDifference.Kind.REMOVED;
        if (change.before() instanceof ItemRow item) {
            gone = gone && !state.listed().contains(List.of(item.nomination(), item.criterion()));
        }
        if (change.before() instanceof ValueRow was) {
            gone = was.isFact() && !(change.after() instanceof ValueRow is && is.isFact());
        }
        if (state.frozen() && gone) {
            objections.add(Objection.overall("exchange.fact-stays", change.key()));
        }
    }

    /** What is frozen with the scheme. */
    private static void roster(List<Objection> objections, Change<?> change, State state) {
        if (state.frozen()) {
            objections.add(
                    Objection.overall("exchange.roster-frozen." + change.table().code()));
        }
    }

    private static void removal(List<Objection> objections, Change<?> change, Set<String> inUse, String key) {
        if (change.kind() == WorkbookDifference.Kind.REMOVED && inUse.contains(change.key())) {
            objections.add(Objection.overall(key, change.key()));
        }
    }

    /** Whatever touches a verdict stays; a figure is corrected by two persons once scoring is closed. */
    private static void stage(List<Objection> objections, Change<?> change, State state) {
        if (change.table() == EditionTable.EDITION) {
            return;
        }
        var onRecord = new TreeSet<>(state.touched().of(change));
        var late = new TreeSet<>(onRecord);
        onRecord.retainAll(state.pronounced());
        if (!onRecord.isEmpty()) {
            objections.add(Objection.overall("exchange.pronounced", String.join(", ", onRecord)));
        }
        late.retainAll(state.closed());
        late.removeAll(state.pronounced());
        boolean figure = change.table() == EditionTable.VALUES
                || change.table() == EditionTable.COVERAGE
                || change.table() == EditionTable.ITEMS;
        if (figure && !late.isEmpty()) {
            objections.add(Objection.overall("exchange.closed", String.join(", ", late)));
        }
    }
}
