package id.paritrana.chain;

import org.jspecify.annotations.Nullable;

/** What a chain is shown to: the links in the order of their numbers, then the entries that none of them holds. */
public interface ChainVisitor {
    /** @param entry the one that the link names; nothing where it is gone */
    void link(ChainLink link, @Nullable ChainEntry entry);

    void unlinked(ChainEntry entry);

    /** Both of them, one after the other. */
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
