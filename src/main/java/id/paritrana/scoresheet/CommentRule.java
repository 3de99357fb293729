package id.paritrana.scoresheet;

import java.math.BigDecimal;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which marks need a word of explanation: the lowest and the highest level, and on a wide scale whatever lies below or
 * above a share of it (40 and 90 per cent, unless set otherwise).
 */
@ApplicationScoped
public class CommentRule {
    private final BigDecimal below;
    private final BigDecimal above;

    CommentRule(
            @ConfigProperty(name = "paritrana.comment.below-percent", defaultValue = "40") BigDecimal below,
            @ConfigProperty(name = "paritrana.comment.above-percent", defaultValue = "90") BigDecimal above) {
        this.below = below;
        this.above = above;
    }

    public BigDecimal below(MarkScale scale) {
        return scale.inLevels() ? scale.lo().add(BigDecimal.ONE) : scale.share(below);
    }

    public BigDecimal above(MarkScale scale) {
        return scale.inLevels() ? scale.hi().subtract(BigDecimal.ONE) : scale.share(above);
    }

    boolean asksFor(MarkScale scale, BigDecimal mark) {
        return mark.compareTo(below(scale)) < 0 || mark.compareTo(above(scale)) > 0;
    }
}
