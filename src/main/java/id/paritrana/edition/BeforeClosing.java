package id.paritrana.edition;

import java.util.List;

/** Who has a say before scoring of a category is closed; later packages have beans of this type for what is theirs. */
public interface BeforeClosing {
    List<ClosingQuestion> questions(Category category);
}
