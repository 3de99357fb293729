package id.paritrana.edition.closing;

import id.paritrana.refusal.Objection;

/**
 * One question before scoring of a category is closed.
 *
 * @param url the page where it is looked after; empty where there is none
 * @param name whose gap it is, where {@code what} does not say so
 */
public record ClosingQuestion(Weight weight, Objection what, String url, String name) {

    /** The consequence of the question. */
    public enum Weight {
        /** Closing is refused. */
        BLOCKS,
        /** Closing needs a written reason and a second person: sheets not filed, a quorum not reached. */
        OPEN,
        /** Exactly what is missing, one by one; it weighs nothing by itself. */
        GAP,
        /** What is there to be closed, in a count. */
        COUNTED,
        /** What waits for somebody's decision, and closing leaves without effect; it weighs nothing by itself. */
        OVERTAKEN
    }

    public static ClosingQuestion blocks(Objection what) {
        return new ClosingQuestion(Weight.BLOCKS, what, "", "");
    }

    public static ClosingQuestion open(Objection what) {
        return new ClosingQuestion(Weight.OPEN, what, "", "");
    }

    public static ClosingQuestion counted(Objection what) {
        return new ClosingQuestion(Weight.COUNTED, what, "", "");
    }

    public static ClosingQuestion counted(String url, Objection what) {
        return new ClosingQuestion(Weight.COUNTED, what, url, "");
    }

    public static ClosingQuestion overtaken(Objection what) {
        return new ClosingQuestion(Weight.OVERTAKEN, what, "", "");
    }

    public static ClosingQuestion gap(String url, Objection what) {
        return gap(url, "", what);
    }

    public static ClosingQuestion gap(String url, String name, Objection what) {
        return new ClosingQuestion(Weight.GAP, what, url, name);
    }

    /** Whether it says apart whose gap it is. */
    public boolean named() {
        return !name.isEmpty();
    }
}
