package id.paritrana.edition;

import id.paritrana.coded.Coded;

/** Whether an edition is a real one. */
public enum Demo implements Coded {
    /** A real edition. */
    NONE,
    /** Made-up nominees with made-up marks. */
    FICTIONAL,
    /** Real coverage figures as they were published, without marks. */
    PUBLISHED;

    /** The word in the database and in templates. */
    @Override
    public String code() {
        return this == NONE ? "" : Coded.super.code();
    }
}
