package id.paritrana.workbook.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.paritrana.tables.DateText;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.ValueRow;

/** Doubts figures of one nominee that are of another day than those of all others: in some months much changes. */
final class OddDays {
    /** So many nominees show what is usual. */
    private static final int ENOUGH = 4;

    private static final int DAYS_OF_A_MONTH = 31;

    private static final Telling TOLD =
            Telling.oncePerColumn("workbook.cell.odd-day").inEachRow();

    private OddDays() {}

    /** Of a segment, the counts that apply. */
    static void ofCoverage(EditionIndex index, DataFindings findings) {
        if (!index.workbook().edition().judgesOneYear()) {
            return;
        }
        LatestCounts counts = new LatestCounts(index);
        Set<Integer> told = findings.told(Set.of("workbook.coverage.days"));
        counts.eachSegment(
                (segment, places) -> odd(places.values(), at -> counts.row(at).asOf())
                        .filter(odd -> !told.contains(odd.at()))
                        .ifPresent(odd -> tell(odd, findings)));
    }

    /**
     * Of a criterion, the values in a category.
     *
     * @param data positions of the rows with data; a finding is of the day on which it was made
     */
    static void ofValues(EditionIndex index, List<Integer> data, DataFindings findings) {
        EditionWorkbook workbook = index.workbook();
        Map<List<String>, Map<String, Integer>> values = new LinkedHashMap<>();
        for (int at : workbook.edition().judgesOneYear() ? data : List.<Integer>of()) {
            ValueRow row = workbook.values().get(at);
            if (row.asOf() != null && workbook.edition().period().holds(row.asOf())) {
                values.computeIfAbsent(
                                List.of(index.categoryOf(row.nomination()), row.criterion()),
                                first -> new LinkedHashMap<>())
                        .putIfAbsent(row.nomination(), at);
            }
        }
        values.values().forEach(places -> odd(
                        places.values(), at -> workbook.values().get(at).asOf())
                .ifPresent(odd -> tell(odd, findings)));
    }

    private record Odd(int at, LocalDate day, LocalDate usual) {}

    /** The only row of another day than all others, if it is more than a month from theirs. */
    private static Optional<Odd> odd(Collection<Integer> places, Function<Integer, LocalDate> day) {
        Map<LocalDate, List<Integer>> days =
                places.stream().collect(Collectors.groupingBy(day, LinkedHashMap::new, Collectors.toList()));
        if (places.size() < ENOUGH || days.size() != 2) {
            return Optional.empty();
        }
        return days.entrySet().stream()
                .filter(rows -> rows.getValue().size() == 1)
                .map(rows -> new Odd(
                        rows.getValue().get(0),
                        rows.getKey(),
                        days.keySet().stream()
                                .filter(other -> !other.equals(rows.getKey()))
                                .findFirst()
                                .orElseThrow()))
                .filter(odd -> Math.abs(ChronoUnit.DAYS.between(odd.day(), odd.usual())) > DAYS_OF_A_MONTH)
                .findFirst();
    }

    private static void tell(Odd odd, DataFindings findings) {
        findings.warning(
                odd.at(), "as_of", TOLD, Map.of("date", DateText.of(odd.day()), "other", DateText.of(odd.usual())));
    }
}
