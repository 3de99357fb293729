package id.paritrana.scoring;

import java.util.List;
import java.util.Optional;

/**
 * The result of a category.
 *
 * @param scheme by which it was scored
 * @param ballot what was scored
 * @param reports one for each entry, in the order of their codes
 * @param ranking the places
 */
public record CategoryResult(Scheme scheme, Ballot ballot, List<ScoreReport> reports, Ranking ranking) {

    public CategoryResult {
        reports = List.copyOf(reports);
    }

    /** The report of that entry. */
    public Optional<ScoreReport> report(String entry) {
        return reports.stream().filter(report -> report.code().equals(entry)).findFirst();
    }

    /** "Why is A above B?": empty when either is unknown. */
    public Optional<Comparison> compare(String entryA, String entryB) {
        return report(entryA).flatMap(a -> report(entryB).map(b -> Comparison.of(a, b, ranking)));
    }
}
