package id.paritrana.sight;

import java.util.regex.Pattern;

/** What differs between two answers by its nature, and tells nothing: the only things that a comparison leaves out. */
enum Mask {
    /** Every form has 144 random bits of its own, by which it acts once. */
    FORM_KEY("name=\"key\" value=\"[A-Za-z0-9_-]{24}\"", "name=\"key\""),
    /** A browser that has no token yet is given one; it is random and means nothing. */
    CSRF_COOKIE("csrf-token=[A-Za-z0-9_-]+", "csrf-token"),
    /** So does the page that somebody wants who has to sign in first, where its address holds what was typed. */
    WAY_IN("\\b(way|tujuan)=[A-Za-z0-9-]{24}", "$1"),
    /** The moment of the answer itself. */
    DATE("date=\\[[^]]*]", "date"),
    /** The moment of the answer and the length of a session. */
    EXPIRY("Expires=[A-Za-z]{3}, [0-9A-Za-z: ]+ GMT", "Expires");

    private final Pattern random;
    private final String covered;

    Mask(String random, String covered) {
        this.random = Pattern.compile(random);
        this.covered = covered;
    }

    static String cover(String text) {
        String left = text;
        for (Mask each : values()) {
            left = each.random.matcher(left).replaceAll(each.covered);
        }
        return left;
    }
}
