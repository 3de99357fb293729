package id.paritrana.fact;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.Category;
import id.paritrana.edition.Ground;
import id.paritrana.edition.LateDeeds;
import id.paritrana.words.Messages;

/** A fact that was recorded by one and confirmed by another after scoring was closed: it may have changed the result. */
@ApplicationScoped
class FactsAfterClosing implements LateDeeds {
    private final Facts facts;

    FactsAfterClosing(Facts facts) {
        this.facts = facts;
    }

    @Override
    public List<Late> of(Category category, Locale locale) {
        return facts.confirmedAfterClosing(category).stream()
                .map(fact -> new Late(
                        fact.nomination().id(),
                        Messages.text(
                                locale,
                                "fact.late.said",
                                fact.criterion(),
                                fact.nomination().name()),
                        Ground.EVIDENCE,
                        fact.evidence(),
                        fact.recordedBy() == null ? 0 : fact.recordedBy(),
                        fact.recordedAt(),
                        fact.decidedBy() == null ? 0 : fact.decidedBy(),
                        Objects.requireNonNull(fact.decidedAt())))
                .toList();
    }
}
