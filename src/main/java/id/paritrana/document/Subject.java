package id.paritrana.document;

import id.paritrana.coded.Coded;
import id.paritrana.edition.Category;
import id.paritrana.journal.About;
import id.paritrana.nomination.Nomination;

/**
 * What a document is about.
 *
 * @param code by which it is addressed, its own within its sort and edition
 * @param name as the list of documents shows it
 * @param category that a reader must be allowed to see whole
 */
public record Subject(Sort sort, String code, String name, Category category) {
    /** Its word stands before the code where it is kept. */
    enum Sort implements Coded {
        CATEGORY,
        NOMINATION;

        private String before() {
            return code() + ":";
        }
    }

    public static Subject of(Category category) {
        return new Subject(Sort.CATEGORY, category.code(), category.name(), category);
    }

    public static Subject of(Nomination nomination) {
        return new Subject(Sort.NOMINATION, nomination.code(), nomination.name(), nomination.category());
    }

    /** As it is kept: {@code category:BSR}. */
    public String text() {
        return sort.before() + code;
    }

    /** As the journal calls what was kept so. */
    static About about(String text) {
        String[] words = text.split(":", 2);
        return About.of(words[0], words[1]);
    }

    /** The text of a category that a query in HQL calls so. */
    static String textOf(String category) {
        return "concat('" + Sort.CATEGORY.before() + "', " + category + ".code)";
    }
}
