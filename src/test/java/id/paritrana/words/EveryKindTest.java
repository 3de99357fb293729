package id.paritrana.words;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.reason.MissingPolicy;
import id.paritrana.scoring.reason.NodeState;
import id.paritrana.scoring.scheme.PanelRule;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.scoring.scheme.TieBreak;
import id.paritrana.scoring.scheme.Warning;
import id.paritrana.scoring.total.Status;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Whoever adds a kind is told here which sentences are missing; the kinds of reasons and hindrances are told by the compiler. */
class EveryKindTest {
    private final Set<String> missing = new TreeSet<>();

    @Test
    void every_kind_has_its_words_in_both_languages() {
        for (NodeState state : NodeState.values()) {
            asks("words.state." + state.code());
        }
        for (Warning warning : Warning.values()) {
            asks("words.leaf.warning." + warning.code().replace('_', '-'));
        }
        for (Status status : Status.values()) {
            asks("words.status." + status.code());
        }
        for (Aggregation aggregation : Aggregation.values()) {
            asks("words.reason.aggregate." + aggregation.code());
            if (aggregation != Aggregation.ARITHMETIC) {
                asks("words.tree.aggregate." + aggregation.code());
                asks("guide.aggregate." + aggregation.code());
                asks("edition.aggregator." + aggregation.code());
            }
        }
        for (MissingPolicy policy : MissingPolicy.values()) {
            if (policy != MissingPolicy.ZERO) {
                asks("guide.missing." + policy.code());
            }
        }
        for (PanelRule rule : PanelRule.values()) {
            asks("guide.panel." + rule.code());
        }
        for (Source.Kind kind : Source.Kind.values()) {
            asks("edition.kind." + kind.name().toLowerCase(Locale.ROOT));
            if (kind != Source.Kind.AGGREGATE) {
                asks("guide.kind." + kind.name().toLowerCase(Locale.ROOT));
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_step_of_the_tie_chain_has_its_words_and_its_word_leads_back_to_it() {
        List<TieBreak> steps = Stream.of("CODE", "head_to_head", "panel_median", "shared")
                .map(TieBreak::of)
                .toList();
        assertEquals(
                Set.of(TieBreak.class.getPermittedSubclasses()),
                steps.stream().map(TieBreak::getClass).collect(Collectors.toSet()));
        for (TieBreak step : steps) {
            assertEquals(step, TieBreak.of(step.code()));
            String word = step.criterion().isPresent() ? "criterion" : step.code();
            asks("words.tie." + word);
            asks("guide.tie." + word);
            if (!step.isLast() && step.criterion().isEmpty()) {
                asks("words.place.tie-by." + word);
            }
        }
        assertEquals(Set.of(), missing);
    }

    private void asks(String key) {
        for (Locale locale : List.of(Messages.INDONESIAN, Messages.ENGLISH)) {
            if (!Messages.has(locale, key)) {
                missing.add(locale + " " + key);
            }
        }
    }
}
