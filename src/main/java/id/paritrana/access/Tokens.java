package id.paritrana.access;

import org.jspecify.annotations.Nullable;

/** The provider's tokens from sign-in or refresh; stored encrypted, never sent to a browser. */
record Tokens(
        String idToken,
        @Nullable String accessToken,
        @Nullable String refreshToken) {
    private static final String BETWEEN = "\n";

    /** One text; tokens have no line breaks. */
    String text() {
        return String.join(BETWEEN, idToken, orEmpty(accessToken), orEmpty(refreshToken));
    }

    static Tokens of(String text) {
        String[] parts = text.split(BETWEEN, -1);
        return new Tokens(parts[0], orNull(parts[1]), orNull(parts[2]));
    }

    private static String orEmpty(@Nullable String token) {
        return token == null ? "" : token;
    }

    private static @Nullable String orNull(String token) {
        return token.isEmpty() ? null : token;
    }
}
