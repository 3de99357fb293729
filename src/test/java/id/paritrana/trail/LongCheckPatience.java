package id.paritrana.trail;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.test.Mock;

/** The chain is that of all tests before, and is gone along to its end however busy the machine is. */
@Mock
@ApplicationScoped
class LongCheckPatience extends CheckPatience {
    @Override
    Duration longest() {
        return Duration.ofMinutes(5);
    }
}
