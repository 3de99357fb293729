package id.paritrana.scoring.ballot;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * One item of a checklist.
 *
 * @param code unique within its checklist
 * @param accepted {@code null} while undecided: then the whole checklist is missing, not refused
 * @param mandatory when not accepted, the nomination is ineligible
 * @param weight above zero, relative to the other items
 */
public record Item(String code, @Nullable Boolean accepted, boolean mandatory, BigDecimal weight) {}
