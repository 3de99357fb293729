package id.paritrana.verdict;

import id.paritrana.edition.QuorumRule;

/**
 * Whether enough of those entitled to decide are present.
 *
 * @param entitled seats that are recused from no nomination of the category
 * @param present of the entitled
 * @param rule of the edition
 */
public record Quorum(int entitled, int present, QuorumRule rule) {

    public Quorum {
        if (entitled < 0 || present < 0 || present > entitled) {
            throw new IllegalArgumentException("present " + present + " of " + entitled + " entitled");
        }
    }

    public boolean reached() {
        return present >= needed();
    }

    /** How many have to be present, at least one. */
    public int needed() {
        return rule.needed(entitled);
    }
}
