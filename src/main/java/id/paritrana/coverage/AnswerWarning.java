package id.paritrana.coverage;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.nomination.Corrections;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.Nominations;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.TextLimits;

/** Answers a warning with the reason why the figures stand as they are. New figures ask again. */
@ApplicationScoped
public class AnswerWarning {
    private final Nominations nominations;
    private final CoverageDoubts doubts;
    private final CoverageAnswers answers;
    private final Corrections corrections;
    private final Journal journal;
    private final Clock clock;

    AnswerWarning(
            Nominations nominations,
            CoverageDoubts doubts,
            CoverageAnswers answers,
            Corrections corrections,
            Journal journal,
            Clock clock) {
        this.nominations = nominations;
        this.doubts = doubts;
        this.answers = answers;
        this.corrections = corrections;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param word of the warning's kind
     * @param fingerprints of the figures that were on the screen, of one rule: one reason answers them all
     * @throws Refusal when any of the figures have changed meanwhile, when it is answered already, or without a reason
     */
    @Transactional
    public void answer(
            Viewer viewer, Edition edition, String nominee, String word, List<String> fingerprints, String reason) {
        Nomination nomination = nominations.seenBy(viewer, edition, nominee);
        corrections.begin(nomination.category());
        nominations.lock(nomination);
        Map<String, AnsweredWarning> now = doubts.seenBy(viewer, edition).warnings().stream()
                .filter(w -> w.warning().nomination().id() == nomination.id())
                .filter(w -> w.warning().kind().code().equals(word))
                .collect(Collectors.toMap(w -> w.warning().fingerprint(), w -> w, (first, second) -> first));
        if (fingerprints.isEmpty() || !now.keySet().containsAll(fingerprints)) {
            throw new Refusal(Objection.overall("coverage.answer.gone"));
        }
        if (fingerprints.stream().anyMatch(figures -> !now.get(figures).open())) {
            throw new Refusal(Objection.overall("coverage.answer.twice"));
        }
        var typed = new Typed();
        String why = typed.required("reason", reason, TextLimits.TEXT, "coverage.answer.reason-missing");
        typed.refuseIfAny();
        for (String figures : new LinkedHashSet<>(fingerprints)) {
            answers.persist(new CoverageAnswer(nomination, word, figures, why, viewer.accountId(), clock.instant()));
            journal.act(RecordedAct.WARNING_ANSWERED)
                    .in(edition.id(), edition.code())
                    .about("nomination", nomination.code())
                    .about("warning", word)
                    .before(Map.of())
                    .after(Map.of("figures", figures))
                    .because(why)
                    .write();
        }
    }
}
