package id.paritrana.site;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

import id.paritrana.coded.Dashed;

/** What somebody has just done, as the page says it that the act leads to. Its word, and its numbers, stand in the address. */
public enum Done implements Dashed {
    /** waits for a second person */
    PROPOSED,
    /** how many proposals about seats */
    HOLDERS_PROPOSED,
    KEPT,
    COPIED,
    FROZEN,
    OPENED,
    CLOSED,
    RANKED,
    PRONOUNCED,
    ISSUED,
    HANDED_OVER,
    WITHDRAWN,
    FACT_RECORDED,
    FACT_REJECTED,
    /** how many, and how many of them without evidence */
    FACTS_CONFIRMED,
    JOINING_CONFIRMED,
    JOINING_REJECTED,
    SESSIONS_ENDED,
    /** a sheet, which is not filed yet */
    SHEET_SAVED,
    SHEET_FILED,
    RECUSED,
    /** and a panel can no longer have its quorum */
    RECUSED_QUORUM;

    private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,6}([.][0-9]{1,6})?");

    /** Key of the sentence. */
    public String key() {
        return "site.done." + (this == RECUSED_QUORUM ? RECUSED : this).code();
    }

    /** Key of what comes of it and has to be known; null where nothing does. */
    @Nullable
    String warning() {
        return this == RECUSED_QUORUM ? "site.done.quorum" : null;
    }

    /**
     * The address of a page that says it first. It stands at the beginning of the page, so nobody is led to a part further down.
     *
     * @throws IllegalArgumentException if the address names a part of the page
     */
    public String at(String address, long... numbers) {
        if (address.contains("#")) {
            throw new IllegalArgumentException("what was done is said at the beginning of a page, not at " + address);
        }
        String counted = numbers.length == 0
                ? ""
                : "&counted=" + LongStream.of(numbers).mapToObj(Long::toString).collect(Collectors.joining("."));
        return address + (address.contains("?") ? "&" : "?") + "done=" + code() + counted;
    }

    /**
     * @param warning key of a second sentence
     * @param first number of the sentence, as it stands in the address
     */
    public record Said(String key, @Nullable String warning, long first, long second) {}

    static Optional<Said> said(@Nullable String code, @Nullable String counted) {
        String[] numbers = counted != null && NUMBERS.matcher(counted).matches() ? counted.split("[.]") : new String[0];
        return Arrays.stream(values())
                .filter(done -> done.code().equals(code))
                .filter(done -> done != FACTS_CONFIRMED || numbers.length == 2)
                .filter(done -> done != HOLDERS_PROPOSED || numbers.length == 1)
                .findFirst()
                .map(done -> new Said(
                        done.key(),
                        done.warning(),
                        numbers.length > 0 ? Long.parseLong(numbers[0]) : 0,
                        numbers.length > 1 ? Long.parseLong(numbers[1]) : 0));
    }
}
