package id.paritrana.bench;

import java.io.IOException;

/** What one signed-in user does over and over. */
interface Visit {
    /**
     * One request and its answer.
     *
     * @throws IOException when the answer is not the one that is measured
     */
    Wire.Reply once(Wire wire) throws IOException;

    /** Does one visit per user. */
    interface Of {
        /** @param seat 1 to 9, which is also the number of the user */
        Visit user(int seat) throws IOException, InterruptedException;
    }

    static Wire.Reply ok(Wire.Reply reply) throws IOException {
        if (reply.status() != 200) {
            throw new IOException("answered " + reply.status() + ": " + reply.text());
        }
        return reply;
    }
}
