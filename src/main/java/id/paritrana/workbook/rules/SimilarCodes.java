package id.paritrana.workbook.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import id.paritrana.tables.Telling;
import id.paritrana.workbook.CategoryRow;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.Finding;
import id.paritrana.workbook.Lookalike;
import id.paritrana.workbook.NominationRow;
import id.paritrana.workbook.SeatRow;
import id.paritrana.workbook.UnknownCodes;

/**
 * Suggests the known code that an unknown one resembles; the common form of known codes is computed once for all
 * findings.
 */
final class SimilarCodes {
    private static final Telling SIMILAR =
            Telling.oncePer("workbook.code.similar", "code").thenPerColumn().ifMany();

    /** A code that a program took for a number: {@code 1.0}. */
    private static final Pattern FLOATING = Pattern.compile("^(\\d+)[.,]0+$");

    private final NomineeNames names;
    private final Map<String, Set<String>> known;
    private final Map<String, Map<String, Set<String>>> alike = new HashMap<>();

    private SimilarCodes(EditionWorkbook workbook) {
        names = new NomineeNames(workbook.nominations());
        known = Map.of(
                UnknownCodes.NOMINATION.key(),
                workbook.nominations().stream().map(NominationRow::code).collect(Collectors.toSet()),
                UnknownCodes.CATEGORY.key(),
                workbook.categories().stream().map(CategoryRow::code).collect(Collectors.toSet()),
                UnknownCodes.CRITERION.key(),
                workbook.criteria().stream().map(CriterionRow::code).collect(Collectors.toSet()),
                UnknownCodes.SEAT.key(),
                workbook.seats().stream().map(SeatRow::code).collect(Collectors.toSet()));
    }

    /** The same findings, with the code that is probably meant. */
    static List<Finding> named(List<Finding> findings, EditionWorkbook workbook) {
        SimilarCodes codes = new SimilarCodes(workbook);
        List<Finding> named = new ArrayList<>(findings.size());
        findings.forEach(finding -> named.add(codes.named(finding)));
        return named;
    }

    private Finding named(Finding finding) {
        if (!known.containsKey(finding.key())) {
            return finding;
        }
        String code = finding.args().getOrDefault("code", "");
        return whole(finding.key(), code)
                .or(() -> alike(finding.key(), Lookalike.bareCode(code)))
                .or(() -> finding.is(UnknownCodes.NOMINATION) ? names.byName(code) : Optional.empty())
                .filter(similar -> !similar.equals(code))
                .map(similar -> new Finding(
                        finding.table(),
                        finding.index(),
                        finding.column(),
                        Lookalike.isForeign(code) && !Lookalike.isForeign(similar)
                                ? Telling.oncePer("workbook.code.script", "code")
                                : SIMILAR,
                        Map.of("code", code, "similar", similar),
                        finding.severity(),
                        finding.first()))
                .orElse(finding);
    }

    private Optional<String> whole(String key, String code) {
        return whole(code, known.getOrDefault(key, Set.of()));
    }

    /** The known code that a program took for a number. */
    static Optional<String> whole(String code, Set<String> known) {
        Matcher floating = FLOATING.matcher(code);
        return floating.matches() ? Optional.of(floating.group(1)).filter(known::contains) : Optional.empty();
    }

    /** The only known code with this common form; null when there is none, or more than one. */
    private Optional<String> alike(String key, String bare) {
        Set<String> codes = alike.computeIfAbsent(key, k -> known.getOrDefault(k, Set.of()).stream()
                        .collect(Collectors.groupingBy(Lookalike::bareCode, Collectors.toSet())))
                .getOrDefault(bare, Set.of());
        return bare.isEmpty() || codes.size() != 1
                ? Optional.empty()
                : codes.stream().findFirst();
    }
}
