package id.paritrana.workbook;

import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.Canon;

/**
 * One seat of the committee.
 *
 * @param element the body it stands for
 * @param role null when not stated
 * @param holder the holder's name, for people to read
 */
public record SeatRow(String code, String element, @Nullable SeatRole role, String holder) implements WorkbookRow {
    public SeatRow {
        code = Canon.text(code);
        element = Canon.text(element);
        holder = Canon.text(holder);
    }

    /** The role for the seat made from this row. */
    public SeatRole roleOrDefault() {
        return role == null ? SeatRole.MEMBER : role;
    }

    @Override
    public List<String> codes() {
        return List.of(code);
    }

    @Override
    public String category() {
        return EditionWorkbook.ALL;
    }

    @Override
    public String title() {
        return element;
    }
}
