package id.paritrana.limit;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of requests in a span of time, in a burst or spread over it.
 *
 * @param most at least 1
 */
record RateLimit(int most, Duration in) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,7})/(P\\S+)");

    /** @throws IllegalArgumentException for what is not written as {@code 60/PT1M} */
    static RateLimit of(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("not written as 60/PT1M: " + written);
        }
        var limit = new RateLimit(Integer.parseInt(parts.group(1)), Duration.parse(parts.group(2)));
        if (limit.most < 1 || limit.in.isZero() || limit.in.isNegative()) {
            throw new IllegalArgumentException("lets nobody through: " + written);
        }
        return limit;
    }

    /** The time that each request costs. */
    Duration each() {
        return in.dividedBy(most);
    }

    /** The greatest allowed debt of time. */
    Duration ahead() {
        return each().multipliedBy(most - 1L);
    }
}
