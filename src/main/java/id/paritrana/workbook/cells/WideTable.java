package id.paritrana.workbook.cells;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import id.paritrana.tables.Canon;
import id.paritrana.tables.CellAddress;
import id.paritrana.tables.Problem;
import id.paritrana.tables.Table;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.TableSet;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.Column;
import id.paritrana.workbook.EditionTable;

/** A table laid out the other way round: what should stand in rows stands in its titles. */
final class WideTable {
    /** The columns whose values become titles in a transposed table. */
    private static final Set<String> LISTING = Set.of("code", "segment");

    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

    /** From this many on, unknown titles are not slips. */
    private static final int MANY = 3;

    private WideTable() {}

    /**
     * Whether a table has a column instead of a row for each nominee, seat or key, which is reported in place of its
     * unknown titles. The signs are several unknown titles that are years or codes of the file, or a table of keys,
     * with a required title missing.
     *
     * @param columns the codes of the known titles
     */
    static boolean isReported(
            EditionTable table, Table raw, TableSet source, Set<String> columns, List<Problem> problems) {
        List<Problem> unknown = problems.stream()
                .filter(problem -> problem.sheet().equals(raw.name())
                        && problem.key().equals("workbook.column.unknown")
                        && CellAddress.row(problem.cell()) == raw.headerRow())
                .toList();
        boolean lacks =
                table.columns().stream().anyMatch(column -> column.required() && !columns.contains(column.code()));
        if (!lacks || unknown.size() < MANY || columns.isEmpty() || raw.rows().isEmpty()) {
            return false;
        }
        Set<String> codes = codes(source);
        long coded = raw.header().stream()
                .filter(title -> table.columnNamed(title.asText()).isEmpty())
                .filter(title -> YEAR.matcher(title.asText()).matches() || codes.contains(Canon.word(title.asText())))
                .count();
        if (coded < MANY && table.columnNamed("key").isEmpty()) {
            return false;
        }
        problems.removeAll(unknown);
        problems.add(Problem.error(
                raw.name(),
                unknown.get(0).cell(),
                "",
                Telling.alone("workbook.table.wide"),
                Map.of(
                        "name",
                        unknown.get(0).args().getOrDefault("name", ""),
                        "columns",
                        table.columns().stream()
                                .filter(Column::required)
                                .filter(column ->
                                        column.kind() != Column.Kind.NUMBER && column.kind() != Column.Kind.TEXT)
                                .map(Column::code)
                                .collect(Collectors.joining(", ")))));
        return true;
    }

    /** The codes and segments that the tables of a file list. */
    private static Set<String> codes(TableSet source) {
        Set<String> codes = new HashSet<>();
        for (Table raw : source.tables()) {
            Optional<EditionTable> table = EditionTable.named(raw.name());
            for (TableCell title : raw.header()) {
                boolean listed = table.flatMap(known -> known.columnNamed(title.asText()))
                        .filter(column -> LISTING.contains(column.code()))
                        .isPresent();
                if (listed) {
                    raw.rows().stream()
                            .filter(row -> title.column() < row.cells().size())
                            .map(row ->
                                    Canon.word(row.cells().get(title.column()).asText()))
                            .forEach(codes::add);
                }
            }
        }
        return codes;
    }
}
