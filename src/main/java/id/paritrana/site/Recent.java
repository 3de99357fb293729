package id.paritrana.site;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** A bounded cache: it keeps the values of the keys requested last and most often, and drops the others when it is full. */
public final class Recent<K, V> {
    private final Cache<K, V> kept;

    /** @param most the most values to keep */
    public Recent(int most) {
        this(most, made -> 1);
    }

    /**
     * @param most the most weight to keep
     * @param weight the weight of one value; one above the most is kept alone
     */
    public Recent(int most, ToIntFunction<V> weight) {
        kept = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((K key, V made) -> Math.max(1, Math.min(most, weight.applyAsInt(made))))
                .executor(Runnable::run)
                .build();
    }

    /** The value of the key, made now unless it is cached. */
    public V of(K key, Supplier<V> make) {
        // two simultaneous callers both make the value: that costs less than blocking callers with other keys
        return known(key).orElseGet(() -> keep(key, make.get()));
    }

    /** The cached value of the key. */
    public Optional<V> known(K key) {
        return Optional.ofNullable(kept.getIfPresent(key));
    }

    public V keep(K key, V made) {
        kept.put(key, Objects.requireNonNull(made));
        return made;
    }
}
