package id.paritrana.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.journal.CanonicalText;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.MarkRow;

/**
 * Records what a workbook changed, row by row, with old and new values. Of personal data (the holder of a seat, a
 * remark, the reason of a recusal) only the fact of a change is recorded; marks are sealed in their category.
 *
 * <p>A row goes by its codes as a JSON list, a column by its code in workbooks, and figures are plain decimals. Entries
 * from before have the codes with a blank between, other names of columns, and figures as Indonesians write them.
 */
@ApplicationScoped
public class ImportJournal {
    /** Stands for what names or describes a person. */
    public static final String NOT_TOLD = "…";
    /** The same, where it came or changed. */
    public static final String NOT_TOLD_BUT_OTHER = "… *";

    private static final Set<String> PERSONAL = Set.of("holder", "comment", "reason");
    /** An entry tells its rows up to so many; more are counted, and the file's fingerprint names them. */
    private static final int MOST_ROWS = 5_000;

    private final Journal journal;

    ImportJournal(Journal journal) {
        this.journal = journal;
    }

    /**
     * @param made the edition is new: its rows are counted, and the file holds them
     * @param categories by code
     */
    void write(
            Edition edition,
            ImportedFile file,
            WorkbookDifference difference,
            boolean made,
            Map<String, Category> categories,
            TouchedCategories touched) {
        for (EditionTable table : EditionTable.values()) {
            var changes = difference.of(table);
            if (changes.isEmpty()) {
                continue;
            }
            if (table != EditionTable.MARKS) {
                write(edition, file, table, changes, made, null);
                continue;
            }
            Map<String, List<WorkbookDifference.Change<?>>> byCategory = new TreeMap<>();
            for (var change : changes) {
                MarkRow mark = (MarkRow) (change.after() == null ? change.before() : change.after());
                byCategory
                        .computeIfAbsent(touched.nomination(mark.nomination()), c -> new ArrayList<>())
                        .add(change);
            }
            byCategory.forEach((category, own) -> write(edition, file, table, own, made, categories.get(category)));
        }
    }

    /** A workbook that says what is stored already: that it came is on record, too. */
    void unchanged(Edition edition, ImportedFile file) {
        journal.act(RecordedAct.WORKBOOK_IMPORTED)
                .in(edition.id(), edition.code())
                .about("edition", edition.code())
                .before(Map.of())
                .after(Map.of("rows", 0, "file", file.hash()))
                .write();
    }

    private void write(
            Edition edition,
            ImportedFile file,
            EditionTable table,
            List<WorkbookDifference.Change<?>> changes,
            boolean made,
            @Nullable Category sealedIn) {
        var before = new TreeMap<String, Object>();
        var after = new TreeMap<String, Object>();
        if (made || changes.size() > MOST_ROWS) {
            after.put("rows", changes.size());
        } else {
            for (var change : changes) {
                String key = CanonicalText.of(change.codes().isEmpty() ? List.of(table.code()) : change.codes());
                var from = new TreeMap<String, Object>();
                var to = new TreeMap<String, Object>();
                for (WorkbookDifference.ChangedField field : change.told()) {
                    boolean personal = PERSONAL.contains(field.name());
                    if (change.before() != null && !(field.before().isEmpty() && change.after() == null)) {
                        from.put(field.name(), personal ? NOT_TOLD : field.before());
                    }
                    if (change.after() != null && !(field.after().isEmpty() && change.before() == null)) {
                        to.put(field.name(), personal ? NOT_TOLD_BUT_OTHER : field.after());
                    }
                }
                if (change.before() != null) {
                    before.put(key, from);
                }
                if (change.after() != null) {
                    after.put(key, to);
                }
            }
        }
        after.put("file", file.hash());
        if (made && table == EditionTable.EDITION) {
            after.put("office", edition.office().code());
        }
        var act = journal.act(RecordedAct.WORKBOOK_IMPORTED)
                .in(edition.id(), edition.code())
                .about("edition", edition.code())
                .about("table", table.code())
                .before(before)
                .after(after);
        if (sealedIn != null) {
            act.about("category", sealedIn.code()).sealedIn(sealedIn.id());
        }
        act.write();
    }
}
