package id.paritrana.workbook;

import java.util.Arrays;
import java.util.Optional;

import id.paritrana.coded.Coded;

/** The state of a value. */
public enum ValueState implements Coded {
    /** The row holds the figure; the cell of the state is empty. */
    RECORDED,
    /** The criterion does not apply to this nominee, as claimed and approved. */
    NOT_APPLICABLE,
    /** The nominee did not give the figure. */
    WITHHELD;

    /** The word in the table. */
    @Override
    public String code() {
        return this == RECORDED ? "" : Coded.super.code();
    }

    /** The state of that word; empty for any other text. */
    public static Optional<ValueState> of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}
