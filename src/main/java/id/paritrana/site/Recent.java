package id.paritrana.site;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was made for the keys that were asked for last; of one that was not asked for for longest it is forgotten. */
public final class Recent<K, V> {
    private final Map<K, V> kept;

    /** @param most so many are kept */
    public Recent(int most) {
        kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }

    /** What was made for the key, made now where nothing is kept of it. */
    public V of(K key, Supplier<V> make) {
        V known = kept.get(key);
        if (known == null) {
            // two who ask at once both make it: that costs less than whoever asks for another waiting for it
            known = make.get();
            kept.put(key, known);
        }
        return known;
    }
}
