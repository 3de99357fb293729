package id.paritrana.edition.closing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.arc.All;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.form.Solemn;
import id.paritrana.site.form.SolemnForm;
import id.paritrana.words.Messages;

/**
 * Closes scoring of a category: marks are locked for good, and may be read by those who are entitled to. While something is
 * open, such as sheets that are not filed, that takes two persons ({@link CloseDespiteQuestions}).
 */
@ApplicationScoped
public class CloseScoring {
    private final Categories categories;
    private final Solemn solemn;
    private final List<BeforeClosing> others;
    private final Journal journal;
    private final Clock clock;

    CloseScoring(Categories categories, Solemn solemn, @All List<BeforeClosing> others, Journal journal, Clock clock) {
        this.categories = categories;
        this.solemn = solemn;
        this.others = others;
        this.journal = journal;
        this.clock = clock;
    }

    /** The questions about closing now: those that block it, and those that need a reason and a second person. */
    @Transactional
    public Closing questions(Category category) {
        var asked = new ArrayList<ClosingQuestion>();
        if (!category.edition().opened()) {
            asked.add(ClosingQuestion.blocks(Objection.overall("edition.close-needs-open")));
        }
        if (category.closed()) {
            asked.add(ClosingQuestion.blocks(Objection.overall("edition.closed-already")));
        }
        others.forEach(other -> asked.addAll(other.questions(category)));
        return new Closing(category, asked);
    }

    /** The sheets that are not filed now, each one. */
    List<OpenSheet> openSheets(Category category) {
        return others.stream()
                .flatMap(other -> other.openSheets(category).stream())
                .toList();
    }

    /** The digest of what the page of the question shows. */
    static String seal(Closing asked) {
        return Solemn.seal(
                asked.category().edition().code(),
                asked.category().code(),
                said(asked.counted()),
                said(asked.overtaken()),
                said(asked.blocking()),
                said(asked.openQuestions()),
                asked.gaps().stream()
                        .map(gap -> gap.name() + " " + gap.what().text(Messages.INDONESIAN))
                        .toList());
    }

    private static List<String> said(List<Objection> objections) {
        return objections.stream().map(o -> o.text(Messages.INDONESIAN)).toList();
    }

    /**
     * Closes when nothing is open.
     *
     * @throws Refusal while something is open or blocks it
     */
    @Transactional
    public void close(Viewer viewer, Category category, SolemnForm sent) {
        Category locked = categories.locked(category);
        Closing asked = questions(locked);
        Refusal.unlessNone(asked.blocking());
        Refusal.unlessNone(asked.openQuestions());
        solemn.check(sent, seal(asked));
        close(viewer, locked, 0, "");
    }

    /** Closes a category that is delivered closed: a category of a made-up practice edition, which the app itself loads. */
    @Transactional
    public void closeLoaded(Category category) {
        Category locked = categories.locked(category);
        if (!locked.edition().fictional()) {
            throw new IllegalStateException("people close scoring, but for practice editions");
        }
        Closing asked = questions(locked);
        Refusal.unlessNone(asked.blocking());
        Refusal.unlessNone(asked.openQuestions());
        close(Viewer.NOBODY, locked, 0, "");
    }

    /**
     * Closes it, whatever is open.
     *
     * @param open how many questions are
     */
    void close(Viewer viewer, Category locked, int open, String reason) {
        locked.close(clock.instant(), viewer.actor());
        categories.flush();
        journal.act(RecordedAct.SCORING_CLOSED)
                .in(locked.edition().id(), locked.edition().code())
                .about("category", locked.code())
                .before(Map.of("closed", false))
                .after(Map.of("closed", true, "open-questions", open))
                .because(reason)
                .write();
    }
}
