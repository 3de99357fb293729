package id.paritrana.chain;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.postgresql.ds.PGSimpleDataSource;

import id.paritrana.edition.EditionFixture;
import id.paritrana.launch.MigratedDatabase;

/**
 * How many saves of marks a second the journal takes: nine seats save at once, each save one transaction that the disk has
 * before it is confirmed, with its entry and its link; then the time to check a long chain. Figures are in
 * {@code src/docs/journal.md}. Arguments: a folder on the disk to measure, seconds, and entries of the long chain.
 */
public final class JournalBenchmark {
    private static final int SEATS = 9;
    private static final String SAVE = """
            select outcome from save_sheet(form_key => ?, account => ?, form_fingerprint => 'f', edition => ?, category => ?,
                              nomination => ?, seat => ?, holder => ?, sheet => ?, version_read => ?, at_time => clock_timestamp(),
                              marks => ?, about => 'nomination:KAB1 seat:4', state_before => '{}', state_after => ?)""";

    private JournalBenchmark() {}

    public static void main(String... args) throws Exception {
        Path folder = Path.of(args.length > 0 ? args[0] : "target/journal-benchmark");
        Duration time = Duration.ofSeconds(args.length > 1 ? Long.parseLong(args[1]) : 10);
        int length = args.length > 2 ? Integer.parseInt(args[2]) : 100_000;
        try (MigratedDatabase database = MigratedDatabase.durable(folder)) {
            var source = new PGSimpleDataSource();
            source.setUrl(database.url("paritrana"));
            source.setUser(database.appUser());
            source.setPassword(database.appPassword());
            database.ownerForFixtures();
            var edition =
                    EditionFixture.of("UKUR" + System.nanoTime() % 100_000).opened(source);
            var seats = Executors.newFixedThreadPool(SEATS);
            var work = new ArrayList<Callable<long[]>>();
            long end = System.nanoTime() + time.toNanos();
            for (int seat = 1; seat <= SEATS; seat++) {
                int own = seat;
                work.add(() -> saves(source.getConnection(), edition, own, end));
            }
            var all = new ArrayList<Long>();
            for (var done : seats.invokeAll(work)) {
                Arrays.stream(done.get()).forEach(all::add);
            }
            seats.shutdown();
            all.sort(null);
            System.out.printf(
                    "%d writers, %d audited saves/s, median %.1f ms, p99 %.1f ms%n",
                    SEATS,
                    all.size() / time.toSeconds(),
                    all.get(all.size() / 2) / 1e6,
                    all.get(all.size() * 99 / 100) / 1e6);
            check(source, length);
        }
    }

    private static long[] saves(Connection connection, EditionFixture edition, int seat, long end) throws Exception {
        var times = new ArrayList<Long>();
        try (connection;
                PreparedStatement save = connection.prepareStatement(SAVE)) {
            Long sheet = null;
            for (int version = 0; System.nanoTime() < end; version++) {
                save.setString(1, UUID.randomUUID().toString());
                save.setLong(2, edition.accountId(seat));
                save.setLong(3, edition.id());
                save.setLong(4, edition.category("KAB"));
                save.setLong(5, edition.nomination("KAB1"));
                save.setLong(6, edition.seatId(seat));
                save.setLong(7, edition.holderId(seat));
                save.setObject(8, sheet, java.sql.Types.BIGINT);
                save.setInt(9, version);
                String marks = "{\"C1\":{\"value\":" + version % 100 + ",\"comment\":\"\"}}";
                save.setString(10, marks);
                save.setString(11, marks);
                long begun = System.nanoTime();
                try (var answer = save.executeQuery()) {
                    answer.next();
                    if (!answer.getString(1).equals("saved")) {
                        throw new IllegalStateException(answer.getString(1));
                    }
                }
                times.add(System.nanoTime() - begun);
                if (sheet == null) {
                    sheet = edition.number(
                            "select id from score_sheet where nomination_id = ? and seat_id = ?",
                            edition.nomination("KAB1"),
                            edition.seatId(seat));
                }
            }
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    private static void check(PGSimpleDataSource source, int length) throws Exception {
        try (Connection connection = source.getConnection();
                PreparedStatement more = connection.prepareStatement(
                        "select count(note(clock_timestamp(), null, null, null, null, 'sheet-saved', 'nomination:KAB1 seat:4',"
                                + " '{\"C1\":{\"value\":70}}', '{\"C1\":{\"value\":71}}', '')) from generate_series(1, ?)")) {
            more.setInt(1, length);
            more.executeQuery().close();
            long begun = System.nanoTime();
            var check = new ChainCheck(Duration.ofHours(1), List.of());
            StoredChain.read(connection, check);
            ChainReport report = check.report();
            System.out.printf(
                    "%d entries checked in %.1f s: %s%n",
                    report.links(), (System.nanoTime() - begun) / 1e9, report.whole() ? "whole" : report.faults());
        }
    }
}
