package id.paritrana.coded;

import java.util.Locale;

/** An enum whose constants have a word each: in workbooks, in the database, in addresses and in the keys of sentences. */
public interface Coded {
    String name();

    /** Its word, as {@code not_applicable}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
