package id.paritrana.scoresheet;

import jakarta.persistence.Converter;

import id.paritrana.stored.StoredWord;

/** The words in the columns of a sheet. */
final class SheetColumns {
    private SheetColumns() {}

    @Converter(autoApply = true)
    public static class OriginWord extends StoredWord<Origin> {
        public OriginWord() {
            super(Origin.class, Origin::code);
        }
    }
}
