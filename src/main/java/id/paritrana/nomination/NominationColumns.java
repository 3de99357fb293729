package id.paritrana.nomination;

import jakarta.persistence.Converter;

import id.paritrana.stored.StoredWord;
import id.paritrana.workbook.ValueState;

/** The words in the columns of a nomination's data. */
final class NominationColumns {
    private NominationColumns() {}

    @Converter(autoApply = true)
    public static class ValueStateWord extends StoredWord<ValueState> {
        public ValueStateWord() {
            super(ValueState.class, ValueState::code);
        }
    }
}
