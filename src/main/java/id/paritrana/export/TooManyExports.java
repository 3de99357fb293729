package id.paritrana.export;

import java.util.List;

/** Thrown when an account has too many files waiting or being made; nothing was begun. */
class TooManyExports extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Making> open;

    TooManyExports(List<Making> open) {
        this.open = List.copyOf(open);
    }

    /** Those that wait or are being made, the first ordered first. */
    List<Making> open() {
        return open;
    }
}
