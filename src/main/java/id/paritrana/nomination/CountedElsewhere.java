package id.paritrana.nomination;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

import id.paritrana.scoring.scheme.Criterion;

/** Figures that a later package counts for criteria without a recorded one; each bean is found by the nominee's page. */
public interface CountedElsewhere {
    /** The figure of each criterion of a nominee; empty when parts are missing. */
    Function<Criterion, Optional<Share>> of(Nomination nomination);

    record Share(BigDecimal part, BigDecimal whole) {}
}
