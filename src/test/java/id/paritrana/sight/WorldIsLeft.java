package id.paritrana.sight;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;

/**
 * Lets the tests of all routes have one {@link World} between them, which takes longer to make than most of them take, and gives
 * the database back before any other test.
 */
public final class WorldIsLeft implements QuarkusTestBeforeClassCallback {
    @Override
    public void beforeClass(Class<?> test) {
        if (!test.getPackageName().equals(World.class.getPackageName())) {
            World.leave();
        }
    }
}
