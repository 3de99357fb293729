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
        FIRST("stop", "desk.status.first"),
        HOLDS_FREEZING("stop", "desk.status.holds-freezing"),
        HOLDS_CLOSING("stop", "desk.status.holds-closing"),
        NEEDED("wait", "desk.status.needed"),
        NEXT("wait", "desk.status.next"),
        READY("wait", "desk.status.ready"),
        WAITING("wait", "desk.status.waiting"),
        WAITING_SECOND("wait", "desk.status.waiting-second"),
        CHAIR("wait", "desk.status.chair"),
        NOT_YET("none", "desk.status.not-yet"),
        DONE("done", "desk.status.done");

        private final String sign;
        private final String key;

        Standing(String sign, String key) {
            this.sign = sign;
            this.key = key;
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
