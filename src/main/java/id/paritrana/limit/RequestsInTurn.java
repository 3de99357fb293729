package id.paritrana.limit;

import java.time.Duration;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import id.paritrana.access.CurrentUser;

/** Makes uploads wait for their turn, before the file is in memory and without holding a database connection. */
@InTurn
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 1)
class RequestsInTurn {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LATER = Duration.ofSeconds(10);

    private final Turns turns;
    private final CurrentUser user;

    RequestsInTurn(Turns turns, CurrentUser user) {
        this.turns = turns;
        this.user = user;
    }

    @AroundInvoke
    Object ask(InvocationContext call) throws Exception {
        long account = user.viewer().accountId();
        if (!turns.enter(account, PATIENCE)) {
            throw new TooOften(LATER);
        }
        try {
            return call.proceed();
        } finally {
            turns.leave(account);
        }
    }
}
