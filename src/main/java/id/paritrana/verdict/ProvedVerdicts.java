package id.paritrana.verdict;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.proof.PackageCheck;
import id.paritrana.proof.PackageDiffers;
import id.paritrana.proof.SealedVerdict;
import id.paritrana.ranking.RankedCategory;
import id.paritrana.ranking.RankingResults;
import id.paritrana.ranking.RunHead;
import id.paritrana.refusal.NotAsRecorded;
import id.paritrana.site.Recent;

/**
 * Verdicts that were compared with their signed package before they are shown: pages, minutes and files take a
 * verdict's places and presence from here. Rewriting the database rows, or the package, only leads to a warning.
 */
@ApplicationScoped
public class ProvedVerdicts {
    private static final int MOST_KEPT = 500;

    private final Verdicts verdicts;
    private final RankingResults results;
    private final KeepPackage keep;
    private final KeptPackages packages;
    private final OfficeKeys keys;
    private final Recent<Kept, SealedVerdict> read = new Recent<>(MOST_KEPT);

    /** What a verdict was read from: a package with other bytes is another one. */
    private record Kept(long id, String digest) {}

    /**
     * A verdict that agrees with its package, with the run that it was pronounced on.
     *
     * @param head of its package
     * @param zone of the times in its package
     */
    public record Proved(
            Verdict verdict,
            RankedCategory ranked,
            List<VerdictPlace> places,
            List<VerdictPresence> presences,
            PackageHead head,
            ZoneId zone) {}

    ProvedVerdicts(
            Verdicts verdicts, RankingResults results, KeepPackage keep, KeptPackages packages, OfficeKeys keys) {
        this.verdicts = verdicts;
        this.results = results;
        this.keep = keep;
        this.packages = packages;
        this.keys = keys;
    }

    /** @throws NotAsRecorded when rows or package are not what was pronounced */
    public Proved of(Verdict verdict) {
        List<VerdictPlace> places = verdicts.places(verdict);
        List<VerdictPresence> presences = verdicts.presences(verdict);
        PackageHead head = keep.of(verdict);
        RunHead run = verdicts.run(verdict);
        RankedCategory ranked = results.of(run);
        SealedVerdict packed = packed(verdict, head);
        SealedVerdict stored = KeepPackage.sealed(verdict, run, places, presences);
        if (!same(packed, stored) || !asRanked(places, ranked)) {
            throw new NotAsRecorded(
                    "verdict " + verdict.id() + " is stored as " + stored + ", its package " + head.digest() + " has "
                            + packed,
                    null,
                    "verdict.differs",
                    verdict.category().name());
        }
        return new Proved(
                verdict,
                ranked,
                places,
                presences,
                head,
                ZoneId.of(packed.meeting().zone()));
    }

    /**
     * The bytes of a package, checked before they are handed out.
     *
     * @throws NotAsRecorded when they are not those that were signed
     */
    byte[] bytes(Verdict verdict, PackageHead head) {
        byte[] bytes = packages.bytes(head.id());
        checked(verdict, head, bytes);
        return bytes;
    }

    private SealedVerdict packed(Verdict verdict, PackageHead head) {
        return read.of(new Kept(head.id(), head.digest()), () -> checked(verdict, head, packages.bytes(head.id())));
    }

    private SealedVerdict checked(Verdict verdict, PackageHead head, byte[] bytes) {
        String why;
        try {
            PackageCheck.Sealed sealed = PackageCheck.sealed(bytes, keys.known());
            if (sealed.digest().equals(head.digest())) {
                return sealed.verdict();
            }
            why = "has the digest " + sealed.digest();
        } catch (PackageDiffers differs) {
            why = String.valueOf(differs.getMessage());
        }
        throw new NotAsRecorded(
                "package " + head.id() + " was kept with the digest " + head.digest() + " and " + why,
                null,
                "verdict.package-differs",
                verdict.category().name());
    }

    private static boolean asRanked(List<VerdictPlace> places, RankedCategory ranked) {
        Map<String, Integer> ranks = new HashMap<>();
        ranked.result().ranking().ranked().forEach(p -> ranks.put(p.entry(), p.rank()));
        return places.stream()
                .allMatch(p ->
                        Objects.equals(p.rankedPlace(), ranks.get(p.nomination().code())));
    }

    /** The time zone of an edition could once be set anew after a verdict: it is that of the package. */
    private static boolean same(SealedVerdict packed, SealedVerdict stored) {
        var then = packed.meeting();
        var now = stored.meeting();
        var meeting = new SealedVerdict.MeetingHeld(
                now.on(), now.at(), then.zone(), now.venue(), now.presiding(), now.rule(), now.pronouncedAt());
        return packed.run().equals(stored.run())
                && then.equals(meeting)
                && packed.resolution().equals(stored.resolution())
                && new HashSet<>(packed.presence()).equals(new HashSet<>(stored.presence()))
                && packed.presence().size() == stored.presence().size()
                && new HashSet<>(packed.places()).equals(new HashSet<>(stored.places()))
                && packed.places().size() == stored.places().size();
    }
}
