package id.paritrana.edition.closing;

import java.util.List;

import id.paritrana.edition.Category;

/** A check before scoring of a category is closed; later packages contribute beans of this type. */
public interface BeforeClosing {
    List<ClosingQuestion> questions(Category category);

    /** The sheets that are not filed, each one; closing with some open is proposed for exactly these. */
    default List<OpenSheet> openSheets(Category category) {
        return List.of();
    }
}
