package id.paritrana.analysis;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.quarkus.runtime.ShutdownEvent;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

class AnalysisWorkerTest {
    @Test
    void whatever_ends_a_round_there_is_a_next_one() throws InterruptedException {
        var rounds = new CountDownLatch(3);
        var worker = new AnalysisWorker(new ComputeAnalysis(null, null, null, null, null) {
            @Override
            public boolean compute() {
                rounds.countDown();
                throw new StackOverflowError();
            }
        });
        worker.start(Duration.ZERO, Duration.ofMillis(1));
        assertTrue(rounds.await(30, TimeUnit.SECONDS), "the first round was the last one");
        worker.stop(new ShutdownEvent());
    }
}
