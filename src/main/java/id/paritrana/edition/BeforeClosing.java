package id.paritrana.edition;

import java.util.List;

/** A check before scoring of a category is closed; later packages contribute beans of this type. */
public interface BeforeClosing {
    List<ClosingQuestion> questions(Category category);
}
