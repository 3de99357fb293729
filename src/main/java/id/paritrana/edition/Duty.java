package id.paritrana.edition;

import java.util.List;

/**
 * Something that an edition needs done, or that is done: one line of the list on its page.
 *
 * @param key message key of what it is
 * @param textKey message key of the line below it
 * @param args arguments of both sentences
 */
public record Duty(String url, String key, String textKey, List<Object> args, Standing standing) {
    public Duty {
        args = List.copyOf(args);
    }

    public static Duty of(String url, String key, String textKey, Standing standing, Object... args) {
        return new Duty(url, key, textKey, List.of(args), standing);
    }

    public Object arg(int i) {
        return i < args.size() ? args.get(i) : "";
    }

    /** How it stands with a duty: its sign and its word. */
    public enum Standing {
        FIRST("stop", "edition.standing.first"),
        HOLDS_FREEZING("stop", "edition.standing.holds-freezing"),
        HOLDS_CLOSING("stop", "edition.standing.holds-closing"),
        NEEDED("wait", "edition.standing.needed"),
        NEXT("wait", "edition.standing.next"),
        READY("wait", "edition.standing.ready"),
        WAITING("wait", "edition.standing.waiting"),
        WAITING_SECOND("wait", "edition.standing.waiting-second"),
        YOURS("wait", "edition.standing.yours"),
        CHAIR("wait", "edition.standing.chair"),
        NOT_YET("none", "edition.standing.not-yet"),
        DONE("done", "edition.standing.done");

        private final String sign;
        private final String key;

        Standing(String sign, String key) {
            this.sign = sign;
            this.key = key;
        }

        /** Whether somebody has to do something; else it is only told. */
        public boolean asks() {
            return this != DONE && this != WAITING_SECOND;
        }

        /** Whether whoever reads it can do it now, and not somebody else or later. */
        public boolean acts() {
            return asks() && this != CHAIR && this != NOT_YET;
        }

        /** Class of the sign before the word. */
        public String sign() {
            return sign;
        }

        /** Message key of the word. */
        public String key() {
            return key;
        }
    }
}
