package id.paritrana.guide;

import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.words.TreeView;

/**
 * The method of one category in words.
 *
 * @param categories of the edition, the chosen one among them
 * @param problem what stands in the way of an example; empty when the scheme can be scored
 * @param brief the way from a nomination to a rank, step by step
 * @param treeText what stands beside the criteria of the tree
 * @param example the made-up nominee computed by the engine; null when there is a problem
 */
record MethodView(
        String edition,
        String code,
        String name,
        List<Choice> categories,
        String problem,
        List<String> brief,
        String treeText,
        List<Node> tree,
        List<String> panel,
        List<String> missing,
        List<String> rounding,
        List<String> ties,
        List<String> firmness,
        @Nullable TreeView example) {

    record Choice(String code, String name, boolean chosen) {}

    /**
     * A criterion.
     *
     * @param weight in the whole, or as it is where the whole has no sum
     * @param inside its weight in its aspect; null where that is the same
     * @param kind who finds it: data, fact, judgement; empty for an aspect whose criteria differ
     * @param rule how it becomes a score, with a small example; of an aspect, how its criteria do where all do so in one way,
     *     or how they are combined; else empty
     * @param conditions what happens when it is missing, and what it has to reach
     */
    record Node(
            String code,
            String name,
            boolean aspect,
            String weight,
            @Nullable Inside inside,
            String kind,
            String rule,
            List<String> conditions,
            List<Node> children) {

        /** Without what is said of its aspect already. */
        Node withoutRule() {
            return new Node(code, name, aspect, weight, inside, "", "", conditions, children);
        }
    }

    /**
     * The weight of a criterion in its aspect.
     *
     * @param key of the sentence that says it
     */
    record Inside(String key, String weight, String aspect) {}
}
