package id.paritrana.ranking;

import java.time.Instant;

/** A run without the bytes of its input: what lists and pages need. */
public record RunHead(
        long id,
        long category,
        int number,
        Instant runAt,
        String reason,
        String inputHash,
        String resultHash,
        String engine) {}
