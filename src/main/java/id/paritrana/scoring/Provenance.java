package id.paritrana.scoring;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Where a datum comes from, for people to read.
 *
 * @param source who says so; empty when not known
 * @param asOf the day that it is of; {@code null} when not known
 */
public record Provenance(String source, @Nullable LocalDate asOf) {
    public static final Provenance UNKNOWN = new Provenance("", null);

    public boolean isKnown() {
        return !source.isEmpty() || asOf != null;
    }

    /** As the tables of a result have it: {@code Kantor BPJS, 2024-12-31}; empty when not known. */
    public String text() {
        if (asOf == null) {
            return source;
        }
        return source.isEmpty() ? asOf.toString() : source + ", " + asOf;
    }
}
