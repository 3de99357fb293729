package id.paritrana.scoresheet;

import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TestSignIn;
import id.paritrana.edition.EditionFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * How many saves a second nine members get through: {@code ./mvnw test -Dtest=SaveMarksBench}. Client, app and database
 * share the machine. Prints figures; fails only when a save is lost.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SaveMarksBench {
    private static final int WARM = 30;
    private static final int MEASURED = 20;
    private static final int SHEETS = 10;

    @Inject
    DataSource database;

    @TestHTTPResource
    URL base;

    @Test
    void nine_members_type() throws Exception {
        var edition = EditionFixture.of("BENCH").nominations(50).opened(database);
        var pool = Executors.newFixedThreadPool(9);
        for (int seconds : new int[] {WARM, MEASURED}) {
            var opened = new CountDownLatch(9);
            long cpu = cpu();
            var members = new ArrayList<Callable<long[]>>();
            for (int seat = 1; seat <= 9; seat++) {
                int number = seat;
                String key = seconds + "-" + seat;
                members.add(() -> type(edition, number, key, seconds, opened));
            }
            var spent = new ArrayList<long[]>();
            for (var result : pool.invokeAll(members)) {
                spent.add(result.get());
            }
            report(seconds, spent, cpu() - cpu);
        }
        pool.shutdown();
    }

    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static void report(int seconds, List<long[]> spent, long cpu) {
        long[] all = spent.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.printf(
                "BENCH %d saves/s (%d s, 9 members), median %.1f ms, 99%% below %.1f ms, worst %.1f ms, %.2f ms of processor each (app and client)%n",
                all.length / seconds,
                seconds,
                all[all.length / 2] / 1e6,
                all[(int) (all.length * 0.99)] / 1e6,
                all[all.length - 1] / 1e6,
                cpu / 1e6 / all.length);
    }

    private long[] type(EditionFixture edition, int seat, String run, int seconds, CountDownLatch opened)
            throws Exception {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        String user = edition.member(seat);
        var form = FormClient.as(user).open("/editions/BENCH/nominations/KAB1/sheet", "/sheet");
        String token = form.value("csrf-token");
        int[] version = new int[SHEETS + 1];
        for (int nomination = 1; nomination <= SHEETS; nomination++) {
            version[nomination] = Integer.parseInt(FormClient.as(user)
                    .open("/editions/BENCH/nominations/KAB" + nomination + "/sheet", "/sheet")
                    .value("version"));
        }
        opened.countDown();
        opened.await();
        var times = new ArrayList<Long>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (int i = 0; System.nanoTime() < end; i++) {
            int nomination = 1 + i % SHEETS;
            String body =
                    "csrf-token=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&key=bench-" + run + "-" + i
                            + "-bench-bench&version=" + version[nomination] + "&m-A2=" + i % 5 + "&m-C1=" + i % 101
                            + "&c-C1=Catatan+" + run + "+" + i + "&m-D2=" + (i + 7) % 101 + "&c-D2=";
            var request = HttpRequest.newBuilder(
                            URI.create(base + "editions/BENCH/nominations/KAB" + nomination + "/sheet/autosave"))
                    .header(TestSignIn.HEADER, user)
                    .header("Cookie", "csrf-token=" + token)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            long before = System.nanoTime();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            long after = System.nanoTime();
            assertEquals(200, answer.statusCode(), answer.body());
            version[nomination] = Integer.parseInt(answer.body().replaceAll(".*\"version\":(\\d+).*", "$1"));
            times.add(after - before);
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }
}
