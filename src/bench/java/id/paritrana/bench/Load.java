package id.paritrana.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Nine users at once, each asking again as soon as the answer is there. */
final class Load {
    private static final long LONGEST_WARM_UP_NANOS = 60_000_000_000L;

    private final ProcessTimes times;

    Load(ProcessTimes times) {
        this.times = times;
    }

    /** One user: a connection with a session, and what is done with it. */
    record User(Wire wire, Visit visit) {}

    /**
     * What was measured.
     *
     * @param perSecond requests answered
     * @param p50 milliseconds within which half of the answers came
     * @param bytes of an answer's body as sent, the mean
     * @param cpu spent meanwhile
     * @param loadBefore mean number of processes that wanted a core in the minute before, everything on the machine
     */
    record Measured(
            long requests,
            double perSecond,
            double p50,
            double p99,
            double slowest,
            long bytes,
            ProcessTimes.Spent cpu,
            double loadBefore,
            double loadAfter) {}

    /** @param warmUp requests that go before, so that Java has compiled what is measured; they take a minute at most */
    Measured run(List<User> users, int warmUp, double seconds) throws IOException, InterruptedException {
        long patience = System.nanoTime() + LONGEST_WARM_UP_NANOS;
        for (int asked = 0; asked < warmUp && System.nanoTime() < patience; ) {
            asked += together(users, 1).stream().mapToInt(a -> a.nanos().length).sum();
        }
        double before = ProcessTimes.loadAverage();
        ProcessTimes.Spent begin = times.now();
        long started = System.nanoTime();
        List<Answers> answers = together(users, seconds);
        double took = (System.nanoTime() - started) / 1e9;
        ProcessTimes.Spent spent = times.now().since(begin);
        long[] nanos = answers.stream()
                .flatMapToLong(a -> Arrays.stream(a.nanos()))
                .sorted()
                .toArray();
        long bytes = answers.stream().mapToLong(Answers::bytes).sum();
        return new Measured(
                nanos.length,
                nanos.length / took,
                at(nanos, 0.50),
                at(nanos, 0.99),
                at(nanos, 1),
                bytes / Math.max(1, nanos.length),
                spent,
                before,
                ProcessTimes.loadAverage());
    }

    private record Answers(long[] nanos, long bytes) {}

    private static List<Answers> together(List<User> users, double seconds) throws IOException, InterruptedException {
        var threads = Executors.newFixedThreadPool(users.size());
        try {
            long end = System.nanoTime() + (long) (seconds * 1e9);
            List<Callable<Answers>> work = new ArrayList<>();
            users.forEach(user -> work.add(() -> alone(user, end)));
            var answers = new ArrayList<Answers>();
            for (Future<Answers> each : threads.invokeAll(work)) {
                answers.add(each.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new IOException("a measured request failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Answers alone(User user, long end) throws IOException {
        long[] nanos = new long[1024];
        int count = 0;
        long bytes = 0;
        for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
            bytes += user.visit().once(user.wire()).bytes().length;
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = System.nanoTime() - begin;
        }
        return new Answers(Arrays.copyOf(nanos, count), bytes);
    }

    /** Milliseconds within which that share of the sorted answers came. */
    private static double at(long[] sorted, double share) {
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, index)] / 1e6;
    }
}
