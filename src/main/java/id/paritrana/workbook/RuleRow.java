package id.paritrana.workbook;

import java.util.List;

import id.paritrana.tables.Canon;

/**
 * One setting of the calculation.
 *
 * @param category a category's code, or {@code *} for all
 * @param value canonical text: a word in English, a number with decimal point, criterion codes joined by a comma and a blank
 */
public record RuleRow(String category, RuleKey key, String value) implements WorkbookRow {
    public RuleRow {
        category = Canon.text(category);
        value = Canon.text(value);
    }

    @Override
    public List<String> codes() {
        return List.of(category, key.code());
    }
}
