package id.paritrana.accounts;

import java.util.Arrays;

/** Why two accounts are not one person's, in the words of the database function {@code joining_obstacle}. */
public enum JoiningObstacle {
    JOINED("joined"),
    ONE_PROVIDER("one-provider"),
    OFFICES("offices"),
    HOLDS_SEAT("holds-seat"),
    OFFICE("office"),
    PROPOSES("proposes"),
    TWO_PERSONS("two-persons");

    private final String code;

    JoiningObstacle(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Message key of the sentence that says it. */
    String key() {
        return "accounts.obstacle." + code;
    }

    /** @throws IllegalArgumentException for a word that the function does not say */
    static JoiningObstacle of(String code) {
        return Arrays.stream(values())
                .filter(obstacle -> obstacle.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }
}
