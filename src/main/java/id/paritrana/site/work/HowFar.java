package id.paritrana.site.work;

import java.util.Arrays;
import java.util.List;

/**
 * How far a work is, as its page shows it.
 *
 * @param done rows that are behind
 * @param total rows of all; 0 while that is not known
 * @param address where it has led; empty before and when it leads nowhere
 * @param said why it was not done; empty otherwise
 */
public record HowFar(State state, int done, int total, String address, List<String> said) {
    /** What has become of a work. */
    public enum State {
        UNDER_WAY("under-way"),
        DONE("done"),
        REFUSED("refused"),
        /** Nobody works on it any more: the app was stopped meanwhile. Never stored. */
        LOST("lost");

        private final String word;

        State(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static State of(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no such word: " + word));
        }
    }

    public boolean isUnderWay() {
        return state == State.UNDER_WAY;
    }

    public boolean isReady() {
        return state == State.DONE;
    }

    public boolean isLost() {
        return state == State.LOST;
    }
}
