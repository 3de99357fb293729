package id.paritrana.chain;

import org.jspecify.annotations.Nullable;

/** Visits a chain: the links in the order of their numbers, then the entries that no link holds. */
public interface ChainVisitor {
    /** @param entry the entry that the link names; null when it is gone */
    void link(ChainLink link, @Nullable ChainEntry entry);

    void unlinked(ChainEntry entry);

    /** A visitor that calls both, one after the other. */
    default ChainVisitor and(ChainVisitor other) {
        ChainVisitor first = this;
        return new ChainVisitor() {
            @Override
            public void link(ChainLink link, @Nullable ChainEntry entry) {
                first.link(link, entry);
                other.link(link, entry);
            }

            @Override
            public void unlinked(ChainEntry entry) {
                first.unlinked(entry);
                other.unlinked(entry);
            }
        };
    }
}
