package id.paritrana.fact;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.Category;
import id.paritrana.edition.closing.BeforeClosing;
import id.paritrana.edition.closing.ClosingQuestion;
import id.paritrana.nomination.Nominations;
import id.paritrana.refusal.Objection;
import id.paritrana.words.Written;

/** Facts that nobody has confirmed keep scoring from being closed; facts that nobody has recorded ask for a reason. */
@ApplicationScoped
class FactsBeforeClosing implements BeforeClosing {
    private final Facts facts;
    private final FactSchemes schemes;
    private final Nominations nominations;

    FactsBeforeClosing(Facts facts, FactSchemes schemes, Nominations nominations) {
        this.facts = facts;
        this.schemes = schemes;
        this.nominations = nominations;
    }

    @Override
    public List<ClosingQuestion> questions(Category category) {
        var asked = new ArrayList<ClosingQuestion>();
        FactScheme scheme = schemes.of(category);
        long awaiting = facts.awaiting(category);
        if (awaiting > 0) {
            asked.add(ClosingQuestion.blocks(Objection.overall("fact.closing.awaiting", awaiting)));
            for (Fact fact : facts.undecided(category)) {
                asked.add(ClosingQuestion.gap(
                        FactAddress.one(category.edition().code(), fact.publicId()),
                        fact.nomination().name(),
                        Objection.overall("fact.closing.gap", new Written(scheme.name(category, fact.criterion())))));
            }
        }
        long due = (long) scheme.of(category).size() * nominations.countNotWithdrawn(category);
        long standing = facts.countNotRejected(category);
        if (due > 0) {
            asked.add(ClosingQuestion.counted(Objection.overall("fact.closing.counted", standing - awaiting, due)));
        }
        long missing = due - standing;
        if (missing > 0) {
            asked.add(ClosingQuestion.open(Objection.overall("fact.closing.missing", missing)));
        }
        return asked;
    }
}
