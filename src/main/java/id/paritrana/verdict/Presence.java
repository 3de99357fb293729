package id.paritrana.verdict;

import java.util.Locale;

/** Whether a seat sat in the plenary; a recused seat neither counts nor is counted out. */
public enum Presence {
    PRESENT,
    ABSENT,
    RECUSED;

    /** The word in the database and in forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
