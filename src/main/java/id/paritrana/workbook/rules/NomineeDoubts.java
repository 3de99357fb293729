package id.paritrana.workbook.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
import id.paritrana.workbook.SumRows;

/** Warnings about the nominees: two that look like one, a row of totals, a region that does not fit. */
final class NomineeDoubts {
    private final EditionIndex index;
    private final List<Finding> findings = new ArrayList<>();

    private NomineeDoubts(EditionIndex index) {
        this.index = index;
    }

    static List<Finding> findings(EditionIndex index) {
        NomineeDoubts doubts = new NomineeDoubts(index);
        doubts.similar();
        doubts.sameRegion();
        List<NominationRow> rows = index.workbook().nominations();
        for (int i = 0; i < rows.size(); i++) {
            doubts.total(i, rows.get(i));
            doubts.region(i, rows.get(i));
            doubts.withdrawn(i, rows.get(i));
        }
        doubts.findings.addAll(NomineesOfPlaces.findings(index));
        doubts.findings.addAll(CopyRemains.ofNames(rows));
        return doubts.findings;
    }

    private void similar() {
        Map<String, Integer> byCode = new HashMap<>();
        Map<List<String>, Integer> byName = new HashMap<>();
        List<NominationRow> rows = index.workbook().nominations();
        for (int i = 0; i < rows.size(); i++) {
            NominationRow row = rows.get(i);
            Integer code = byCode.putIfAbsent(Lookalike.bareCode(row.code()), i);
            int at = i;
            Integer name = NomineeLikeness.ofName(row.category(), row.name())
                    .map(likeness -> byName.putIfAbsent(likeness, at))
                    .orElse(null);
            if (code != null && !rows.get(code).code().equals(row.code())) {
                doubt(i, "code", Telling.alone("workbook.nomination.same-code"), rows.get(code), row, code);
            }
            if (name != null) {
                doubt(i, "name", Telling.alone("workbook.nomination.same-name"), rows.get(name), row, name);
            }
        }
    }

    /** Reports two nominees with the same region code: they are one, or a code is wrong. */
    private void sameRegion() {
        Map<List<String>, Integer> seen = new HashMap<>();
        List<NominationRow> rows = index.workbook().nominations();
        for (int i = 0; i < rows.size(); i++) {
            NominationRow row = rows.get(i);
            int at = i;
            Integer first = NomineeLikeness.ofRegion(row.category(), index.kindOf(row.category()), row.regionCode())
                    .map(likeness -> seen.putIfAbsent(likeness, at))
                    .orElse(null);
            if (first != null && !Lookalike.bare(rows.get(first).name()).equals(Lookalike.bare(row.name()))) {
                doubt(
                        "region_code",
                        Telling.alone("workbook.nomination.same-region"),
                        Map.of(
                                "one", rows.get(first).code(),
                                "other", row.code(),
                                "region", row.regionCode()),
                        Map.of(
                                "one", row.code(),
                                "other", rows.get(first).code(),
                                "region", row.regionCode()),
                        i,
                        first);
            }
        }
    }

    private void doubt(int at, String column, Telling told, NominationRow one, NominationRow other, int first) {
        doubt(column, told, said(one, other), said(other, one), at, first);
    }

    private static Map<String, String> said(NominationRow one, NominationRow other) {
        return Map.of("one", one.code(), "other", other.code(), "name", other.name());
    }

    /** @param turned what is said of the earlier of the two */
    private void doubt(
            String column, Telling told, Map<String, String> args, Map<String, String> turned, int at, int first) {
        EditionTable table = EditionTable.NOMINATIONS;
        Problem.Severity severity = Problem.Severity.WARNING;
        findings.add(new Finding(table, at, column, told, args, severity, first)
                .or(List.of(new Finding(table, first, column, told, turned, severity, at))));
    }

    private void total(int at, NominationRow row) {
        if (SumRows.isOne(row.name())) {
            findings.add(Finding.warning(
                    EditionTable.NOMINATIONS,
                    at,
                    "name",
                    Telling.alone("workbook.nomination.total"),
                    Map.of("name", row.name())));
        }
    }

    private void withdrawn(int at, NominationRow row) {
        if (row.isWithdrawnInDoubt()) {
            findings.add(Finding.warning(
                    EditionTable.NOMINATIONS,
                    at,
                    "withdrawn",
                    Telling.oncePerColumn("workbook.nomination.withdrawn-doubt").inEachRow(),
                    Map.of("code", row.code(), "text", row.withdrawn())));
        }
    }

    private void region(int at, NominationRow row) {
        boolean madeUp = index.workbook().edition().kind() == EditionKind.PRACTICE;
        CategoryKind kind = index.kindOf(row.category());
        if (row.regionCode().isEmpty() && kind == CategoryKind.REGENCY_CITY && Regions.isNameOfProvince(row.name())) {
            findings.add(Finding.warning(
                    EditionTable.NOMINATIONS,
                    at,
                    "name",
                    Telling.alone("workbook.nomination.province"),
                    Map.of("name", row.name())));
        }
        if (row.regionCode().isEmpty() || madeUp) {
            return;
        }
        String region = Regions.name(row.regionCode()).orElse("");
        Map<String, String> args = Map.of("code", row.regionCode(), "region", region, "name", row.name());
        Optional<String> meant = Regions.meant(row.regionCode());
        if (meant.isPresent()) {
            warn(
                    at,
                    Telling.oncePerColumn("workbook.region.meant").inEachRow(),
                    Map.of(
                            "code",
                            row.regionCode(),
                            "similar",
                            meant.get(),
                            "region",
                            Regions.name(meant.get()).orElse("")));
        } else if (!Regions.isCode(row.regionCode())) {
            warn(at, Telling.oncePerColumn("workbook.region.form").inEachRow(), args);
        } else if (region.isEmpty()) {
            warn(at, Telling.alone("workbook.region.unknown"), args);
        } else if (kind == CategoryKind.REGENCY_CITY && Regions.isProvince(row.regionCode())) {
            warn(at, Telling.alone("workbook.region.province"), args);
        } else if (NomineeLikeness.isOfRegions(kind) && !Regions.fits(row.name(), region)) {
            warn(at, Telling.alone("workbook.region.name"), args);
        }
    }

    private void warn(int at, Telling told, Map<String, String> args) {
        findings.add(Finding.warning(EditionTable.NOMINATIONS, at, "region_code", told, args));
    }
}
