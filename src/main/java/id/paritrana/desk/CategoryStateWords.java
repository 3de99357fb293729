package id.paritrana.desk;

import io.quarkus.qute.TemplateExtension;

import id.paritrana.edition.CategoryState;
import id.paritrana.edition.Edition;
import id.paritrana.site.Sign;

/** How the page of an edition says where a category stands. */
@TemplateExtension
final class CategoryStateWords {
    private CategoryStateWords() {}

    /** Message key of the state in words. */
    static String key(CategoryState category, Edition edition) {
        return switch (category.stage(edition)) {
            case PREPARING -> "desk.state.preparing";
            case SCORING -> scoring(category);
            case CLOSED -> "desk.state.closed";
            case RANKED -> "desk.state.ranked";
            case PRONOUNCED -> category.documented() ? "desk.state.documented" : "desk.state.pronounced";
        };
    }

    private static String scoring(CategoryState category) {
        if (category.withoutSheets()) {
            return "desk.state.without-sheets";
        }
        return category.allFiled() ? "desk.state.all-filed" : "desk.state.scoring";
    }

    /** Whether closing needs no second person: nothing is missing and nothing waits. */
    static boolean canClose(CategoryState category, Edition edition) {
        return edition.openedAt() != null && !category.closed() && category.allFiled() && !category.held();
    }

    /**
     * Message key of the way to what keeps it from being closed at once.
     *
     * @param late whether the day until which sheets are filled in has passed
     */
    static String missingKey(CategoryState category, boolean late) {
        if (category.filed() >= category.expected()) {
            return "desk.missing-else";
        }
        return late && !category.held() ? "desk.missing-late" : "desk.missing";
    }

    /** The sign that goes with the words. */
    static Sign sign(CategoryState category, Edition edition) {
        return category.stage(edition).sign();
    }
}
