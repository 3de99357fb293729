package id.paritrana.workbook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import id.paritrana.region.Regions;
import id.paritrana.tables.Problem;

/** What is worth a second look among the nominees: two that look like one, a row of totals, a region that does not fit. */
final class NomineeDoubts {
    private static final Pattern TOTAL =
            Pattern.compile("(?iu)(sub ?-?total|grand total|total|jumlah|rata-?rata|rerata|keseluruhan)\\b.*");
    private static final Set<CategoryKind> OF_REGIONS = EnumSet.of(CategoryKind.PROVINCE, CategoryKind.REGENCY_CITY);

    private final EditionIndex index;
    private final List<Finding> findings = new ArrayList<>();

    private NomineeDoubts(EditionIndex index) {
        this.index = index;
    }

    static List<Finding> findings(EditionIndex index) {
        NomineeDoubts doubts = new NomineeDoubts(index);
        doubts.similar();
        List<NominationRow> rows = index.workbook().nominations();
        for (int i = 0; i < rows.size(); i++) {
            doubts.total(i, rows.get(i));
            doubts.region(i, rows.get(i));
        }
        return doubts.findings;
    }

    private void similar() {
        Map<String, Integer> byCode = new HashMap<>();
        Map<List<String>, Integer> byName = new HashMap<>();
        List<NominationRow> rows = index.workbook().nominations();
        for (int i = 0; i < rows.size(); i++) {
            NominationRow row = rows.get(i);
            Integer code = byCode.putIfAbsent(bare(row.code()), i);
            Integer name = byName.putIfAbsent(List.of(row.category(), bare(row.name())), i);
            if (code != null && !rows.get(code).code().equals(row.code())) {
                doubt(i, "code", "workbook.nomination.same-code", rows.get(code), row, code);
            }
            if (name != null && !bare(row.name()).isEmpty()) {
                doubt(i, "name", "workbook.nomination.same-name", rows.get(name), row, name);
            }
        }
    }

    private void doubt(int at, String column, String key, NominationRow one, NominationRow other, int first) {
        findings.add(new Finding(
                EditionTable.NOMINATIONS,
                at,
                column,
                key,
                Map.of("one", one.code(), "other", other.code(), "name", other.name()),
                Problem.Severity.WARNING,
                first));
    }

    private void total(int at, NominationRow row) {
        if (TOTAL.matcher(row.name()).matches()) {
            findings.add(Finding.warning(
                    EditionTable.NOMINATIONS, at, "name", "workbook.nomination.total", Map.of("name", row.name())));
        }
    }

    private void region(int at, NominationRow row) {
        boolean madeUp = index.workbook().edition().kind() == EditionKind.PRACTICE;
        if (row.regionCode().isEmpty() || madeUp) {
            return;
        }
        String region = Regions.name(row.regionCode()).orElse("");
        CategoryKind kind = index.kindOf(row.category());
        Map<String, String> args = Map.of("code", row.regionCode(), "region", region, "name", row.name());
        if (region.isEmpty()) {
            warn(at, "workbook.region.unknown", args);
        } else if (kind == CategoryKind.REGENCY_CITY && Regions.isProvince(row.regionCode())) {
            warn(at, "workbook.region.province", args);
        } else if (kind != null && OF_REGIONS.contains(kind) && !Regions.fits(row.name(), region)) {
            warn(at, "workbook.region.name", args);
        }
    }

    private void warn(int at, String key, Map<String, String> args) {
        findings.add(Finding.warning(EditionTable.NOMINATIONS, at, "region_code", key, args));
    }

    /** What two texts that look alike have in common: letters and digits, without case and accents. */
    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
