package id.paritrana.scoring.ballot;

import java.math.BigDecimal;

/** The mark that one seat gave one entry on one criterion, on the scale of the criterion. A mark not given has no object. */
public record Mark(String entry, String criterion, String seat, BigDecimal value) {}
