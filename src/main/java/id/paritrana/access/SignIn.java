package id.paritrana.access;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When and how the person behind the request signed in with the provider, as the provider says it.
 *
 * @param at {@code auth_time}; null where the provider does not tell
 * @param level {@code acr}; empty where the provider does not tell
 */
public record SignIn(@Nullable Instant at, String level) {
    static final SignIn UNKNOWN = new SignIn(null, "");
}
