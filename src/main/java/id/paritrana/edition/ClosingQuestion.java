package id.paritrana.edition;

import id.paritrana.site.Objection;

/**
 * One thing to know before scoring of a category is closed.
 *
 * @param url the page where it is looked after; empty but for a gap
 */
public record ClosingQuestion(Weight weight, Objection what, String url) {

    /** What it asks for. */
    public enum Weight {
        /** Closing is refused. */
        BLOCKS,
        /** Closing needs a written reason and a second person: sheets not filed, a quorum not reached. */
        OPEN,
        /** Exactly what is missing, one by one; it weighs nothing by itself. */
        GAP,
        /** What is there to be closed, in a count. */
        COUNTED
    }

    public static ClosingQuestion blocks(Objection what) {
        return new ClosingQuestion(Weight.BLOCKS, what, "");
    }

    public static ClosingQuestion open(Objection what) {
        return new ClosingQuestion(Weight.OPEN, what, "");
    }

    public static ClosingQuestion counted(Objection what) {
        return new ClosingQuestion(Weight.COUNTED, what, "");
    }

    public static ClosingQuestion gap(String url, Objection what) {
        return new ClosingQuestion(Weight.GAP, what, url);
    }
}
