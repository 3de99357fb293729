package id.paritrana.workbook.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.CellAddress;
import id.paritrana.tables.CellForm;
import id.paritrana.tables.Problem;
import id.paritrana.tables.RefusedFile;
import id.paritrana.tables.Table;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.TableFiles;
import id.paritrana.tables.TableRow;
import id.paritrana.tables.TableSet;
import id.paritrana.tables.TableTraits;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.Column;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.cells.BystanderSheets;
import id.paritrana.workbook.cells.ColumnMapping;
import id.paritrana.workbook.cells.FoundTables;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.cells.RowCells;
import id.paritrana.workbook.cells.RowReader;
import id.paritrana.workbook.rules.NomineeNames;
import id.paritrana.workbook.template.WorkbookWriter;

/**
 * Reads a sheet of another office, with its own titles and headings, as one of our tables, by an officer's one-time
 * mapping of columns. Everything else in the edition stays unchanged.
 */
public final class ForeignTable {
    private static final Set<EditionTable> FRAME = Set.of(
            EditionTable.EDITION,
            EditionTable.CATEGORIES,
            EditionTable.CRITERIA,
            EditionTable.RULES,
            EditionTable.SEATS,
            EditionTable.NOMINATIONS,
            EditionTable.LEVELS);

    private static final Pattern IN_THOUSANDS =
            Pattern.compile("(?iu)(?<![\\p{L}\\d])(?<!\\d\\s)(ribu|ribuan|juta|jutaan|thousands?|millions?)(?!\\p{L})");

    private ForeignTable() {}

    /**
     * The non-empty sheets of a file, whatever their names.
     *
     * @throws RefusedFile when the file cannot be read at all
     */
    public static List<Table> sheets(String name, byte[] content) throws RefusedFile {
        return TableFiles.read(name, content, sheet -> false, sheet -> false).tables().stream()
                .filter(table -> !table.header().isEmpty())
                .toList();
    }

    /** Every filled row of a sheet, titles included. */
    public static List<TableRow> rows(Table sheet) {
        Map<Integer, TableRow> rows = new TreeMap<>();
        sheet.aside().forEach(row -> rows.put(row.number(), row));
        rows.put(sheet.headerRow(), new TableRow(sheet.headerRow(), sheet.header()));
        sheet.rows().forEach(row -> rows.put(row.number(), row));
        return List.copyOf(rows.values());
    }

    /**
     * Reads the sheet of a mapping.
     *
     * @param edition the stored rows of its edition
     */
    public static Reading read(String name, byte[] content, ColumnMapping mapping, EditionWorkbook edition) {
        List<Problem> problems = new ArrayList<>();
        try {
            List<Table> all = sheets(name, content);
            Optional<Table> found = all.stream()
                    .filter(table -> table.name().equals(mapping.sheet()))
                    .findFirst();
            if (found.isEmpty()) {
                return nothing(Problem.error(name, "", "", Telling.alone("workbook.mapping.no-sheet"), Map.of()));
            }
            Table sheet = found.get();
            others(all, sheet).ifPresent(problems::add);
            List<Table> tables = new ArrayList<>(frame(edition, mapping.table()));
            tables.add(mapped(sheet, mapping, new NomineeNames(edition.nominations()), problems));
            Reading reading = WorkbookReader.read(new TableSet(tables));
            problems.addAll(ofSheet(reading.problems(), mapping));
            return new Reading(
                    only(reading.workbook(), mapping.table()),
                    new TableSet(List.of(sheet)),
                    problems,
                    ofSheet(reading.alike(), mapping),
                    reading.marked(),
                    reading.cells());
        } catch (RefusedFile refused) {
            return nothing(refused.problem());
        }
    }

    /** The problems of the mapped table, under the name of its sheet. */
    private static List<Problem> ofSheet(List<Problem> problems, ColumnMapping mapping) {
        return problems.stream()
                .filter(problem -> problem.sheet().equals(mapping.table().code())
                        || problem.sheet().equals(mapping.sheet()))
                .map(problem -> new Problem(
                        mapping.sheet(),
                        problem.cell(),
                        problem.column(),
                        problem.told(),
                        problem.args(),
                        problem.severity(),
                        problem.further().stream()
                                .map(place -> mapping.sheet() + place.substring(place.lastIndexOf('!')))
                                .toList()))
                .toList();
    }

    /** The one note that the other sheets of the file are not read, and how to import them. */
    private static Optional<Problem> others(List<Table> all, Table sheet) {
        String names = unread(all, sheet);
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem(
                        sheet.name(),
                        "",
                        "",
                        Telling.alone("workbook.mapping.other-sheets"),
                        Map.of("names", names),
                        Problem.Severity.WARNING));
    }

    /**
     * The names of the file's other sheets, which are not read; empty without any. A hidden one is not named, because
     * its user has never seen it.
     */
    public static String unread(List<Table> all, Table sheet) {
        return FoundTables.few(all.stream()
                .filter(table -> !table.traits().hidden())
                .map(Table::name)
                .filter(name -> !name.equals(sheet.name()))
                .toList());
    }

    private static Reading nothing(Problem problem) {
        return new Reading(EditionWorkbook.EMPTY, new TableSet(List.of()), List.of(problem), Map.of(), new RowCells());
    }

    /** The workbook reduced to that table and its edition. */
    private static EditionWorkbook only(EditionWorkbook workbook, EditionTable table) {
        return EditionWorkbook.builder()
                .edition(workbook.edition())
                .rows(table, workbook.rows(table))
                .present(Set.of(table))
                .build();
    }

    private static List<Table> frame(EditionWorkbook edition, EditionTable mapped) throws RefusedFile {
        EditionWorkbook stored = EditionWorkbook.builder()
                .edition(edition.edition())
                .categories(edition.categories())
                .criteria(edition.criteria())
                .rules(edition.rules())
                .seats(edition.seats())
                .nominations(edition.nominations())
                .levels(edition.levels())
                .present(FRAME)
                .build();
        return TableFiles.read("kept.ZIP", WorkbookWriter.zip(stored), BystanderSheets::hold, EditionTable::isNamed)
                .tables()
                .stream()
                .filter(table -> !table.name().equals(mapped.code()))
                .toList();
    }

    private static Table mapped(Table sheet, ColumnMapping mapping, NomineeNames nominees, List<Problem> problems) {
        int last = mapping.columns().keySet().stream().mapToInt(at -> at).max().orElse(-1);
        List<TableCell> header = new ArrayList<>();
        for (int at = 0; at <= last; at++) {
            header.add(
                    text(sheet, at, mapping.headerRow(), code(mapping.columns().get(at))));
        }
        unitsInWords(sheet, mapping, problems);
        mapping.constants()
                .keySet()
                .forEach(column -> header.add(text(sheet, header.size(), mapping.headerRow(), column)));
        List<TableRow> rows = new ArrayList<>();
        for (TableRow row : rows(sheet)) {
            if (row.number() > mapping.headerRow()) {
                List<TableCell> cells = cells(sheet, row, mapping, last, nominees, problems);
                if (!cells.isEmpty()) {
                    rows.add(new TableRow(row.number(), cells));
                }
            }
        }
        return new Table(mapping.table().code(), List.of(), header, rows, traits(sheet.traits(), mapping, rows));
    }

    /**
     * Refuses a heading that counts people in thousands, because the figures below would be read as a thousandth. A
     * title above that says so gets a warning, as it may refer to any column.
     */
    private static void unitsInWords(Table sheet, ColumnMapping mapping, List<Problem> problems) {
        for (TableRow row : rows(sheet)) {
            boolean heading = row.number() == mapping.headerRow();
            if (row.number() > mapping.headerRow()) {
                continue;
            }
            for (TableCell cell : row.cells()) {
                if (isInThousands(cell) && (!heading || isOfPeople(cell, mapping))) {
                    problems.add(new Problem(
                            sheet.name(),
                            cell.address(),
                            "",
                            heading
                                    ? Telling.alone("workbook.mapping.unit")
                                    : Telling.alone("workbook.mapping.unit-above"),
                            Map.of("text", RowReader.shown(cell)),
                            heading ? Problem.Severity.ERROR : Problem.Severity.WARNING));
                }
            }
        }
    }

    /** Whether a title says that what stands below it is counted in thousands or millions. */
    static boolean isInThousands(TableCell title) {
        return IN_THOUSANDS.matcher(title.asText()).find();
    }

    private static boolean isOfPeople(TableCell heading, ColumnMapping mapping) {
        String target = mapping.columns().get(heading.column());
        return target != null
                && mapping.table().columns().stream()
                        .anyMatch(column -> column.code().equals(code(target)) && column.kind() == Column.Kind.PEOPLE);
    }

    /** The traits of the rows that count and of the mapped columns. */
    private static TableTraits traits(TableTraits all, ColumnMapping mapping, List<TableRow> rows) {
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
                all.separator());
    }

    private static String code(@Nullable String target) {
        return target == null ? "" : target.startsWith("nomination:") ? "nomination" : target;
    }

    /** The cells of one row in our form; empty for an empty row, or one about somebody who is not a nominee. */
    private static List<TableCell> cells(
            Table sheet, TableRow row, ColumnMapping mapping, int last, NomineeNames nominees, List<Problem> problems) {
        List<TableCell> cells = new ArrayList<>();
        boolean filled = false;
        for (int at = 0; at <= last; at++) {
            String target = mapping.columns().get(at);
            TableCell cell = at < row.cells().size() ? row.cells().get(at) : text(sheet, at, row.number(), "");
            if (target == null || cell.isEmpty()) {
                cells.add(text(sheet, at, row.number(), ""));
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
                cells.add(text(sheet, at, row.number(), code.get()));
            } else {
                cells.add(cell);
                filled = true;
            }
        }
        if (!filled) {
            return List.of();
        }
        mapping.constants().values().forEach(value -> cells.add(text(sheet, cells.size(), row.number(), value)));
        return cells;
    }

    private static TableCell text(Table sheet, int column, int row, String text) {
        return new TableCell(sheet.name(), column, row, text, CellForm.TEXT);
    }
}
