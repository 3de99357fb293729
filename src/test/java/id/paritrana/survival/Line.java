package id.paritrana.survival;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

import org.jspecify.annotations.Nullable;

/**
 * The way between two programs on this machine, which a test may break: cut, reset, silent, slow, refused, or lost at the worst
 * moment of all, just before or just after a commit. Knows nothing of what it carries but the word for a commit, and counts whom it
 * has hurt: a fault that nobody met proves nothing.
 */
public final class Line implements AutoCloseable {
    /** PostgreSQL's protocol ends the word of a statement, and of what was done, with a zero. */
    private static final byte[] COMMIT = "COMMIT\0".getBytes(StandardCharsets.US_ASCII);

    /** What an act says on its way to its commit. */
    private static final List<byte[]> ACTS =
            List.of("claim_form".getBytes(StandardCharsets.US_ASCII), "save_sheet".getBytes(StandardCharsets.US_ASCII));

    private static final int MOST = 1 << 16;

    /** How it carries. */
    public enum State {
        OPEN,
        /** Who connects is turned away. */
        REFUSED,
        /** Connections stand and nothing arrives: a program that is frozen, or a network that swallows everything. */
        SILENT
    }

    private final ServerSocket entrance;
    private final IntSupplier target;
    private final Set<Pair> pairs = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean losesCommit = new AtomicBoolean();
    private final AtomicBoolean losesAnswer = new AtomicBoolean();
    private final Object changed = new Object();
    private final AtomicLong carried = new AtomicLong();
    private final AtomicLong turnedAway = new AtomicLong();
    private final AtomicLong held = new AtomicLong();
    private final AtomicLong delayed = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private volatile State state = State.OPEN;
    private volatile int delay;

    private Line(ServerSocket entrance, IntSupplier target) {
        this.entrance = entrance;
        this.target = target;
    }

    /** @param target the port that it leads to, asked for every connection */
    public static Line to(IntSupplier target) {
        try {
            var line = new Line(new ServerSocket(0, 200, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})), target);
            run("line", line::accept);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return entrance.getLocalPort();
    }

    public void is(State wanted) {
        synchronized (changed) {
            state = wanted;
            changed.notifyAll();
        }
    }

    /** Each piece arrives so much later, both ways. */
    public void slow(int milliseconds) {
        delay = milliseconds;
    }

    /** Ends every connection in good order; how many there were. */
    public int cut() {
        return ended(Pair::close);
    }

    /** Ends every connection as a machine does that knows nothing of it any more; how many there were. */
    public int reset() {
        return ended(Pair::reset);
    }

    private int ended(Consumer<Pair> how) {
        var now = List.copyOf(pairs);
        now.forEach(how);
        return now.size();
    }

    /** How many pieces set out, so far. */
    public long carried() {
        return carried.get();
    }

    /** How many who wanted to connect were turned away, so far. */
    public long turnedAway() {
        return turnedAway.get();
    }

    /** How many pieces had to wait because nothing arrived, so far. */
    public long held() {
        return held.get();
    }

    /** How many pieces arrived later, so far. */
    public long delayed() {
        return delayed.get();
    }

    /** How many commits or their answers were lost, so far. */
    public long lost() {
        return lost.get();
    }

    /** What is still to be lost is lost no more. */
    public void losesNothing() {
        losesCommit.set(false);
        losesAnswer.set(false);
    }

    /** The next commit of an act does not arrive. */
    public void losesCommit() {
        losesCommit.set(true);
    }

    /** The next commit of an act arrives, and nobody hears of it. */
    public void losesAnswerOfCommit() {
        losesAnswer.set(true);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket from = entrance.accept();
                if (state == State.REFUSED) {
                    turnedAway.incrementAndGet();
                    from.close();
                } else {
                    run("line", () -> connect(from));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket from) {
        var to = new Socket();
        var pair = new Pair(from, to);
        pairs.add(pair);
        try {
            to.connect(
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), target.getAsInt()),
                    2_000);
            from.setTcpNoDelay(true);
            to.setTcpNoDelay(true);
            run("line", () -> pump(pair, from, to, losesCommit));
            run("line", () -> pump(pair, to, from, losesAnswer));
        } catch (IOException nobodyThere) {
            pair.close();
        }
    }

    private void pump(Pair pair, Socket in, Socket out, AtomicBoolean loses) {
        byte[] piece = new byte[MOST];
        try {
            int length = in.getInputStream().read(piece);
            while (length >= 0) {
                carried.incrementAndGet();
                waitUntilItCarries();
                pair.hears(piece, length);
                if (pair.acts && loses.get() && pair.commits(piece, length) && loses.getAndSet(false)) {
                    lost.incrementAndGet();
                    return;
                }
                out.getOutputStream().write(piece, 0, length);
                length = in.getInputStream().read(piece);
            }
        } catch (IOException | InterruptedException ended) {
            return;
        } finally {
            pair.close();
        }
    }

    private void waitUntilItCarries() throws InterruptedException {
        if (delay > 0) {
            delayed.incrementAndGet();
            Thread.sleep(delay);
        }
        synchronized (changed) {
            if (state == State.SILENT) {
                held.incrementAndGet();
            }
            while (state == State.SILENT && !entrance.isClosed()) {
                changed.wait(200);
            }
        }
    }

    private static boolean has(byte[] piece, int length, byte[] wanted) {
        return indexOf(piece, length, wanted) >= 0;
    }

    private static int indexOf(byte[] piece, int length, byte[] wanted) {
        for (int i = 0; i + wanted.length <= length; i++) {
            if (Arrays.equals(piece, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void close() {
        end(entrance);
        cut();
    }

    private static void end(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The two ends of one connection. */
    private final class Pair {
        private final Socket from;
        private final Socket to;
        private volatile boolean acts;
        /** What the connection calls its commit, between two zeros; nothing where it says the word each time. */
        private volatile byte @Nullable [] called;

        Pair(Socket from, Socket to) {
            this.from = from;
            this.to = to;
        }

        void hears(byte[] piece, int length) {
            acts = acts || ACTS.stream().anyMatch(word -> has(piece, length, word));
            int word = indexOf(piece, length, COMMIT);
            if (word > 0 && piece[word - 1] == 0) {
                int begin = word - 1;
                while (begin > 0 && piece[begin - 1] >= ' ') {
                    begin--;
                }
                byte[] name = Arrays.copyOfRange(piece, begin - 1, word);
                name[0] = 0;
                called = name.length > 2 ? name : called;
            }
        }

        /** A statement that was prepared before is called by its name alone. */
        boolean commits(byte[] piece, int length) {
            byte[] name = called;
            return has(piece, length, COMMIT) || name != null && has(piece, length, name);
        }

        void close() {
            pairs.remove(this);
            end(from);
            end(to);
        }

        void reset() {
            for (Socket socket : new Socket[] {from, to}) {
                try {
                    socket.setSoLinger(true, 0);
                } catch (IOException closedAlready) {
                    continue;
                }
            }
            close();
        }
    }
}
