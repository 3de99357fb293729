package id.paritrana.limit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

import id.paritrana.digest.Sha256;

/**
 * Rate limits shared by all replicas (generic cell rate algorithm): one instant is stored per caller, the time at which
 * all requests so far are paid for, and each request moves it on. One statement does it all, and deletes two expired
 * rows as well. When the database does not answer, requests pass: the limit is for fairness, and its absence does no
 * harm.
 */
@ApplicationScoped
class RequestRates {
    private static final Logger LOG = Logger.getLogger(RequestRates.class);

    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

    private static final String TAKE = """
            with paid as (
              delete from request_rate where asker in (
                select asker from request_rate where free_at < ? and asker <> ? order by free_at limit 2 for update skip locked))
            insert into request_rate as r (asker, free_at) values (?, ?)
            on conflict (asker) do update set free_at = greatest(r.free_at, ?) + ? * interval '1 microsecond' where r.free_at <= ?
            """;

    private static final String FREE = "select free_at from request_rate where asker = ?";

    private final DataSource database;
    private final Clock clock;
    private final Map<Often, RateLimit> limits;
    private volatile long awayUntil = System.nanoTime();

    @Inject
    RequestRates(DataSource database, Clock clock, Config settings) {
        this(database, clock, read(settings));
    }

    RequestRates(DataSource database, Clock clock, Map<Often, RateLimit> limits) {
        this.database = database;
        this.clock = clock;
        this.limits = limits;
    }

    private static Map<Often, RateLimit> read(Config settings) {
        var limits = new EnumMap<Often, RateLimit>(Often.class);
        Arrays.stream(Often.values())
                .forEach(what -> limits.put(
                        what, RateLimit.of(settings.getValue("paritrana.limits." + what.code(), String.class))));
        return limits;
    }

    /** Counts a request; returns zero when it is allowed, else how long to wait. */
    Duration ask(Often what, String asker) {
        if (System.nanoTime() - awayUntil < 0) {
            return Duration.ZERO;
        }
        try (Connection connection = database.getConnection()) {
            return ask(connection, limits.get(what), key(what, asker));
        } catch (SQLException away) {
            awayUntil = System.nanoTime() + LEFT_ALONE.toNanos();
            LOG.warnf("nobody is limited for a while, the database does not count: %s", away.getMessage());
            return Duration.ZERO;
        }
    }

    /** The stored key, from which neither account nor address can be read. */
    static String key(Often what, String asker) {
        return Sha256.of(what.code() + "\n" + asker);
    }

    private Duration ask(Connection connection, RateLimit limit, String key) throws SQLException {
        Instant now = clock.instant();
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setObject(1, moment(now));
            take.setString(2, key);
            take.setString(3, key);
            take.setObject(4, moment(now.plus(limit.each())));
            take.setObject(5, moment(now));
            take.setLong(6, limit.each().toNanos() / 1_000);
            take.setObject(7, moment(now.plus(limit.ahead())));
            if (take.executeUpdate() == 1) {
                return Duration.ZERO;
            }
        }
        try (PreparedStatement free = connection.prepareStatement(FREE)) {
            free.setString(1, key);
            try (ResultSet row = free.executeQuery()) {
                return row.next()
                        ? Duration.between(
                                now.plus(limit.ahead()),
                                row.getObject("free_at", OffsetDateTime.class).toInstant())
                        : Duration.ZERO;
            }
        }
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
