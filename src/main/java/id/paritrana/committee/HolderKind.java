package id.paritrana.committee;

import java.util.Arrays;
import java.util.Optional;

import id.paritrana.coded.Coded;

/** As what somebody holds a seat. */
public enum HolderKind implements Coded {
    /** In their own right. */
    DEFINITIVE,
    /** Penjabat: acting until the office is filled. */
    PJ,
    /** Pelaksana tugas: acting while it is vacant. */
    PLT,
    /** Pelaksana harian: acting while its holder is away. */
    PLH,
    /** In the place of the holder, with a letter of assignment. */
    SUBSTITUTE;

    /** The precedence: of several holders of a seat the one with the highest acts for it. */
    int precedence() {
        return switch (this) {
            case SUBSTITUTE -> 2;
            case PJ, PLT, PLH -> 1;
            case DEFINITIVE -> 0;
        };
    }

    /** The kind of that word; empty for any other word. */
    static Optional<HolderKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
