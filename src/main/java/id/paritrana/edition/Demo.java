package id.paritrana.edition;

import java.util.Locale;

/** Whether an edition is a real one. */
public enum Demo {
    /** A real edition. */
    NONE,
    /** Made-up nominees with made-up marks. */
    FICTIONAL,
    /** Real coverage figures as they were published, without marks. */
    PUBLISHED;

    /** The word in the database and in templates. */
    public String code() {
        return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
    }
}
