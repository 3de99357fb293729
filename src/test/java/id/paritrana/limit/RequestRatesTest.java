package id.paritrana.limit;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.api.Test;

import id.paritrana.PostgresForTests;
import id.paritrana.access.OpaqueId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Counting who asks how often: by two replicas on one database, with a clock that moves when the test says so. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RequestRatesTest {
    private static final Instant BEGIN = Instant.parse("2026-05-21T02:00:00Z");
    /** As the app comes. */
    private static final RateLimit SIGN_IN = RateLimit.of("60/PT1M");

    @Inject
    DataSource database;

    private final Moment clock = new Moment();

    private static final class Moment extends Clock {
        private Instant now = BEGIN;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private RequestRates replica(RateLimit limit) {
        return replica(database, limit);
    }

    private RequestRates replica(DataSource from, RateLimit limit) {
        Map<Often, RateLimit> limits = new EnumMap<>(Often.class);
        for (Often each : Often.values()) {
            limits.put(each, limit);
        }
        return new RequestRates(from, clock, limits);
    }

    private static String somebody() {
        return "account " + OpaqueId.next();
    }

    private static int letThrough(RequestRates rates, String asker, int times) {
        return (int) IntStream.range(0, times)
                .filter(i -> rates.ask(Often.SEARCH, asker).isZero())
                .count();
    }

    @Test
    void so_many_at_once_and_then_one_after_the_other() {
        RequestRates rates = replica(RateLimit.of("5/PT10S"));
        String asker = somebody();
        assertEquals(5, letThrough(rates, asker, 9));
        assertEquals(Duration.ofSeconds(2), rates.ask(Often.SEARCH, asker));
        clock.now = BEGIN.plusMillis(1_999);
        assertEquals(Duration.ofMillis(1), rates.ask(Often.SEARCH, asker));
        clock.now = BEGIN.plusSeconds(2);
        assertEquals(1, letThrough(rates, asker, 3));
        clock.now = BEGIN.plusSeconds(60);
        assertEquals(5, letThrough(rates, asker, 9));
    }

    @Test
    void replicas_count_together_and_kinds_and_askers_apart() {
        RequestRates here = replica(RateLimit.of("6/PT1M"));
        RequestRates there = replica(RateLimit.of("6/PT1M"));
        String asker = somebody();
        assertEquals(4, letThrough(here, asker, 4));
        assertEquals(2, letThrough(there, asker, 4));
        assertEquals(0, letThrough(here, asker, 1));
        assertTrue(there.ask(Often.EXPORT, asker).isZero());
        assertTrue(there.ask(Often.SEARCH, somebody()).isZero());
    }

    @Test
    void of_many_at_the_same_moment_no_more_get_through() {
        RequestRates rates = replica(RateLimit.of("20/PT1M"));
        String asker = somebody();
        var through = new AtomicInteger();
        IntStream.range(0, 60).parallel().forEach(i -> {
            if (rates.ask(Often.CHECK, asker).isZero()) {
                through.incrementAndGet();
            }
        });
        assertEquals(20, through.get());
    }

    @Test
    void nine_people_behind_one_address_sign_in_together() {
        RequestRates rates = replica(SIGN_IN);
        String office = "address " + OpaqueId.next();
        assertEquals(9 * 6, letThrough(rates, office, 9 * 6), "each of the nine six times within a second");
        for (int member = 1; member <= 9; member++) {
            assertEquals(60, letThrough(rates, somebody(), 60), "once in, everybody counts alone");
        }
    }

    @Test
    void who_has_paid_is_forgotten_as_others_ask() throws SQLException {
        RequestRates rates = replica(RateLimit.of("5/PT10S"));
        String once = somebody();
        rates.ask(Often.SEARCH, once);
        clock.now = BEGIN.plus(Duration.ofDays(9_000));
        for (int i = 0; i < 40 && kept(once); i++) {
            rates.ask(Often.SEARCH, "account of later");
        }
        assertTrue(!kept(once));
        try (Connection connection = database.getConnection();
                var tidy = connection.prepareStatement("delete from request_rate")) {
            tidy.executeUpdate();
        }
    }

    private boolean kept(String asker) throws SQLException {
        try (Connection connection = database.getConnection();
                var row = connection.prepareStatement("select 1 from request_rate where asker = ?")) {
            row.setString(1, RequestRates.key(Often.SEARCH, asker));
            return row.executeQuery().next();
        }
    }

    @Test
    void without_the_database_everybody_goes_on_and_it_is_left_alone() {
        var asked = new AtomicInteger();
        RequestRates rates = replica(new Away(asked), RateLimit.of("1/PT1H"));
        assertEquals(30, letThrough(rates, somebody(), 30));
        assertEquals(1, asked.get());
    }

    @Test
    void a_limit_is_written_so_often_in_so_long() {
        assertEquals(new RateLimit(60, Duration.ofMinutes(10)), RateLimit.of(" 60/PT10M "));
        for (String wrong : new String[] {"", "60", "0/PT1M", "60/PT0S", "60/minute", "-1/PT1M", "60/-PT1M"}) {
            assertThrows(RuntimeException.class, () -> RateLimit.of(wrong), wrong);
        }
    }

    @Test
    void an_office_is_known_by_how_its_address_begins() {
        assertEquals(
                LimitedRequests.network(SocketAddress.inetSocketAddress(1, "2001:db8:1:2::1")),
                LimitedRequests.network(SocketAddress.inetSocketAddress(2, "2001:db8:1:2:ffff::9")));
        assertNotEquals(
                LimitedRequests.network(SocketAddress.inetSocketAddress(1, "2001:db8:1:2::1")),
                LimitedRequests.network(SocketAddress.inetSocketAddress(1, "2001:db8:1:3::1")));
        assertNotEquals(
                LimitedRequests.network(SocketAddress.inetSocketAddress(1, "10.0.0.1")),
                LimitedRequests.network(SocketAddress.inetSocketAddress(1, "10.0.0.2")));
    }

    /** A database that does not answer. */
    private record Away(AtomicInteger asked) implements DataSource {
        @Override
        public Connection getConnection() throws SQLException {
            asked.incrementAndGet();
            throw new SQLTransientConnectionException("away");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() {
            return new PrintWriter(System.out, true);
        }

        @Override
        public void setLogWriter(PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException();
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
