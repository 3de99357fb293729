package id.paritrana.access;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When and how the person behind the request signed in with the provider, as the provider says it.
 *
 * @param at {@code auth_time}; null when the provider does not state it
 * @param level {@code acr}; empty when the provider does not state it
 */
public record SignIn(@Nullable Instant at, String level) {
    static final SignIn UNKNOWN = new SignIn(null, "");
}
