package id.paritrana.workbook.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.CellAddress;
import id.paritrana.tables.CellForm;
import id.paritrana.tables.DateText;
import id.paritrana.tables.Problem;
import id.paritrana.tables.Table;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.TableRow;
import id.paritrana.tables.TableTraits;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.Column;
import id.paritrana.workbook.cells.ColumnMapping;
import id.paritrana.workbook.cells.RowReader;
import id.paritrana.workbook.rules.NomineeNames;

/** A sheet of another office as one of our tables: its columns renamed as an officer mapped them, its nominees by their codes. */
final class MappedTable {
    private static final Pattern YEAR = Pattern.compile("(?<![\\d.,])20\\d\\d(?![\\d.,])");

    private final Table sheet;
    private final ColumnMapping mapping;
    private final NomineeNames nominees;
    private final List<Problem> problems;

    MappedTable(Table sheet, ColumnMapping mapping, NomineeNames nominees, List<Problem> problems) {
        this.sheet = sheet;
        this.mapping = mapping;
        this.nominees = nominees;
        this.problems = problems;
    }

    Table table() {
        int last = mapping.columns().keySet().stream().mapToInt(at -> at).max().orElse(-1);
        List<TableCell> header = new ArrayList<>();
        for (int at = 0; at <= last; at++) {
            header.add(text(at, mapping.headerRow(), code(mapping.columns().get(at))));
        }
        Headings headings = Headings.at(ForeignTable.rows(sheet), mapping.headerRow());
        List<TableCell> titles = mapping.columns().keySet().stream()
                .map(at -> text(at, mapping.headerRow(), headings.titles().getOrDefault(at, "")))
                .toList();
        unitsInWords(titles, headings);
        years(titles);
        mapping.constants().keySet().forEach(column -> header.add(text(header.size(), mapping.headerRow(), column)));
        List<TableRow> rows = new ArrayList<>();
        for (TableRow row : ForeignTable.rows(sheet)) {
            if (row.number() > mapping.headerRow()) {
                List<TableCell> cells = cells(row, last);
                if (!cells.isEmpty()) {
                    rows.add(new TableRow(row.number(), cells));
                }
            }
        }
        return new Table(mapping.table().code(), List.of(), header, rows, traits(rows));
    }

    /**
     * Refuses a heading that counts people in thousands, because the figures below would be read as a thousandth. A
     * title above that says so gets a warning, as it may refer to any column.
     */
    private void unitsInWords(List<TableCell> titles, Headings headings) {
        int first = headings.upper() > 0 ? headings.upper() : headings.header();
        ForeignTable.rows(sheet).stream()
                .filter(row -> row.number() < first)
                .flatMap(row -> row.cells().stream())
                .filter(ForeignTable::isInThousands)
                .forEach(cell -> told(cell, Telling.alone("workbook.mapping.unit-above"), Problem.Severity.WARNING));
        titles.stream()
                .filter(title -> ForeignTable.isInThousands(title) && isOfPeople(title))
                .forEach(title -> told(title, Telling.alone("workbook.mapping.unit"), Problem.Severity.ERROR));
    }

    private void told(TableCell cell, Telling telling, Problem.Severity severity) {
        problems.add(new Problem(
                sheet.name(), cell.address(), "", telling, Map.of("text", RowReader.shown(cell)), severity));
    }

    /** Doubts a column that is headed with another year than the one of the day that is given for all rows. */
    private void years(List<TableCell> titles) {
        String day = mapping.constants().getOrDefault("as_of", "");
        DateText.read(day).ifPresent(asOf -> titles.stream()
                .filter(cell -> isOtherYear(cell.asText(), asOf.getYear()))
                .findFirst()
                .ifPresent(cell -> problems.add(new Problem(
                        sheet.name(),
                        cell.address(),
                        "",
                        Telling.alone("workbook.mapping.year"),
                        Map.of("text", RowReader.shown(cell), "date", DateText.of(asOf)),
                        Problem.Severity.WARNING))));
    }

    /** Whether a title names years, and not this one. */
    private static boolean isOtherYear(String title, int year) {
        Set<Integer> named = YEAR.matcher(title)
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .collect(Collectors.toSet());
        return !named.isEmpty() && !named.contains(year);
    }

    private boolean isOfPeople(TableCell heading) {
        String target = mapping.columns().get(heading.column());
        return target != null
                && mapping.table().columns().stream()
                        .anyMatch(column -> column.code().equals(code(target)) && column.kind() == Column.Kind.PEOPLE);
    }

    /** The traits of the rows that count and of the mapped columns. */
    private TableTraits traits(List<TableRow> rows) {
        TableTraits all = sheet.traits();
        Set<Integer> kept = rows.stream().map(TableRow::number).collect(Collectors.toSet());
        BitSet hiddenColumns = new BitSet();
        mapping.columns().keySet().stream().filter(all.hiddenColumns()::get).forEach(hiddenColumns::set);
        return new TableTraits(
                all.hidden(),
                all.hiddenRows().stream().filter(kept::contains).toList(),
                hiddenColumns,
                all.merged().stream()
                        .filter(cells -> cells.firstRow() > mapping.headerRow())
                        .toList(),
                all.struckOut().stream()
                        .filter(cell -> kept.contains(cell.row()))
                        .toList(),
                all.holdingRows().stream()
                        .filter(cell -> kept.contains(cell.row()))
                        .toList(),
                all.zeros().stream().filter(cell -> kept.contains(cell.row())).toList(),
                all.pending().stream().filter(cell -> kept.contains(cell.row())).toList(),
                all.notes().stream().filter(note -> kept.contains(note.row())).toList(),
                all.unseen().stream().filter(cell -> kept.contains(cell.row())).toList(),
                all.separator());
    }

    private static String code(@Nullable String target) {
        return target == null ? "" : target.startsWith("nomination:") ? "nomination" : target;
    }

    /** The cells of one row in our form; empty for an empty row, or one about somebody who is not a nominee. */
    private List<TableCell> cells(TableRow row, int last) {
        List<TableCell> cells = new ArrayList<>();
        boolean filled = false;
        for (int at = 0; at <= last; at++) {
            String target = mapping.columns().get(at);
            TableCell cell = at < row.cells().size() ? row.cells().get(at) : text(at, row.number(), "");
            if (target == null || cell.isEmpty()) {
                cells.add(text(at, row.number(), ""));
                continue;
            }
            if (target.startsWith("nomination:")) {
                Optional<String> code =
                        target.equals(ColumnMapping.BY_NAME) ? nominees.byName(cell.asText()) : nominees.byRegion(cell);
                if (code.isEmpty()) {
                    problems.add(new Problem(
                            sheet.name(),
                            CellAddress.of(at, row.number()),
                            "nomination",
                            Telling.alone("workbook.mapping.no-nominee"),
                            Map.of("text", RowReader.shown(cell)),
                            Problem.Severity.WARNING));
                    return List.of();
                }
                cells.add(text(at, row.number(), code.get()));
            } else {
                cells.add(cell);
                filled = true;
            }
        }
        if (!filled) {
            return List.of();
        }
        mapping.constants().values().forEach(value -> cells.add(text(cells.size(), row.number(), value)));
        return cells;
    }

    private TableCell text(int column, int row, String text) {
        return new TableCell(sheet.name(), column, row, text, CellForm.TEXT);
    }
}
