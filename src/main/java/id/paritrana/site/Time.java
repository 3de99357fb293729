package id.paritrana.site;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import io.quarkus.arc.DefaultBean;

/**
 * The one clock: every rule that knows a day or a moment asks it, and statements get its time as a parameter. Tests of the
 * app replace it by one that stands still.
 */
@ApplicationScoped
class Time {
    @Produces
    @DefaultBean
    @ApplicationScoped
    Clock clock() {
        return Clock.systemUTC();
    }
}
