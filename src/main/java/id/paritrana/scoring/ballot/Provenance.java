package id.paritrana.scoring.ballot;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Where a datum comes from, for people to read.
 *
 * @param source the source; empty when not known
 * @param asOf the day to which it refers; {@code null} when not known
 */
public record Provenance(String source, @Nullable LocalDate asOf) {
    public static final Provenance UNKNOWN = new Provenance("", null);

    public boolean isKnown() {
        return !source.isEmpty() || asOf != null;
    }

    /** The text in the tables of a result: {@code Kantor BPJS, 2024-12-31}; empty when not known. */
    public String text() {
        if (asOf == null) {
            return source;
        }
        return source.isEmpty() ? asOf.toString() : source + ", " + asOf;
    }
}
