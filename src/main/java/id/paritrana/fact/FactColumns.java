package id.paritrana.fact;

import jakarta.persistence.Converter;

import id.paritrana.stored.StoredWord;

/** The words in the columns of a fact. */
final class FactColumns {
    private FactColumns() {}

    @Converter(autoApply = true)
    public static class DecisionWord extends StoredWord<Decision> {
        public DecisionWord() {
            super(Decision.class, Decision::code);
        }
    }
}
