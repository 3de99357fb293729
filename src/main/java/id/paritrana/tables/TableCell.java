package id.paritrana.tables;

import java.math.BigDecimal;

/**
 * One cell as it stands in a file.
 *
 * @param column counted from 0
 * @param row counted from 1, the header is usually row 1
 * @param text without surrounding blanks; empty for an empty cell
 * @param format how a spreadsheet shows the number in it; of a text only where it hides the text
 */
public record TableCell(String sheet, int column, int row, String text, CellForm form, CellFormat format) {
    /** The text of a formula that no program has computed yet. */
    public static final String NO_RESULT = "=?";

    /** The text of a cell that stores two different contents, of which one program shows the one and another the other. */
    public static final String TWO_CONTENTS = "?/?";

    public TableCell(String sheet, int column, int row, String text, CellForm form) {
        this(sheet, column, row, text, form, CellFormat.GENERAL);
    }

    /** This cell with another text. */
    public TableCell saying(String other) {
        return new TableCell(sheet, column, row, other, form, format);
    }

    /** The address inside the sheet, such as {@code F7}. */
    public String address() {
        return CellAddress.of(column, row);
    }

    /** The address with its sheet, such as {@code criteria!F7}. */
    public String place() {
        return sheet + "!" + address();
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The cell as a decimal, under the number rule of its file. */
    public DecimalText.ReadDecimal decimal() {
        return switch (form) {
            case POINT_TEXT -> DecimalText.read(FormulaGuard.restore(text), DecimalText.Rule.POINT);
            case TEXT -> DecimalText.read(FormulaGuard.restore(text), DecimalText.Rule.INDONESIAN);
            case NUMBER -> DecimalText.read(text, DecimalText.Rule.STORED);
            case DATE, TRUTH, ERROR -> DecimalText.ReadDecimal.of(DecimalText.Fault.NOT_A_NUMBER);
        };
    }

    /** The cell as text: a stored number with the zeros that its format shows, everything else unchanged. */
    public String asText() {
        if (form != CellForm.NUMBER) {
            return text;
        }
        BigDecimal value = decimal().value();
        return value == null ? text : format.padded(value).orElse(DecimalText.of(value));
    }
}
