package id.paritrana;

import java.util.Set;
import java.util.TreeSet;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** No class shows a result past the place that notes who has seen it; {@code SeenRunsTest} goes the roads themselves. */
class NotedResultsTest {
    /** Who reads a result past {@code Rankings.show}, with the reason why nothing has to be noted there. */
    private static final Set<String> PAST_NOTING = Set.of(
            // gives it out, and is asked by those below
            "ranking.Rankings",
            // their page notes the runs that it shows
            "ranking.RankingPages",
            "ranking.RankingViews",
            "ranking.RankingListViews",
            "verdict.Sittings",
            // compute from it, and show it to nobody
            "analysis.AnalysisPages",
            "analysis.AskForAnalysis",
            "analysis.ComputeAnalysis",
            // of a verdict, after which there is no other run
            "verdict.KeepPackage",
            "verdict.ProvedVerdicts");

    @Test
    void nobody_else_reads_a_result_without_noting_who_sees_it() {
        var readers = new TreeSet<String>();
        for (JavaClass each : AppClasses.ALL) {
            boolean reads = each.getAccessesFromSelf().stream().anyMatch(access -> {
                String owner = access.getTarget().getOwner().getSimpleName();
                String name = access.getTarget().getName();
                return owner.equals("RankingResults") && name.equals("of")
                        || owner.equals("Rankings") && (name.equals("seenBy") || name.equals("result"));
            });
            if (reads && !each.getSimpleName().equals("RankingResults")) {
                JavaClass outer = each;
                while (outer.getEnclosingClass().isPresent()) {
                    outer = outer.getEnclosingClass().get();
                }
                readers.add(outer.getName().replace("id.paritrana.", ""));
            }
        }
        readers.removeAll(PAST_NOTING);
        assertEquals(Set.of(), readers);
    }
}
