package id.paritrana.site.work;

import java.util.Arrays;
import java.util.List;

/**
 * The progress of a job, as its page shows it.
 *
 * @param done rows processed
 * @param total rows in all; 0 while unknown
 * @param address of the result; empty before the end, or without one
 * @param said why it was not done; empty otherwise
 */
public record HowFar(State state, int done, int total, String address, List<String> said) {
    /** The state of a job. */
    public enum State {
        UNDER_WAY("under-way"),
        DONE("done"),
        REFUSED("refused"),
        /** Abandoned, because the app was stopped meanwhile. Never stored. */
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
