package id.paritrana.verdict;

import java.util.Arrays;
import java.util.Optional;

import id.paritrana.coded.Coded;

/** Whether a seat sat in the plenary; a recused seat neither counts nor is counted out. */
public enum Presence implements Coded {
    PRESENT,
    ABSENT,
    RECUSED;

    /** The presence of that word; empty for any other word. */
    static Optional<Presence> of(String word) {
        return Arrays.stream(values()).filter(p -> p.code().equals(word)).findFirst();
    }
}
