package id.paritrana.chain;

import id.paritrana.coded.Dashed;

/**
 * A place where the chain is not what it was.
 *
 * @param seq of the link; 0 for an entry that has none
 * @param entry number of the entry; 0 where it is not known
 * @param digest the printed digest that is not in the chain, for {@link Kind#HEAD_NOT_FOUND}; else empty
 */
public record ChainFault(Kind kind, long seq, long entry, String digest) {
    /** What happened, as far as the bytes tell. */
    public enum Kind implements Dashed {
        /** No link has this number: it was deleted, or links were renumbered. */
        LINK_MISSING,
        /** This number, or a later one, came before: links were inserted or swapped. */
        LINK_OUT_OF_ORDER,
        /** The link does not have the hash of its own fields. */
        LINK_CHANGED,
        /** The next link was built on another link with this number: the whole link was replaced. */
        LINK_REPLACED,
        /** The link says that it was written before the link that it is built on. */
        TIME_RUNS_BACK,
        /** The entry of the link is gone. */
        ENTRY_MISSING,
        /** The entry is not what it was when it was written. */
        ENTRY_CHANGED,
        /** No link holds the entry: it was inserted past the chain. */
        ENTRY_NOT_LINKED,
        /** The time in the entry is not the time at which the database wrote it. */
        BACK_DATED,
        /** A digest printed on paper is not in the chain: the chain was cut off or rewritten. */
        HEAD_NOT_FOUND;
    }

    static ChainFault at(Kind kind, ChainLink link) {
        return new ChainFault(kind, link.seq(), link.entry(), "");
    }

    /** The key of its sentence: {@code chain.fault.link-missing}. */
    public String key() {
        return "chain.fault." + kind.code();
    }
}
