package id.paritrana.workbook.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.normaliser.BoundedNormaliser;
import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.normaliser.ImpliedNormaliser;
import id.paritrana.scoring.normaliser.NormaliserKind;
import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.reason.MissingPolicy;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CategoryKind;
import id.paritrana.workbook.CategoryRow;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.EditionInfo;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.LevelRow;
import id.paritrana.workbook.RuleKey;
import id.paritrana.workbook.RuleRow;
import id.paritrana.workbook.ScoreTable;
import id.paritrana.workbook.SeatRole;
import id.paritrana.workbook.SeatRow;

/**
 * The example scheme. No official weight is published for any category or year, so it is labelled as an example and
 * must be replaced by what the guidelines of an edition say.
 */
public final class ExampleScheme {
    /** The prefix of every name in the example. */
    public static final String LABEL = "Contoh – ganti sesuai juknis";

    /** Key of what is said of a scheme that bears the name of the example still. */
    public static final Telling NAMED = Telling.alone("workbook.criterion.example");

    /** Key of what is said of an edition that bears the name of the example still. */
    public static final Telling EDITION_NAMED = Telling.alone("workbook.edition.example");

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final List<CategoryRow> categories = new ArrayList<>();
    private final List<CriterionRow> criteria = new ArrayList<>();
    private final List<LevelRow> levels = new ArrayList<>();

    private ExampleScheme() {}

    /** An edition with the example scheme, nine seats, and neither nominations nor marks. */
    public static EditionWorkbook workbook() {
        ExampleScheme example = new ExampleScheme();
        example.governments("KAB", "Kabupaten/kota", CategoryKind.REGENCY_CITY, "25", "35", "15", "25");
        example.governments("DESA", "Desa/kelurahan", CategoryKind.VILLAGE, "25", "35", "20", "20");
        example.companies("BESAR", "Perusahaan besar", CategoryKind.LARGE, "10", "45", "20", "25");
        example.companies("MENENGAH", "Perusahaan menengah", CategoryKind.MEDIUM, "10", "45", "20", "25");
        example.companies("LAYANAN", "Layanan publik", CategoryKind.PUBLIC_SERVICE, "10", "50", "15", "25");
        example.small();
        return EditionWorkbook.builder()
                .edition(new EditionInfo("CONTOH", LABEL, null, null, null, "", null, null))
                .categories(example.categories)
                .criteria(example.criteria)
                .rules(rules())
                .seats(seats())
                .levels(example.levels)
                .present(Set.of(EditionTable.values()))
                .build();
    }

    private void governments(
            String code,
            String name,
            CategoryKind kind,
            String regulation,
            String coverage,
            String innovation,
            String interview) {
        root(code, name, kind);
        regulation(code, regulation);
        coverage(code, coverage);
        judged(code, "INOVASI", "Anggaran dan inovasi", innovation);
        judged(code, "WAWANCARA", "Wawancara", interview);
    }

    private void companies(
            String code,
            String name,
            CategoryKind kind,
            String innovation,
            String compliance,
            String care,
            String interview) {
        root(code, name, kind);
        compliance(code, compliance);
        judged(code, "INOVASI", "Anggaran dan inovasi", innovation);
        judged(code, "KEPEDULIAN", "Kepedulian/CSR", care);
        judged(code, "WAWANCARA", "Wawancara", interview);
    }

    private void small() {
        root("MIKRO", "Usaha mikro/kecil", CategoryKind.MICRO_SMALL);
        coverage("MIKRO", "30");
        compliance("MIKRO", "70");
    }

    private void root(String category, String name, CategoryKind kind) {
        categories.add(new CategoryRow(category, name, kind, "", 3));
        criteria.add(row(category, "TOTAL", "", LABEL, null, Source.AGGREGATE, null, null, ScoreTable.NONE));
    }

    private void regulation(String category, String weight) {
        criteria.add(
                row(category, "REGULASI", "TOTAL", "Regulasi", weight, Source.CHOICE, null, null, ScoreTable.NONE));
        level(category, "REGULASI", "PERDA_LAMPIRAN", "90", "Perda dengan lampiran");
        level(category, "REGULASI", "PERDA", "80", "Perda");
        level(category, "REGULASI", "PERKADA_LAMPIRAN", "70", "Perkada dengan lampiran");
        level(category, "REGULASI", "PERKADA", "60", "Perkada");
        level(category, "REGULASI", "RANCANGAN", "50", "Rancangan");
        level(category, "REGULASI", "TIDAK_ADA", "30", "Belum ada");
    }

    private void coverage(String category, String weight) {
        criteria.add(row(
                category,
                "CAKUPAN",
                "TOTAL",
                "Cakupan kepesertaan",
                weight,
                Source.RATIO,
                BoundedNormaliser.Target.KIND,
                BigDecimal.ONE,
                new ScoreTable(List.of("PU", "BPU", "JAKON"), List.of())));
    }

    private void compliance(String category, String weight) {
        criteria.add(row(
                category,
                "KEPATUHAN",
                "TOTAL",
                "Kepatuhan",
                weight,
                Source.CHECKLIST,
                ImpliedNormaliser.Checklist.KIND,
                null,
                ScoreTable.NONE));
    }

    private void judged(String category, String code, String name, String weight) {
        criteria.add(row(
                category,
                code,
                "TOTAL",
                name,
                weight,
                Source.PANEL,
                ImpliedNormaliser.Rubric.KIND,
                null,
                ScoreTable.NONE));
        level(category, code, "0", "0", "Tidak ada");
        level(category, code, "25", "25", "Rencana saja");
        level(category, code, "50", "50", "Berjalan sebagian");
        level(category, code, "75", "75", "Berjalan penuh");
        level(category, code, "100", "100", "Berjalan penuh dan menjadi rujukan");
    }

    private void level(String category, String criterion, String level, String score, String label) {
        levels.add(new LevelRow(category, criterion, level, new BigDecimal(score), label));
    }

    private static CriterionRow row(
            String category,
            String code,
            String parent,
            String name,
            @Nullable String weight,
            Source source,
            @Nullable NormaliserKind normaliser,
            @Nullable BigDecimal target,
            ScoreTable table) {
        boolean rubric = normaliser == ImpliedNormaliser.Rubric.KIND;
        return new CriterionRow(
                category,
                code,
                parent,
                name,
                weight == null ? null : new BigDecimal(weight),
                source,
                Direction.BENEFIT,
                normaliser,
                rubric ? BigDecimal.ZERO : null,
                rubric ? HUNDRED : null,
                target,
                table,
                Aggregation.ARITHMETIC,
                MissingPolicy.ZERO,
                null,
                null);
    }

    private static List<RuleRow> rules() {
        return List.of(
                new RuleRow(EditionWorkbook.ALL, RuleKey.WEIGHTS, "percent"),
                new RuleRow(EditionWorkbook.ALL, RuleKey.PANEL, "trimmed_mean"),
                new RuleRow(EditionWorkbook.ALL, RuleKey.QUORUM, "5"),
                new RuleRow(EditionWorkbook.ALL, RuleKey.BELOW_QUORUM, "not_ranked"),
                new RuleRow(EditionWorkbook.ALL, RuleKey.ROUND_PANEL, "2"),
                new RuleRow(EditionWorkbook.ALL, RuleKey.ROUND_SCORE, "4"),
                new RuleRow(EditionWorkbook.ALL, RuleKey.ROUND_CONTRIBUTION, "4"),
                new RuleRow(EditionWorkbook.ALL, RuleKey.ROUND_TOTAL, "2"),
                new RuleRow(EditionWorkbook.ALL, RuleKey.TIES, "WAWANCARA, head_to_head, panel_median, shared"),
                // small enterprises are not interviewed
                new RuleRow("MIKRO", RuleKey.TIES, "KEPATUHAN, head_to_head, shared"));
    }

    private static List<SeatRow> seats() {
        String[] elements = {
            "Sekretaris Daerah Provinsi",
            "BPJS Ketenagakerjaan",
            "Dinas tenaga kerja",
            "Organisasi pengusaha",
            "Serikat pekerja",
            "Pakar jaminan sosial",
            "Pakar ekonomi",
            "Pakar hukum",
            "Pakar kebijakan publik"
        };
        List<SeatRow> seats = new ArrayList<>();
        for (int i = 0; i < elements.length; i++) {
            SeatRole role = i == 0 ? SeatRole.CHAIR : i == 1 ? SeatRole.SECRETARY : SeatRole.MEMBER;
            seats.add(new SeatRow("S" + (i + 1), elements[i], role, ""));
        }
        return seats;
    }
}
