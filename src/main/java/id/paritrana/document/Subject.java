package id.paritrana.document;

import org.jspecify.annotations.Nullable;

import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.nomination.Nomination;

/**
 * What a document is about.
 *
 * @param sort {@code edition}, {@code category} or {@code nomination}
 * @param code by which it is addressed, its own within its sort and edition
 * @param name as the list of documents shows it; empty where the edition says enough
 * @param category whose nominations a reader has to be allowed to know, all of them; nothing for the edition as a whole
 */
public record Subject(
        String sort, String code, String name, @Nullable Category category) {
    public static Subject of(Edition edition) {
        return new Subject("edition", edition.code(), "", null);
    }

    public static Subject of(Category category) {
        return new Subject("category", category.code(), category.name(), category);
    }

    public static Subject of(Nomination nomination) {
        return new Subject("nomination", nomination.code(), nomination.name(), nomination.category());
    }

    /** As it is kept: {@code category:BSR}. */
    public String text() {
        return sort + ":" + code;
    }
}
