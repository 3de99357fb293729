package id.paritrana.scoring;

import java.util.List;
import java.util.Optional;

import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.total.ScoreReport;

/**
 * The result of a category.
 *
 * @param scheme by which the category was scored
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
        int low = 0;
        int high = reports.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = reports.get(middle).code().compareTo(entry);
            if (order == 0) {
                return Optional.of(reports.get(middle));
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }

    /** The same result, with entries that share a place or have none listed in the order given. */
    public CategoryResult listed(List<String> given) {
        return new CategoryResult(scheme, ballot, reports, ranking.listed(given));
    }

    /** "Why is A above B?": empty when either is unknown. */
    public Optional<Comparison> compare(String entryA, String entryB) {
        return report(entryA).flatMap(a -> report(entryB).map(b -> Comparison.of(a, b, ranking)));
    }
}
