package id.paritrana.edition;

import java.util.Locale;

/** An act on an edition that one officer proposes and another confirms. */
public enum ProposedAct {
    NOMINATION_ADDED,
    SCHEME_UNFROZEN;

    /** The word in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
