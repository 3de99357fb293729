package id.paritrana.edition.closing;

import java.util.List;

import id.paritrana.edition.Category;

/** A check before scoring of a category is closed; later packages contribute beans of this type. */
public interface BeforeClosing {
    List<ClosingQuestion> questions(Category category);
}
