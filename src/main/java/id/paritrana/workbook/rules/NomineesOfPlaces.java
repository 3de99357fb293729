package id.paritrana.workbook.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import id.paritrana.region.Regions;
import id.paritrana.tables.Problem;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CategoryKind;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.EditionKind;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.Finding;
import id.paritrana.workbook.Lookalike;
import id.paritrana.workbook.NominationRow;

/** Doubts nominees whose place does not fit: the same government twice, another province, a company among governments. */
final class NomineesOfPlaces {
    private static final Set<CategoryKind> OF_COMPANIES =
            Set.of(CategoryKind.LARGE, CategoryKind.MEDIUM, CategoryKind.MICRO_SMALL);

    private static final Pattern COMPANY = Pattern.compile("(?iu)(PT|CV|UD|PD)[. ]+\\p{L}.*|.*\\bTbk\\b.*");
    private static final int PROVINCE = 2;
    private static final int REGENCY = 5;

    private final EditionIndex index;
    private final List<NominationRow> rows;
    /** The province that the edition is of; empty where it is not known. */
    private final String province;

    private final List<Finding> findings = new ArrayList<>();

    private NomineesOfPlaces(EditionIndex index) {
        this.index = index;
        this.rows = index.workbook().nominations();
        String region = index.workbook().edition().region();
        this.province = Regions.isProvince(region) ? region : "";
    }

    static List<Finding> findings(EditionIndex index) {
        NomineesOfPlaces places = new NomineesOfPlaces(index);
        if (index.workbook().edition().kind() != EditionKind.PRACTICE) {
            for (int at = 0; at < places.rows.size(); at++) {
                places.region(at, places.rows.get(at));
                places.kind(at, places.rows.get(at));
            }
            places.twice();
        }
        return places.findings;
    }

    private void region(int at, NominationRow row) {
        CategoryKind kind = index.kindOf(row.category());
        String code = row.regionCode();
        String region = Regions.name(code).orElse("");
        if (!NomineeLikeness.isOfRegions(kind) && kind != CategoryKind.VILLAGE) {
            return;
        }
        if (code.isEmpty() && kind == CategoryKind.REGENCY_CITY) {
            Regions.ofOtherKind(row.name(), province)
                    .flatMap(Regions::name)
                    .ifPresent(meant -> warn(at, "name", Telling.alone("workbook.nomination.no-region"), row, meant));
        } else if (!region.isEmpty() && kind == CategoryKind.PROVINCE && !Regions.isProvince(code)) {
            warn(
                    at,
                    "region_code",
                    Telling.oncePerColumn("workbook.region.no-province").inEachRow(),
                    row,
                    region);
        } else if (!region.isEmpty() && !province.isEmpty() && !code.startsWith(province)) {
            warn(
                    at,
                    "region_code",
                    Telling.oncePerColumn("workbook.region.elsewhere").inEachRow(),
                    row,
                    region);
        }
    }

    private void kind(int at, NominationRow row) {
        CategoryKind kind = index.kindOf(row.category());
        if (kind == null) {
            return;
        }
        boolean ofPlaces = NomineeLikeness.isOfRegions(kind) || kind == CategoryKind.VILLAGE;
        if (ofPlaces && COMPANY.matcher(row.name()).matches()) {
            warn(
                    at,
                    "name",
                    Telling.oncePerColumn("workbook.nomination.company").inEachRow(),
                    row,
                    "");
        } else if (OF_COMPANIES.contains(kind) && Regions.isNameOfRegency(row.name())) {
            warn(
                    at,
                    "name",
                    Telling.oncePerColumn("workbook.nomination.government").inEachRow(),
                    row,
                    "");
        }
    }

    private void warn(int at, String column, Telling told, NominationRow row, String region) {
        findings.add(Finding.warning(
                EditionTable.NOMINATIONS,
                at,
                column,
                told,
                Map.of(
                        "code",
                        row.regionCode(),
                        "name",
                        row.name(),
                        "region",
                        region,
                        "other",
                        Regions.name(province).orElse(""))));
    }

    /** Two nominees of one regency or city by code or name; the same code, and the same name, are told as such. */
    private void twice() {
        String common = province.isEmpty() ? commonProvince() : province;
        Map<List<String>, Integer> seen = new HashMap<>();
        for (int at = 0; at < rows.size(); at++) {
            NominationRow row = rows.get(at);
            if (index.kindOf(row.category()) != CategoryKind.REGENCY_CITY) {
                continue;
            }
            String government = government(row, common).orElse("");
            Integer first = government.isEmpty() ? null : seen.putIfAbsent(List.of(row.category(), government), at);
            if (first != null && !isTold(row, rows.get(first))) {
                Problem.Severity severity = Problem.Severity.WARNING;
                Telling told = Telling.alone("workbook.nomination.same-government");
                findings.add(new Finding(
                                EditionTable.NOMINATIONS, at, "name", told, said(rows.get(first), row), severity, first)
                        .or(List.of(new Finding(
                                EditionTable.NOMINATIONS,
                                first,
                                "name",
                                told,
                                said(row, rows.get(first)),
                                severity,
                                at))));
            }
        }
    }

    private static Map<String, String> said(NominationRow one, NominationRow other) {
        return Map.of("one", one.code(), "other", other.code(), "name", other.name(), "similar", one.name());
    }

    private static boolean isTold(NominationRow row, NominationRow first) {
        return !row.regionCode().isEmpty() && row.regionCode().equals(first.regionCode())
                || Lookalike.bare(row.name()).equals(Lookalike.bare(first.name()));
    }

    private static Optional<String> government(NominationRow row, String province) {
        String code = row.regionCode();
        if (code.length() == REGENCY && Regions.name(code).isPresent()) {
            return Optional.of(code);
        }
        return code.isEmpty() ? Regions.named(row.name(), province) : Optional.empty();
    }

    /** The only province that the codes of the nominees are of; empty where there are several. */
    private String commonProvince() {
        Set<String> provinces = rows.stream()
                .filter(row -> Regions.name(row.regionCode()).isPresent())
                .map(row -> row.regionCode().substring(0, PROVINCE))
                .collect(Collectors.toSet());
        return provinces.size() == 1 ? provinces.iterator().next() : "";
    }
}
