package id.paritrana.verdict;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import id.paritrana.access.Viewer;
import id.paritrana.committee.Seat;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Editions;
import id.paritrana.fact.ChangesWaiting;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.Nominations;
import id.paritrana.ranking.RankingRun;
import id.paritrana.ranking.RankingRuns;
import id.paritrana.ranking.RunHead;
import id.paritrana.refusal.NotThere;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.form.Solemn;
import id.paritrana.site.form.SolemnForm;

/** Pronounces the places of a category: the presiding seat, once, before a quorum. From then on the category is frozen. */
@ApplicationScoped
class PronounceVerdict {
    private final EntityManager em;
    private final Editions editions;
    private final Categories categories;
    private final Nominations nominations;
    private final RankingRuns runs;
    private final ChangesWaiting changes;
    private final Sittings sittings;
    private final KeepPackage packages;
    private final Solemn solemn;
    private final Journal journal;
    private final Clock clock;

    PronounceVerdict(
            EntityManager em,
            Editions editions,
            Categories categories,
            Nominations nominations,
            RankingRuns runs,
            ChangesWaiting changes,
            Sittings sittings,
            KeepPackage packages,
            Solemn solemn,
            Journal journal,
            Clock clock) {
        this.em = em;
        this.editions = editions;
        this.categories = categories;
        this.nominations = nominations;
        this.runs = runs;
        this.changes = changes;
        this.sittings = sittings;
        this.packages = packages;
        this.solemn = solemn;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Pronounces the verdict.
     *
     * @throws NotThere when the user does not hold the presiding seat
     * @throws Refusal when the rules object; nothing has happened then
     */
    @Transactional
    public Verdict pronounce(Viewer viewer, Category given, VerdictForm form, SolemnForm sent) {
        editions.hold(given.edition());
        Category category = categories.locked(given);
        Sitting sitting = sittings.of(category);
        if (!Sittings.presides(viewer, category.edition(), sitting)) {
            throw new NotThere();
        }
        Refusal.unlessNone(objections(category, sitting, form));
        solemn.check(sent, seal(category, sitting, form));

        RankingRun run = runs.findById(runs.latest(category).orElseThrow().id());
        LocalDate day = Objects.requireNonNull(form.day());
        Map<String, Presence> presence = form.presenceOf(sitting);
        Seat chair = sitting.presiding().orElseThrow(NotThere::new);
        var meeting = new Meeting(day, Objects.requireNonNull(form.time()), form.place());
        Quorum quorum = sitting.quorum(presence);
        var verdict = new Verdict(
                run,
                chair,
                viewer.accountId(),
                clock.instant(),
                meeting,
                quorum,
                form.voting().resolution());
        em.persist(verdict);
        List<Signatory> signatories = sittings.signatories(category.edition(), sitting, day);
        for (int i = 0; i < sitting.seats().size(); i++) {
            Seat seat = sitting.seats().get(i).seat();
            em.persist(new VerdictPresence(
                    verdict, seat, Objects.requireNonNull(presence.get(seat.code())), signatories.get(i)));
        }
        keepPlaces(verdict, category, sitting, form);
        em.flush();
        write(category, verdict, form, sitting, presence, packages.pronounced(verdict));
        em.flush();
        return verdict;
    }

    /**
     * Digest of what the check page shows: the typed decision, the result on which it is based, who sits and who is
     * recused. A field left empty and its default are the same decision.
     */
    String seal(Category category, Sitting sitting, VerdictForm form) {
        return Solemn.seal(
                category.edition().code(),
                category.code(),
                form.day(),
                form.time(),
                form.place(),
                new TreeMap<>(form.presenceOf(sitting)),
                sitting.ranked().stream()
                        .map(n -> Solemn.seal(n.code(), form.placeOf(n), form.reasonOf(n.code())))
                        .toList(),
                form.shared(),
                form.voting().resolution(),
                form.run(),
                runs.latest(category).map(RunHead::resultHash).orElse(""),
                sitting.seats().stream()
                        .map(s -> s.code() + (s.recused() ? "-" : "+"))
                        .toList(),
                sitting.quorumRule(),
                sitting.missed());
    }

    /** Objections to it, for the page that checks before it is pronounced. */
    List<Objection> objections(Category category, Sitting sitting, VerdictForm form) {
        LocalDate day = form.day();
        Set<String> unheld = day == null ? Set.of() : sittings.unheld(category.edition(), sitting, day);
        var objections = new ArrayList<>(VerdictRules.objections(form, sitting, unheld));
        long waiting = changes.count(category);
        if (!sitting.pronounced() && waiting > 0) {
            objections.add(Objection.overall("verdict.changes-wait", waiting));
        }
        return objections;
    }

    private void keepPlaces(Verdict verdict, Category category, Sitting sitting, VerdictForm form) {
        Map<String, Nomination> nominated =
                nominations.all(category).stream().collect(Collectors.toMap(Nomination::code, n -> n));
        for (Sitting.Ranked ranked : sitting.ranked()) {
            int place = form.placeOf(ranked);
            em.persist(new VerdictPlace(
                    verdict,
                    Objects.requireNonNull(nominated.get(ranked.code())),
                    place,
                    ranked.rank(),
                    place == ranked.rank() ? null : form.reasonOf(ranked.code())));
        }
    }

    private void write(
            Category category,
            Verdict verdict,
            VerdictForm form,
            Sitting sitting,
            Map<String, Presence> presence,
            PackageHead kept) {
        var deviations = new LinkedHashMap<String, String>();
        for (Sitting.Ranked ranked : sitting.ranked()) {
            if (form.placeOf(ranked) != ranked.rank()) {
                deviations.put(ranked.code(), ranked.rank() + " to " + form.placeOf(ranked));
            }
        }
        Quorum quorum = verdict.quorum();
        journal.act(RecordedAct.VERDICT_PRONOUNCED)
                .in(category.edition().id(), category.edition().code())
                .about(RankingRuns.about(category, sitting.run()))
                .before(Map.of("pronounced", false))
                .after(Map.of(
                        "deviations",
                        deviations,
                        "held-on",
                        verdict.meeting().on().toString(),
                        "package",
                        kept.digest(),
                        "presence",
                        presence.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue()
                                .code())),
                        "quorum",
                        quorum.present() + " of " + quorum.entitled() + ", needed " + quorum.needed(),
                        "resolved",
                        resolved(verdict.resolution()),
                        "result",
                        verdict.run().resultHash()))
                .write();
    }

    private static String resolved(Resolution resolution) {
        Resolution.Votes votes = resolution.votes();
        return resolution.way()
                + (votes == null ? "" : " " + votes.inFavour() + ":" + votes.against() + ":" + votes.abstained())
                + (resolution.dissent().isEmpty() ? "" : ", with dissent");
    }
}
