package id.paritrana.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import id.paritrana.edition.Edition;
import id.paritrana.refusal.Errors;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Told;
import id.paritrana.tables.Canon;
import id.paritrana.tables.CellAddress;
import id.paritrana.tables.Table;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.TableRow;
import id.paritrana.words.Messages;
import id.paritrana.workbook.Column;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.cells.ColumnMapping;
import id.paritrana.workbook.reading.ForeignTable;
import id.paritrana.workbook.reading.Headings;

/** A table of another office whose columns are to be matched. */
public record MappingView(
        String id,
        String file,
        List<Choice> editions,
        List<Choice> sheets,
        List<Choice> tables,
        String edition,
        String sheet,
        String unread,
        String table,
        int header,
        int upper,
        int width,
        List<Row> first,
        List<Line> columns,
        List<Choice> targets,
        List<Constant> constants) {
    /** Where the columns of the file are on the page. */
    private static final String COLUMNS = "columns";

    private static final Set<String> GUIDES = Set.of("petunjuk", "masalah");
    private static final int ROWS_SHOWN = 12;
    private static final int SAMPLES = 3;
    private static final int LONGEST = 40;
    private static final int LONGEST_ALONE = 120;
    private static final int COLUMNS_SHOWN = 64;
    private static final int CELLS_SHOWN = 8;
    private static final Pattern END = Pattern.compile("[\\s\\p{Punct}]+$");
    private static final List<EditionTable> TABLES =
            List.of(EditionTable.COVERAGE, EditionTable.VALUES, EditionTable.NOMINATIONS, EditionTable.ITEMS);

    public record Choice(String value, String label) {}

    /**
     * One of the first rows.
     *
     * @param cells of the first columns, in their order; one alone where the row has no other, which then goes across all
     */
    public record Row(int number, List<String> cells, int across) {}

    /** A column of the file. */
    public record Line(String name, String cell, String title, String sample, String chosen) {
        public String heading() {
            return title.isEmpty() ? cell : cell + " · " + title;
        }
    }

    /**
     * What a column of ours is in every row.
     *
     * @param from where the column of the file is that it comes from; empty for none
     * @param required no row may be without it
     * @param errors what is wrong with it here
     */
    public record Constant(String name, String label, String value, String from, boolean required, Errors errors) {}

    /** Whether the sheet is one of ours that tells how a workbook is filled in or mended. */
    public boolean guide() {
        return sheets.size() > 1 && GUIDES.contains(Canon.word(sheet));
    }

    /** Whether every column of ours comes from the file, so that nothing has to be given for all rows. */
    public boolean complete() {
        return constants.stream()
                        .allMatch(line -> !line.from().isEmpty() && line.value().isEmpty())
                && constants.stream().noneMatch(line -> line.errors().any());
    }

    /** Whether the file has more columns than its first rows show. */
    public boolean cut() {
        return width > CELLS_SHOWN;
    }

    /** Whether a row is the heading, or one of its two. */
    public boolean isHeading(int row) {
        return row == header || row == upper;
    }

    /** How many columns the first rows show. */
    public int shown() {
        return Math.min(width, CELLS_SHOWN);
    }

    /** @param known what was chosen before, for this upload or for the same headings */
    static MappingView of(
            String id,
            String file,
            List<Edition> editions,
            List<Table> sheets,
            WantedTable wanted,
            Optional<ColumnMapping> known,
            Errors errors,
            Locale locale) {
        Table sheet = wanted.among(sheets);
        List<TableRow> rows = ForeignTable.rows(sheet);
        Headings headings = wanted.headings(rows);
        Map<Integer, String> columns = known.map(ColumnMapping::columns).orElseGet(Map::of);
        List<Line> lines = lines(rows, headings, columns, wanted.table(), known.isPresent());
        return new MappingView(
                id,
                file,
                editions.stream()
                        .map(e -> new Choice(e.code(), e.name() + " (" + e.code() + ")"))
                        .toList(),
                sheets.stream().map(s -> new Choice(s.name(), s.name())).toList(),
                TABLES.stream()
                        .map(t -> new Choice(t.code(), Messages.text(locale, "exchange.table." + t.code())))
                        .toList(),
                wanted.edition(),
                sheet.name(),
                ForeignTable.unread(sheets, sheet),
                wanted.table().code(),
                headings.header(),
                headings.upper(),
                width(rows),
                rows.stream()
                        .limit(ROWS_SHOWN)
                        .map(row -> shown(row, Math.min(width(rows), CELLS_SHOWN)))
                        .toList(),
                lines,
                targets(wanted.table(), locale),
                wanted.table().columns().stream()
                        .map(column -> new Constant(
                                field(column),
                                label(column, locale),
                                known.map(ColumnMapping::constants)
                                        .map(constants -> constants.getOrDefault(column.code(), ""))
                                        .orElse(""),
                                lines.stream()
                                        .filter(line -> LikelyColumns.column(line.chosen())
                                                .equals(column.code()))
                                        .findFirst()
                                        .map(Line::cell)
                                        .orElse(""),
                                column.required(),
                                here(errors, column)))
                        // what the file does not have is asked for first
                        .sorted(Comparator.comparing(
                                constant -> !constant.from().isEmpty()))
                        .toList());
    }

    /** Of what is missing the summary tells the whole, and leads to the columns; at its field it is said in short. */
    private static Errors here(Errors errors, Column column) {
        boolean missing = errors.all().stream().anyMatch(objection -> objection.equals(missing(column)));
        return missing ? new Errors(List.of(Objection.of(field(column), "exchange.mapping-missing-here"))) : errors;
    }

    /** Nothing gives a column that every row needs. */
    static Objection missing(Column column) {
        return Objection.of(COLUMNS, "exchange.mapping-missing", new Named(column));
    }

    /** The name of a column of ours, in the language of who reads it. */
    record Named(Column column) implements Told {
        @Override
        public String text(Locale locale) {
            return label(column, locale);
        }
    }

    /** The field of what a column of ours is in every row. */
    static String field(Column column) {
        return "k." + column.code();
    }

    private static List<Line> lines(
            List<TableRow> rows, Headings headings, Map<Integer, String> known, EditionTable table, boolean chosen) {
        Map<Integer, String> heads = new TreeMap<>(headings.titles());
        List<TableRow> data =
                rows.stream().filter(row -> row.number() > headings.header()).toList();
        data.stream().limit(ROWS_SHOWN).flatMap(row -> row.cells().stream()).forEach(cell -> {
            if (!cell.isEmpty() && cell.column() < COLUMNS_SHOWN) {
                heads.putIfAbsent(cell.column(), "");
            }
        });
        Map<Integer, String> choices = chosen ? known : LikelyColumns.of(table, heads);
        List<Line> lines = new ArrayList<>();
        heads.forEach((at, head) -> {
            String sample = sample(data, at);
            if (!head.isEmpty() || !sample.isEmpty()) {
                lines.add(new Line(
                        "c" + at,
                        CellAddress.of(at, headings.header()),
                        shortened(head),
                        sample,
                        choices.getOrDefault(at, "")));
            }
        });
        return lines;
    }

    private static String sample(List<TableRow> data, int at) {
        return String.join(
                "; ",
                data.stream()
                        .filter(row -> at < row.cells().size())
                        .map(row -> row.cells().get(at))
                        .filter(cell -> !cell.isEmpty())
                        .limit(SAMPLES)
                        .map(cell -> shortened(cell.asText()))
                        .toList());
    }

    private static List<Choice> targets(EditionTable table, Locale locale) {
        List<Choice> targets = new ArrayList<>();
        targets.add(new Choice("", Messages.text(locale, "exchange.mapping-ignore")));
        for (Column column : table.columns()) {
            targets.add(new Choice(column.code(), label(column, locale)));
            if (column.code().equals("nomination")) {
                targets.add(new Choice(ColumnMapping.BY_NAME, Messages.text(locale, "exchange.mapping-by-name")));
                targets.add(new Choice(ColumnMapping.BY_REGION, Messages.text(locale, "exchange.mapping-by-region")));
            }
        }
        return targets;
    }

    static String label(Column column, Locale locale) {
        return Messages.isEnglish(locale) ? Column.asTitle(column.code()) : column.title();
    }

    /** How many columns the first rows have. */
    private static int width(List<TableRow> rows) {
        return rows.stream()
                .limit(ROWS_SHOWN)
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.isEmpty())
                .mapToInt(cell -> cell.column() + 1)
                .max()
                .orElse(1);
    }

    private static Row shown(TableRow row, int width) {
        List<TableCell> filled =
                row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        if (filled.size() == 1) {
            return new Row(row.number(), List.of(shortened(filled.get(0).asText(), LONGEST_ALONE)), width);
        }
        var cells = new ArrayList<>(Collections.nCopies(width, ""));
        filled.stream()
                .filter(cell -> cell.column() < width)
                .forEach(cell -> cells.set(cell.column(), shortened(cell.asText())));
        return new Row(row.number(), cells, 1);
    }

    /** As much of it as fits beside a field, cut between words. */
    static String shortened(String text) {
        return shortened(text, LONGEST);
    }

    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int blank = text.lastIndexOf(' ', most);
        return END.matcher(text.substring(0, blank > 0 ? blank : most)).replaceFirst("") + "…";
    }
}
