package id.paritrana.desk;

import java.time.Instant;

/** An act as the journal's page shows it: who by account number and seat, never by name in the payload. */
public record JournalLine(
        long id,
        Instant at,
        String actor,
        String seat,
        String act,
        String subject,
        String before,
        String after,
        String reason) {}
