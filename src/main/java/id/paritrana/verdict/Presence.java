package id.paritrana.verdict;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a seat sat in the plenary; a recused seat neither counts nor is counted out. */
public enum Presence {
    PRESENT,
    ABSENT,
    RECUSED;

    /** The presence of that word; empty for a word that is none. */
    static Optional<Presence> of(String word) {
        return Arrays.stream(values()).filter(p -> p.word().equals(word)).findFirst();
    }

    /** The word in the database and in forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
