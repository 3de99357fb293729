package id.paritrana.site;

import id.paritrana.coded.Coded;

/** The steps of an award's year, by which the menu is grouped; in their order. */
public enum MenuGroup implements Coded {
    EDITION,
    PREPARATION,
    DATA,
    SCORING,
    RESULT,
    RECORD;

    /** Whether it is about scoring and what comes of it. */
    boolean scores() {
        return this == SCORING || this == RESULT;
    }

    /** Message key of its label. */
    public String key() {
        return "site.menu." + code();
    }
}
