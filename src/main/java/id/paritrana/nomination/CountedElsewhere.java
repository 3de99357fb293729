package id.paritrana.nomination;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

import id.paritrana.scoring.Criterion;

/** What a later room counts for criteria of which no figure is recorded; each is a bean, found by the nominee's page. */
public interface CountedElsewhere {
    /** The figure of each criterion of a nominee; none where not all of it is there. */
    Function<Criterion, Optional<Share>> of(Nomination nomination);

    record Share(BigDecimal part, BigDecimal whole) {}
}
