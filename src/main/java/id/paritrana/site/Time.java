package id.paritrana.site;

import java.time.Clock;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import io.quarkus.arc.DefaultBean;

/**
 * The one clock: every rule about a day or a moment uses it, and statements get its time as a parameter. It ticks in
 * milliseconds, so that a moment is equal to itself after it was stored or written as text. Tests replace
 * it by one that stands still.
 */
@ApplicationScoped
class Time {
    @Produces
    @DefaultBean
    @ApplicationScoped
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
