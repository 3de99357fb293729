package id.paritrana.edition;

import jakarta.persistence.Converter;

import id.paritrana.site.StoredWord;
import id.paritrana.workbook.CategoryKind;

/** The words in the columns of an edition. */
final class EditionWords {
    private EditionWords() {}

    @Converter(autoApply = true)
    public static class DemoWord extends StoredWord<Demo> {
        public DemoWord() {
            super(Demo.class, Demo::code);
        }
    }

    @Converter(autoApply = true)
    public static class CategoryKindWord extends StoredWord<CategoryKind> {
        public CategoryKindWord() {
            super(CategoryKind.class, CategoryKind::code);
        }
    }
}
