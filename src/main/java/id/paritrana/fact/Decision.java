package id.paritrana.fact;

import java.util.Locale;

/** The second person's word on a fact. */
public enum Decision {
    /** It is so, and counts. */
    CONFIRMED,
    /** It does not count. */
    REJECTED;

    /** The word in the database, in message keys and in the journal. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
