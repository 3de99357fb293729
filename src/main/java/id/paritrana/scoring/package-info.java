/**
 * The method: how a nomination becomes a number, a rank and a reason. A pure calculation.
 *
 * <p>A {@link id.paritrana.scoring.scheme.Scheme} (a tree of {@link id.paritrana.scoring.scheme.Criterion criteria} and the {@link
 * id.paritrana.scoring.scheme.Rules rules} of a category) and a {@link id.paritrana.scoring.ballot.Ballot} (data, items, marks and
 * recusals) go into the {@link id.paritrana.scoring.Scorer}; a {@link id.paritrana.scoring.CategoryResult} comes out:
 * one {@link id.paritrana.scoring.total.ScoreReport} for each entry and the {@link id.paritrana.scoring.Ranking}. Every
 * number is a {@link id.paritrana.scoring.reason.Figure} whose {@link id.paritrana.scoring.reason.Reason} can compute it again from
 * its parts. There are no sentences here: words are made elsewhere from the facts in the reasons.
 *
 * <p>The rooms, in the order in which they use each other: {@code normaliser}, {@code ballot}, {@code reason}, {@code scheme}, {@code
 * total}; here stands what makes places of totals.
 *
 * <p>Official arithmetic is {@code BigDecimal} in {@code MathContext.DECIMAL128}; rounding is HALF_UP at the stages
 * that the rules name. There is no clock, randomness or locale: equal input gives equal output whatever the order of
 * its rows.
 *
 * <p>Beside it stands the advice, in doubles, of a type that cannot be ranked ({@link
 * id.paritrana.scoring.agreement.Estimate}): how far the panel agrees ({@link
 * id.paritrana.scoring.agreement.PanelReport}) and how much the places depend on weights, seats and rules ({@link
 * id.paritrana.scoring.robustness.Robustness}). Its random numbers have a published seed and a named generator.
 */
@NullMarked
package id.paritrana.scoring;

import org.jspecify.annotations.NullMarked;
