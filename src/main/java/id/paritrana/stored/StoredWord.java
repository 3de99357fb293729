package id.paritrana.stored;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import jakarta.persistence.AttributeConverter;

import org.jspecify.annotations.Nullable;

/**
 * Stores an enum in a column as its word. Each enum has one subclass with {@code @Converter(autoApply = true)}, so that
 * every attribute of its type is stored so and no code ever compares words.
 *
 * @param <E> the enum
 */
public abstract class StoredWord<E extends Enum<E>> implements AttributeConverter<E, String> {
    private final Function<E, String> word;
    private final Map<String, E> members = new HashMap<>();

    protected StoredWord(Class<E> type, Function<E, String> word) {
        this.word = word;
        for (E member : type.getEnumConstants()) {
            members.put(word.apply(member), member);
        }
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable E member) {
        return member == null ? null : word.apply(member);
    }

    /** @throws IllegalStateException for a word that the column's check should not have let in */
    @Override
    public @Nullable E convertToEntityAttribute(@Nullable String stored) {
        E member = stored == null ? null : members.get(stored);
        if (stored != null && member == null) {
            throw new IllegalStateException("no such word: " + stored);
        }
        return member;
    }
}
