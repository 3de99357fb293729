package id.paritrana.edition;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import id.paritrana.access.CurrentUser;
import id.paritrana.journal.Journal;
import id.paritrana.site.Objection;
import id.paritrana.site.Refusal;
import id.paritrana.site.form.Typed;

/** Closes scoring of a category: marks are locked for good, and may be read by those who are entitled to. */
@ApplicationScoped
public class CloseScoring {
    private final Categories categories;
    private final Event<Closing> closing;
    private final Journal journal;
    private final CurrentUser user;
    private final Clock clock;

    CloseScoring(Categories categories, Event<Closing> closing, Journal journal, CurrentUser user, Clock clock) {
        this.categories = categories;
        this.closing = closing;
        this.journal = journal;
        this.user = user;
        this.clock = clock;
    }

    /** What speaks against closing now: what blocks it, and what needs a written reason. */
    @Transactional
    public Closing questions(Category category) {
        var asked = Closing.of(category);
        if (!category.edition().opened()) {
            asked.blocking().add(Objection.overall("edition.close-needs-open"));
        }
        if (category.closed()) {
            asked.blocking().add(Objection.overall("edition.closed-already"));
        }
        closing.fire(asked);
        return asked;
    }

    /** @param reason needed while questions are open, such as sheets that are not filed */
    @Transactional
    public void close(Category category, String reason) {
        Category locked = categories.locked(category);
        Closing asked = questions(locked);
        var objections = new ArrayList<>(asked.blocking());
        if (!asked.openQuestions().isEmpty() && reason.isBlank()) {
            objections.addAll(asked.openQuestions());
            objections.add(Objection.of("reason", "edition.close-needs-reason"));
        }
        Typed.personal("reason", reason).ifPresent(objections::add);
        Refusal.unlessNone(objections);
        locked.close(clock.instant(), user.viewer().signedIn() ? user.viewer().accountId() : null);
        journal.act("scoring-closed")
                .in(locked.edition().id(), locked.edition().code())
                .about("category:" + locked.code())
                .before(Map.of("closed", false))
                .after(Map.of(
                        "closed", true, "open-questions", asked.openQuestions().size()))
                .because(reason.strip())
                .write();
    }
}
