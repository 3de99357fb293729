package id.paritrana.site;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** A least-recently-used cache: it keeps the values of the keys requested last and drops the one unused for longest. */
public final class Recent<K, V> {
    private final Map<K, V> kept;

    /** @param most the most values to keep */
    public Recent(int most) {
        kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }

    /** The value of the key, made now unless it is cached. */
    public V of(K key, Supplier<V> make) {
        V known = kept.get(key);
        if (known == null) {
            // two simultaneous callers both make the value: that costs less than blocking callers with other keys
            known = make.get();
            kept.put(key, known);
        }
        return known;
    }
}
