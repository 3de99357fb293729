package id.paritrana.nomination;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.Category;
import id.paritrana.edition.closing.BeforeClosing;
import id.paritrana.edition.closing.ClosingQuestion;
import id.paritrana.refusal.Objection;

/** Tells, first of all and before scoring of a category is closed, how many nominations will be ranked and were withdrawn. */
@ApplicationScoped
@Priority(1)
class NominationsBeforeClosing implements BeforeClosing {
    private final Nominations nominations;

    NominationsBeforeClosing(Nominations nominations) {
        this.nominations = nominations;
    }

    @Override
    public List<ClosingQuestion> questions(Category category) {
        var asked = new ArrayList<ClosingQuestion>();
        asked.add(ClosingQuestion.counted(
                Objection.overall("nomination.closing.counted", nominations.countNotWithdrawn(category))));
        long withdrawn = nominations.withdrawn(category);
        if (withdrawn > 0) {
            asked.add(ClosingQuestion.counted(Objection.overall("nomination.closing.withdrawn", withdrawn)));
        }
        return asked;
    }
}
