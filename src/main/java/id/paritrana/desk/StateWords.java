package id.paritrana.desk;

import io.quarkus.qute.TemplateExtension;

import id.paritrana.edition.CategoryState;

/** How the page of an edition says where a category stands. */
@TemplateExtension
final class StateWords {
    private StateWords() {}

    /** Message key of the state in words. */
    static String key(CategoryState category) {
        if (category.pronounced()) {
            return category.documented() ? "desk.state.documented" : "desk.state.pronounced";
        }
        if (category.closed()) {
            return category.runs() > 0 ? "desk.state.ranked" : "desk.state.closed";
        }
        if (category.withoutSheets()) {
            return "desk.state.without-sheets";
        }
        return category.allFiled() ? "desk.state.all-filed" : "desk.state.scoring";
    }

    /** Class of the pillar that goes with the words. */
    static String mark(CategoryState category) {
        if (category.pronounced()) {
            return "done";
        }
        return category.closed() ? "full" : category.allFiled() ? "half" : "none";
    }
}
