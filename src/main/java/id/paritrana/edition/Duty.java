package id.paritrana.edition;

import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.site.Sign;

/**
 * A task of an edition, open or done: one line of the list on its page.
 *
 * @param key message key of what it is
 * @param textKey message key of the line below it
 * @param args arguments of both sentences
 * @param who has to do it, when that is not the reader; null when it is, or nobody has to
 * @param goKey message key of the way there: what is seen behind it; empty for what nobody is sent to
 * @param ofResults whether it leads to results, which not all readers of the edition may see
 */
public record Duty(
        String url,
        String key,
        String textKey,
        List<Object> args,
        Standing standing,
        @Nullable Who who,
        String goKey,
        boolean ofResults) {
    public Duty {
        args = List.copyOf(args);
    }

    public static Duty of(String url, String key, String textKey, Standing standing, Object... args) {
        return new Duty(url, key, textKey, List.of(args), standing, null, "", false);
    }

    /** Whether somebody else has to do it. */
    public boolean ofOthers() {
        return who != null
                || standing == Standing.CHAIR
                || standing == Standing.OTHERS
                || standing == Standing.WAITING_SECOND;
    }

    /** The same duty for these people alone. */
    public Duty by(Who others) {
        return new Duty(url, key, textKey, args, standing, others, goKey, ofResults);
    }

    /** The same, with these words on the way there. */
    public Duty leading(String words) {
        return new Duty(url, key, textKey, args, standing, who, words, ofResults);
    }

    /** The same, where it leads to what only some readers of the edition may see: its results. */
    public Duty amongResults() {
        return new Duty(url, key, textKey, args, standing, who, goKey, true);
    }

    /**
     * Somebody by office or seat, and by name.
     *
     * @param key message key of a sentence with two arguments at most
     */
    public record Who(String key, List<Object> args) {
        public Who {
            args = List.copyOf(args);
        }

        public static Who of(String key, Object... args) {
            return new Who(key, List.of(args));
        }

        public Object arg(int i) {
            return i < args.size() ? args.get(i) : "";
        }
    }

    public Object arg(int i) {
        return i < args.size() ? args.get(i) : "";
    }

    /** The state of a duty: its sign and its word. */
    public enum Standing {
        FIRST(Sign.STOP, "edition.standing.first"),
        HOLDS_FREEZING(Sign.STOP, "edition.standing.holds-freezing"),
        HOLDS_CLOSING(Sign.STOP, "edition.standing.holds-closing"),
        HOLDS_RANKING(Sign.STOP, "edition.standing.holds-ranking"),
        NEEDED(Sign.WAIT, "edition.standing.needed"),
        TO_CHECK(Sign.WAIT, "edition.standing.to-check"),
        READY(Sign.HALF, "edition.standing.ready"),
        WAITING(Sign.WAIT, "edition.standing.waiting"),
        WAITING_SECOND(Sign.NONE, "edition.standing.waiting-second"),
        YOURS(Sign.WAIT, "edition.standing.yours"),
        CHAIR(Sign.NONE, "edition.standing.chair"),
        OTHERS(Sign.NONE, "edition.standing.others"),
        NOT_YET(Sign.NONE, "edition.standing.not-yet"),
        DONE(Sign.DONE, "edition.standing.done");

        private final Sign sign;
        private final String key;

        Standing(Sign sign, String key) {
            this.sign = sign;
            this.key = key;
        }

        /** Whether somebody has to act; otherwise it is information. */
        public boolean asks() {
            return this != DONE && this != WAITING_SECOND;
        }

        /** Whether the reader can do it now. */
        public boolean acts() {
            return asks() && this != CHAIR && this != OTHERS && this != NOT_YET;
        }

        /** The sign before the word. */
        public Sign sign() {
            return sign;
        }

        /** Message key of the word. */
        public String key() {
            return key;
        }
    }
}
