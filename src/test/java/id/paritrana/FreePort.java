package id.paritrana;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port for a server that is yet to start. It lies below those that systems give to connections and to whoever asks for any port, so
 * that none of these takes it meanwhile.
 */
public final class FreePort {
    private static final int FIRST = 16_000;
    private static final int LAST = 32_000;
    private static final int MOST_TRIES = 100;

    private FreePort() {}

    public static int next() throws IOException {
        IOException taken = new IOException("no free port");
        for (int round = 0; round < MOST_TRIES; round++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            try (var free = new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
                return free.getLocalPort();
            } catch (IOException another) {
                taken = another;
            }
        }
        throw taken;
    }
}
