package id.paritrana.words;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * "Why this total?": the tree of a nomination as the page shows it, every text ready.
 *
 * @param sum the addition in figures; empty where the total is not a sum
 */
public record TreeView(String code, String name, String total, String sum, List<Aspect> aspects, String ending) {

    /** Whether the weights and contributions of the aspects are drawn, which needs a total that is their sum. */
    public boolean drawn() {
        return aspects.stream().anyMatch(aspect -> aspect.box() != null);
    }

    /** A box as wide as the weight, filled by the contribution; positions in per cent of the total's width. */
    public record Box(String x, String width, String fill) {}

    /** A child of the root with everything below it; the box is null where the total is not a sum. */
    public record Aspect(@Nullable Box box, Line line, List<Line> kids) {}

    /**
     * One criterion.
     *
     * @param text what was found; empty for an aspect
     * @param points its contribution
     * @param notes how that came about
     */
    public record Line(boolean aspect, Heading head, String text, String points, String notes, List<SeatMark> marks) {}

    /**
     * What a line is about.
     *
     * @param name in the words of the scheme, which are Indonesian on every page
     * @param key of the sentence that says the weight of an aspect, with the name as its last argument; empty for a criterion
     */
    public record Heading(String name, String key, String weight) {}

    /**
     * A seat's mark.
     *
     * @param mark null where the seat gave none
     * @param word its state: dropped, absent or recused; empty for a mark that counts
     */
    public record SeatMark(String seat, @Nullable String mark, String word) {
        public boolean cut() {
            return !word.isEmpty();
        }
    }
}
