package id.paritrana.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.paritrana.exchange.WorkbookDifference.Change;
import id.paritrana.region.Regions;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.tables.Canon;
import id.paritrana.tables.CellForm;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.TableCell;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;
import id.paritrana.workbook.Column;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.RuleRow;
import id.paritrana.workbook.ScoreTable;
import id.paritrana.workbook.ValueRow;
import id.paritrana.workbook.ValueState;
import id.paritrana.workbook.Vocabulary;
import id.paritrana.workbook.WorkbookRow;
import id.paritrana.workbook.cells.RowCells;
import id.paritrana.workbook.cells.RowField;

/** The figures of a row as they were read: with their unit, and with what the cell holds where that looks different. */
final class ReadFigures {
    /** Between the words of a list, as the reader of workbooks writes them. */
    private static final String LISTED = ", ";

    private final RowCells cells;
    private final Locale locale;
    private final Map<String, String> categories = new HashMap<>();
    private final Map<List<String>, Source> sources = new HashMap<>();

    /**
     * A figure.
     *
     * @param code of its column
     * @param before empty for a new row
     * @param note what the cell holds, where it looks different from what was read
     */
    record ReadFigure(String code, String label, String before, String after, String note) {}

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
        WorkbookRow before = change.before();
        List<RowField> are = RowField.all(change.table(), after);
        List<RowField> were = before == null ? List.of() : RowField.all(change.table(), before);
        List<ReadFigure> figures = new ArrayList<>();
        for (int i = 0; i < are.size(); i++) {
            RowField is = are.get(i);
            String said = said(after, is);
            if (before == null) {
                if (!said.isEmpty()) {
                    figures.add(new ReadFigure(is.code(), label(is), "", said, note(after, is)));
                }
            } else if (!Objects.equals(is.value(), were.get(i).value())) {
                figures.add(new ReadFigure(is.code(), label(is), said(before, were.get(i)), said, note(after, is)));
            }
        }
        return figures;
    }

    private String label(RowField field) {
        Column column = field.column();
        if (isEnglish()) {
            return field.code();
        }
        return column == null ? Column.asTitle(Vocabulary.readInIndonesian(field.code())) : column.title();
    }

    private boolean isEnglish() {
        return Messages.isEnglish(locale);
    }

    private String word(String code) {
        return isEnglish() ? code : Vocabulary.readInIndonesian(code);
    }

    private String said(WorkbookRow row, RowField field) {
        Object value = field.value();
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            Formats formats = Formats.in(locale);
            String text = formats.exact(number);
            if (field.is(Column.Kind.PEOPLE)) {
                return Messages.text(locale, "exchange.people", text);
            }
            if (field.is(Column.Kind.PERCENT) && !(row instanceof CriterionRow)) {
                return formats.percentExact(number);
            }
            boolean share = field.is(Column.Kind.SHARE)
                    || row instanceof ValueRow v && field.code().equals("value") && isRatio(v);
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
        boolean ofVocabulary = field.is(Column.Kind.WORD)
                || row instanceof RuleRow && field.code().equals("value");
        if (field.code().equals("category") && text.equals(EditionWorkbook.ALL)) {
            return Messages.text(locale, "exchange.every-category");
        }
        if (ofVocabulary) {
            return Stream.of(text.split(LISTED)).map(this::word).collect(Collectors.joining(LISTED));
        }
        return field.is(Column.Kind.REGION)
                ? Regions.name(text).map(name -> text + " · " + name).orElse(text)
                : text;
    }

    private boolean isRatio(ValueRow row) {
        String category = categories.getOrDefault(row.nomination(), "");
        Source source = sources.getOrDefault(
                List.of(category, row.criterion()), sources.get(List.of(EditionWorkbook.ALL, row.criterion())));
        return source == Source.RATIO;
    }

    private String note(WorkbookRow row, RowField field) {
        Object value = field.value();
        Optional<TableCell> found = field.column() == null ? Optional.empty() : cells.cell(row, field.code());
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
        if (cell.form() == CellForm.NUMBER && !isEnglish()) {
            written = DecimalText.withComma(written);
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
