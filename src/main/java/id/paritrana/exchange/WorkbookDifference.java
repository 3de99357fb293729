package id.paritrana.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import id.paritrana.digest.HashedFields;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.ScoreTable;
import id.paritrana.workbook.WorkbookRow;
import id.paritrana.workbook.cells.RowField;

/**
 * What storing a workbook would change: rows added, changed and removed, table by table. A table that the workbook does not
 * have is left alone.
 */
public record WorkbookDifference(List<Change<?>> changes) {

    /** What happens to a row. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** A column of a changed row, before and after, as the journal keeps it: by its code in workbooks, figures as plain decimals. */
    public record ChangedField(String name, String before, String after) {}

    /**
     * One row.
     *
     * @param codes what identifies the row in its table
     * @param before the stored row, absent when added
     * @param after the workbook's row, absent when removed
     */
    public record Change<R extends WorkbookRow>(
            EditionTable table,
            Kind kind,
            List<String> codes,
            @Nullable R before,
            @Nullable R after,
            List<ChangedField> fields) {
        /** The codes as people read them, joined by a dot; two rows may read alike, so it identifies nothing. */
        public String key() {
            return String.join(".", codes);
        }

        /** The row as it will be; as it was where it goes. */
        WorkbookRow row() {
            return Objects.requireNonNull(after == null ? before : after);
        }

        /** What the row says, column by column: of a changed row what differs, of another everything that it has. */
        List<ChangedField> told() {
            if (kind == Kind.CHANGED) {
                return fields;
            }
            var told = new ArrayList<ChangedField>();
            for (RowField field : RowField.all(table, row())) {
                String value = text(field.value());
                if (!value.isEmpty()) {
                    told.add(new ChangedField(field.code(), before == null ? "" : value, after == null ? "" : value));
                }
            }
            return told;
        }

        /** All that happens, for a fingerprint. */
        void in(HashedFields all) {
            all.with(table.code()).with(kind).with(codes.size());
            codes.forEach(all::with);
            List<ChangedField> told = told();
            all.with(told.size());
            told.forEach(field -> all.with(field.name()).with(field.before()).with(field.after()));
        }

        private <S extends WorkbookRow> Change<S> as(Class<S> rows) {
            return new Change<>(table, kind, codes, rows.cast(before), rows.cast(after), fields);
        }
    }

    public WorkbookDifference {
        changes = List.copyOf(changes);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public int count(EditionTable table) {
        return (int) changes.stream().filter(c -> c.table() == table).count();
    }

    public List<Change<?>> of(EditionTable table) {
        return changes.stream().filter(c -> c.table() == table).toList();
    }

    /** The changes of a table by what its rows are. */
    <R extends WorkbookRow> List<Change<R>> of(EditionTable table, Class<R> rows) {
        return changes.stream()
                .filter(c -> c.table() == table)
                .map(c -> c.as(rows))
                .toList();
    }

    /**
     * @param given what is to be stored: a row that it lacks is removed, unless it lacks the whole table. What a file may
     *     remove is decided before, by {@link ImportPlan}
     */
    public static WorkbookDifference between(EditionWorkbook stored, EditionWorkbook given) {
        var found = new ArrayList<Change<?>>();
        for (EditionTable table : EditionTable.values()) {
            if (given.present().contains(table)) {
                compare(found, table, stored.rows(table), given.rows(table));
            }
        }
        return new WorkbookDifference(found);
    }

    private static void compare(
            List<Change<?>> found,
            EditionTable table,
            List<? extends WorkbookRow> before,
            List<? extends WorkbookRow> after) {
        Map<List<String>, WorkbookRow> old = new LinkedHashMap<>();
        before.forEach(row -> old.put(row.codes(), row));
        for (WorkbookRow row : after) {
            List<String> own = row.codes();
            WorkbookRow was = old.remove(own);
            if (was == null) {
                found.add(new Change<>(table, Kind.ADDED, own, null, row, List.of()));
            } else if (!was.equals(row)) {
                found.add(new Change<>(table, Kind.CHANGED, own, was, row, fields(table, was, row)));
            }
        }
        old.forEach((gone, row) -> found.add(new Change<>(table, Kind.REMOVED, gone, row, null, List.of())));
    }

    private static List<ChangedField> fields(EditionTable table, WorkbookRow before, WorkbookRow after) {
        List<RowField> was = RowField.all(table, before);
        List<RowField> is = RowField.all(table, after);
        var fields = new ArrayList<ChangedField>();
        for (int i = 0; i < is.size(); i++) {
            if (!Objects.equals(was.get(i).value(), is.get(i).value())) {
                fields.add(new ChangedField(
                        is.get(i).code(),
                        text(was.get(i).value()),
                        text(is.get(i).value())));
            }
        }
        return fields;
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof ScoreTable table) {
            return table.text();
        }
        return value instanceof Enum<?> word ? word.name().toLowerCase(Locale.ROOT) : value.toString();
    }
}
