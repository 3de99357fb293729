package id.paritrana.workbook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import id.paritrana.tables.Problem;
import id.paritrana.tables.RefusedFile;
import id.paritrana.tables.Table;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.TableFiles;
import id.paritrana.tables.TableRow;
import id.paritrana.tables.TableSet;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.cells.BystanderSheets;
import id.paritrana.workbook.cells.ColumnMapping;
import id.paritrana.workbook.cells.FoundTables;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.cells.RowCells;
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
            tables.add(new MappedTable(sheet, mapping, new NomineeNames(edition.nominations()), problems).table());
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

    /** Whether a title says that what stands below it is counted in thousands or millions. */
    static boolean isInThousands(TableCell title) {
        return IN_THOUSANDS.matcher(title.asText()).find();
    }
}
