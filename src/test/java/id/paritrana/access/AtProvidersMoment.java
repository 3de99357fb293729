package id.paritrana.access;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import id.paritrana.TestClock;

/** What tests with a provider have in common: its moment is the app's, and whether somebody is in is asked anew. */
abstract class AtProvidersMoment {
    static final String INSIDE = "/editions";

    @Inject
    TestClock clock;

    @Inject
    LiveSessions live;

    @Inject
    SignInProvider provider;

    @BeforeEach
    void meet() {
        // one answer that came too late in the test before is nothing to this one
        provider.answered();
        clock.advance(Duration.between(clock.instant(), ProviderForTests.moment()));
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    boolean isIn(BrowserForTests who) {
        live.changed();
        return who.get(INSIDE).statusCode() == 200;
    }
}
