package id.paritrana.verdict;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.journal.RecordedAct;
import id.paritrana.journal.RecordedActs;
import id.paritrana.proof.SealedVerdict;
import id.paritrana.proof.VerdictPackage;
import id.paritrana.ranking.RankingResults;
import id.paritrana.ranking.RankingRuns;
import id.paritrana.ranking.RunHead;
import id.paritrana.refusal.NotAsRecorded;

/**
 * Makes the package of a verdict, once: when it is pronounced, in the same transaction; for a verdict older than
 * packages, on the first request. It uses only the frozen bytes of the run and the verdict, and only a verdict that the
 * journal knows: a person who can write rows, but not pronounce, gets nothing signed.
 */
@ApplicationScoped
public class KeepPackage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Categories categories;
    private final Verdicts verdicts;
    private final RankingRuns runs;
    private final RankingResults results;
    private final KeptPackages packages;
    private final OfficeKeys keys;
    private final RecordedActs recorded;
    private final Clock clock;

    KeepPackage(
            Categories categories,
            Verdicts verdicts,
            RankingRuns runs,
            RankingResults results,
            KeptPackages packages,
            OfficeKeys keys,
            RecordedActs recorded,
            Clock clock) {
        this.categories = categories;
        this.verdicts = verdicts;
        this.runs = runs;
        this.results = results;
        this.packages = packages;
        this.keys = keys;
        this.recorded = recorded;
        this.clock = clock;
    }

    /**
     * The package of the verdict, made now where there is none yet.
     *
     * @throws NotAsRecorded when the frozen bytes do not give the result that was pronounced on, or the journal knows of no such
     *     verdict, or of another package
     */
    @Transactional
    public PackageHead of(Verdict verdict) {
        String digest = onRecord(verdict);
        PackageHead head = packages.of(verdict).orElseGet(() -> made(verdict));
        if (!digest.isEmpty() && !digest.equals(head.digest())) {
            throw new NotAsRecorded(
                    "package " + head.id() + " has the digest " + head.digest() + ", pronounced was " + digest,
                    null,
                    "verdict.package-differs",
                    verdict.category().name());
        }
        return head;
    }

    /** The package of a verdict that is being pronounced in this transaction. */
    PackageHead pronounced(Verdict verdict) {
        return made(verdict);
    }

    /** The digest of the verdict's package in the journal; empty for a verdict older than packages. */
    private String onRecord(Verdict verdict) {
        Category category = verdict.category();
        return recorded
                .of(
                        category.edition().id(),
                        RecordedAct.VERDICT_PRONOUNCED,
                        RankingRuns.about(category, verdicts.run(verdict).number()))
                .stream()
                .findFirst()
                .map(entry -> entry.text("package"))
                .orElseThrow(() -> new NotAsRecorded(
                        "verdict " + verdict.id() + " is not in the journal",
                        null,
                        "verdict.unknown",
                        category.name()));
    }

    private PackageHead made(Verdict verdict) {
        categories.locked(verdict.category());
        return packages.of(verdict).orElseGet(() -> make(verdict).head());
    }

    private KeptPackage make(Verdict verdict) {
        RunHead run = verdicts.run(verdict);
        var ranked = results.of(run);
        SealedVerdict sealed = sealed(verdict, run, verdicts.places(verdict), verdicts.presences(verdict));
        VerdictPackage made = VerdictPackage.of(runs.input(run.id()), ranked.frozen(), sealed, keys.signing());
        var kept = new KeptPackage(verdict, clock.instant(), made);
        packages.persistAndFlush(kept);
        return kept;
    }

    /** The stored verdict in the form of a package. */
    static SealedVerdict sealed(
            Verdict verdict, RunHead run, List<VerdictPlace> places, List<VerdictPresence> presences) {
        Edition edition = verdict.category().edition();
        return new SealedVerdict(
                new SealedVerdict.Run(
                        run.number(),
                        run.runAt().toString(),
                        run.reason(),
                        run.engine(),
                        Objects.requireNonNullElse(edition.schemeBasis(), "")),
                new SealedVerdict.MeetingHeld(
                        verdict.meeting().on().toString(),
                        TIME.format(verdict.meeting().at()),
                        edition.zone(),
                        verdict.meeting().place(),
                        verdict.chairSeat().code(),
                        verdict.quorum().rule().toString(),
                        verdict.pronouncedAt().toString()),
                sealed(verdict.resolution()),
                presences.stream()
                        .map(p -> new SealedVerdict.SeatPresence(
                                p.seat().code(), p.presence().code()))
                        .toList(),
                places.stream()
                        .map(p -> new SealedVerdict.PlaceGiven(
                                p.nomination().code(), p.place(), p.reason() == null ? "" : p.reason()))
                        .toList());
    }

    private static SealedVerdict.ResolutionTaken sealed(Resolution resolution) {
        Resolution.Votes votes = resolution.votes();
        return new SealedVerdict.ResolutionTaken(
                resolution.way(),
                votes == null ? "" : votes.inFavour() + ":" + votes.against() + ":" + votes.abstained(),
                resolution.dissent());
    }
}
