package id.paritrana.exchange;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.paritrana.exchange.WorkbookDifference.Change;
import id.paritrana.region.Regions;
import id.paritrana.scoring.Source;
import id.paritrana.tables.Canon;
import id.paritrana.tables.CellForm;
import id.paritrana.tables.TableCell;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;
import id.paritrana.workbook.Column;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.RowCells;
import id.paritrana.workbook.RuleRow;
import id.paritrana.workbook.ScoreTable;
import id.paritrana.workbook.ValueRow;
import id.paritrana.workbook.ValueState;
import id.paritrana.workbook.Vocabulary;
import id.paritrana.workbook.WorkbookRow;

/** The figures of a row as they were read: with their unit, and with what the cell holds where that looks different. */
final class ReadFigures {
    /** Components of rows that have another name as a column. */
    private static final Map<String, String> COLUMNS = Map.of("level", "value");

    private final RowCells cells;
    private final Locale locale;
    private final Map<String, String> categories = new HashMap<>();
    private final Map<List<String>, Source> sources = new HashMap<>();

    /**
     * A figure.
     *
     * @param before empty for a new row
     * @param note what the cell holds, where it looks different from what was read
     */
    record ReadFigure(String label, String before, String after, String note) {}

    ReadFigures(EditionWorkbook result, RowCells cells, Locale locale) {
        this.cells = cells;
        this.locale = locale;
        result.nominations().forEach(row -> categories.put(row.code(), row.category()));
        for (CriterionRow row : result.criteria()) {
            sources.put(List.of(row.category(), row.code()), row.source());
        }
    }

    /** All filled columns of a new row, the columns that differ of a changed one, nothing for one that goes. */
    List<ReadFigure> of(Change<?> change) {
        WorkbookRow after = change.after();
        if (after == null) {
            return List.of();
        }
        List<ReadFigure> figures = new ArrayList<>();
        for (RecordComponent component : after.getClass().getRecordComponents()) {
            Object is = value(component, after);
            Object was = change.before() == null ? null : value(component, change.before());
            String said = said(change.table(), after, component, is);
            String before = change.before() == null ? "" : said(change.table(), change.before(), component, was);
            if (change.before() == null ? !said.isEmpty() : !Objects.equals(is, was)) {
                figures.add(new ReadFigure(
                        label(change.table(), component), before, said, note(change.table(), after, component, is)));
            }
        }
        return figures;
    }

    private static @Nullable Object value(RecordComponent component, WorkbookRow row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String snake(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static Optional<Column> column(EditionTable table, RecordComponent component) {
        String code = snake(component);
        String named = table == EditionTable.VALUES ? COLUMNS.getOrDefault(code, code) : code;
        return table.columns().stream().filter(c -> c.code().equals(named)).findFirst();
    }

    private String label(EditionTable table, RecordComponent component) {
        String code = snake(component);
        if (table == EditionTable.EDITION) {
            return isEnglish() ? code : Column.asTitle(Vocabulary.readInIndonesian(code));
        }
        return column(table, component)
                .map(column -> isEnglish() ? column.code() : column.title())
                .orElse(code);
    }

    private boolean isEnglish() {
        return locale.getLanguage().equals("en");
    }

    private String word(String code) {
        return isEnglish() ? code : Vocabulary.readInIndonesian(code);
    }

    private String said(EditionTable table, WorkbookRow row, RecordComponent component, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        Optional<Column.Kind> kind = column(table, component).map(Column::kind);
        if (value instanceof BigDecimal number) {
            Formats formats = Formats.in(locale);
            String text = formats.exact(number);
            if (kind.filter(Column.Kind.PEOPLE::equals).isPresent()) {
                return Messages.text(locale, "exchange.people", text);
            }
            boolean percent = kind.filter(Column.Kind.PERCENT::equals).isPresent() && table != EditionTable.CRITERIA;
            if (percent) {
                return formats.percentExact(number);
            }
            boolean share = kind.filter(Column.Kind.SHARE::equals).isPresent()
                    || row instanceof ValueRow v && component.getName().equals("value") && isRatio(v);
            return share ? text + " (" + formats.percentExact(number.movePointRight(2)) + ")" : text;
        }
        if (value instanceof LocalDate day) {
            return Formats.in(locale).date(day);
        }
        if (value instanceof ScoreTable lines) {
            return lines.text();
        }
        if (value instanceof Boolean truth) {
            return Messages.text(locale, truth ? "exchange.yes" : "exchange.no");
        }
        if (value == ValueState.RECORDED) {
            // what the empty cell says
            return "";
        }
        if (value instanceof Enum<?> word) {
            return word(word.name().toLowerCase(Locale.ROOT));
        }
        String text = value.toString();
        boolean ofVocabulary = kind.filter(Column.Kind.WORD::equals).isPresent()
                || row instanceof RuleRow && component.getName().equals("value");
        if (ofVocabulary) {
            return word(text);
        }
        return kind.filter(Column.Kind.REGION::equals)
                .flatMap(region -> Regions.name(text))
                .map(name -> text + " · " + name)
                .orElse(text);
    }

    private boolean isRatio(ValueRow row) {
        String category = categories.getOrDefault(row.nomination(), "");
        Source source = sources.getOrDefault(
                List.of(category, row.criterion()), sources.get(List.of(EditionWorkbook.ALL, row.criterion())));
        return source == Source.RATIO;
    }

    private String note(EditionTable table, WorkbookRow row, RecordComponent component, @Nullable Object value) {
        Optional<TableCell> found = column(table, component).flatMap(column -> cells.cell(row, column.code()));
        if (found.isEmpty() || value == null) {
            return "";
        }
        TableCell cell = found.get();
        String written = Canon.text(cell.text());
        boolean same =
                switch (cell.form()) {
                    case NUMBER ->
                        value instanceof BigDecimal number
                                ? isSame(number, cell)
                                : written.equals(value.toString()) || !(value instanceof String);
                    case TEXT, POINT_TEXT ->
                        value instanceof BigDecimal number
                                ? !written.endsWith("%")
                                : !(value instanceof LocalDate) || written.equals(value.toString());
                    case DATE, TRUTH, ERROR -> true;
                };
        if (same) {
            return "";
        }
        String format = cell.format().code();
        return cell.form() == CellForm.NUMBER && !format.isEmpty()
                ? Messages.text(locale, "exchange.cell-format", cell.address(), written, format)
                : Messages.text(locale, "exchange.cell-holds", cell.address(), written);
    }

    private static boolean isSame(BigDecimal number, TableCell cell) {
        BigDecimal stored = cell.decimal().value();
        return stored != null && stored.compareTo(number) == 0;
    }
}
