package id.paritrana.scoring.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.normaliser.Decimals;
import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.normaliser.Flaw;
import id.paritrana.scoring.normaliser.Normaliser;
import id.paritrana.scoring.reason.Rounding;
import id.paritrana.scoring.reason.WeightMode;

import static id.paritrana.scoring.normaliser.Flaw.error;
import static id.paritrana.scoring.normaliser.Flaw.warning;

/** Finds what is wrong with a scheme before it may be frozen. It reports and never repairs. */
public final class SchemeCheck {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Scheme scheme;
    private final List<Flaw> found = new ArrayList<>();

    private SchemeCheck(Scheme scheme) {
        this.scheme = scheme;
    }

    /** All errors and warnings: those of the tree in its order, then those of the rules. */
    public static List<Flaw> problems(Scheme scheme) {
        SchemeCheck check = new SchemeCheck(scheme);
        Set<String> codes = new HashSet<>();
        for (Criterion criterion : scheme.inTreeOrder()) {
            check.identity(criterion, codes);
            check.weight(criterion);
            check.kind(criterion);
            check.conditions(criterion);
        }
        check.rules();
        return List.copyOf(check.found);
    }

    /** Only those that stop scoring. */
    public static List<Flaw> errors(Scheme scheme) {
        return problems(scheme).stream()
                .filter(problem -> problem.severity() == Flaw.Severity.ERROR)
                .toList();
    }

    private void identity(Criterion criterion, Set<String> codes) {
        if (criterion.code().isBlank()) {
            found.add(error(Flaw.Kind.CODE_MISSING, criterion.code()));
        }
        if (!codes.add(criterion.code())) {
            found.add(error(Flaw.Kind.CODE_TWICE, criterion.code(), criterion.code()));
        }
    }

    private void weight(Criterion criterion) {
        BigDecimal weight = criterion.weight();
        if (criterion != scheme.root()) {
            if (weight == null) {
                found.add(error(Flaw.Kind.WEIGHT_MISSING, criterion.code()));
            } else if (!Decimals.fits(weight)) {
                found.add(error(Flaw.Kind.NUMBER_OUT_OF_RANGE, criterion.code(), weight));
            } else if (weight.signum() <= 0) {
                found.add(error(Flaw.Kind.WEIGHT_NOT_POSITIVE, criterion.code(), weight));
            }
        }
        boolean known = criterion.children().stream()
                .allMatch(child -> child.weight() != null && Decimals.fits(child.weight()));
        if (scheme.rules().weights() == WeightMode.PERCENT && !criterion.isLeaf() && known) {
            BigDecimal sum = Scheme.sumOfWeights(criterion);
            if (sum.compareTo(HUNDRED) != 0) {
                found.add(error(Flaw.Kind.WEIGHTS_NOT_HUNDRED, criterion.code(), sum));
            }
        }
    }

    private void kind(Criterion criterion) {
        Source source = criterion.source();
        Normaliser normaliser = criterion.normaliser();
        if (criterion.direction() == Direction.COST && (!criterion.isLeaf() || !normaliser.turns())) {
            found.add(error(Flaw.Kind.COST_CANNOT_TURN, criterion.code(), normaliser.code()));
        }
        if (criterion.isLeaf() && source == Source.AGGREGATE) {
            found.add(error(Flaw.Kind.LEAF_WITHOUT_SOURCE, criterion.code()));
            return;
        }
        if (!criterion.isLeaf() && source != Source.AGGREGATE) {
            found.add(error(Flaw.Kind.CHILDREN_BELOW_LEAF, criterion.code(), source.code()));
            return;
        }
        if (!normaliser.fits(source.form())) {
            found.add(error(Flaw.Kind.NORMALISER_DOES_NOT_FIT, criterion.code(), source.code(), normaliser.code()));
        }
        normaliser.flaws().forEach(flaw -> found.add(error(flaw, criterion.code(), normaliser.code())));
        if (normaliser.dependsOnField()) {
            found.add(warning(Flaw.Kind.DEPENDS_ON_FIELD, criterion.code(), normaliser.code()));
        }
    }

    private void conditions(Criterion criterion) {
        BigDecimal minimum = criterion.minComplete();
        if (minimum != null && (minimum.signum() < 0 || minimum.compareTo(BigDecimal.ONE) > 0)) {
            found.add(error(Flaw.Kind.COMPLETENESS_OUT_OF_RANGE, criterion.code(), minimum));
        }
        if (criterion.gate() != null && !Decimals.fits(criterion.gate())) {
            found.add(error(Flaw.Kind.NUMBER_OUT_OF_RANGE, criterion.code(), criterion.gate()));
        }
    }

    private void rules() {
        Rules rules = scheme.rules();
        if (rules.quorum() < 1) {
            found.add(error(Flaw.Kind.QUORUM_NOT_POSITIVE, "", rules.quorum()));
        }
        Rounding rounding = rules.rounding();
        decimals("round_panel", rounding.panel());
        decimals("round_score", rounding.score());
        decimals("round_contribution", rounding.contribution());
        decimals("round_total", rounding.total());
        Set<TieBreak> tried = new HashSet<>();
        for (TieBreak step : rules.ties()) {
            boolean afterShared = tried.contains(new TieBreak.Shared());
            if (!tried.add(step) || afterShared) {
                found.add(error(Flaw.Kind.TIE_STEP_USELESS, "", step.code()));
            }
            if (step.criterion().stream().anyMatch(code -> scheme.find(code).isEmpty())) {
                found.add(error(Flaw.Kind.TIE_CRITERION_UNKNOWN, "", step.code()));
            }
        }
    }

    private void decimals(String stage, @Nullable Integer decimals) {
        if (decimals != null && (decimals < 0 || decimals > Rounding.FINEST)) {
            found.add(error(Flaw.Kind.DECIMALS_OUT_OF_RANGE, "", stage, decimals));
        }
    }
}
