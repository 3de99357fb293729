package id.paritrana;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.test.Mock;

/**
 * The clock of tests inside the app: it stands still at {@link #START}, a Thursday of the practice award's year after the
 * day on which scoring is closed, unless a test moves it on. Like
 * the app's, it goes by milliseconds. So no test knows what day it is outside.
 */
@Mock
@ApplicationScoped
public class TestClock extends Clock {
    public static final Instant START = Instant.parse("2026-05-21T02:00:00Z");

    /** The same moment for statements of tests, whose database does have the real clock. */
    public static final String SQL_NOW = "timestamptz '" + START + "'";

    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    public void advance(Duration time) {
        now = now.plus(time).truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Back to {@link #START}: a test that moved the clock puts it back, since all tests share it. Who has asked for something in a later
     * moment would have asked too often from here.
     */
    public void reset() {
        now = START;
        TableOwner.run("delete from request_rate");
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
