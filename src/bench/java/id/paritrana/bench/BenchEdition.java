package id.paritrana.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An edition of a given size as a workbook (a zip of CSV files): one category, nine seats, ten judged criteria with five
 * anchored levels each under three aspects, three segments of coverage per nomination.
 *
 * @param scored whether every seat's marks are in it, as for a ranking; without them members score it themselves
 */
record BenchEdition(String code, int nominations, boolean scored) {
    static final String CATEGORY = "A";
    static final int SEATS = 9;
    static final int CRITERIA = 10;
    private static final int[] WEIGHTS = {10, 20, 30, 40, 15, 35, 50, 20, 30, 50};
    private static final String[] ASPECTS = {"P", "Q", "R"};
    private static final int[] ASPECT_WEIGHTS = {40, 35, 25};
    private static final int[] LEVELS = {90, 75, 60, 40, 0};
    private static final String[] SEGMENTS = {"PU", "BPU", "JAKON"};

    static String nomination(int number) {
        return "N%04d".formatted(number);
    }

    static String criterion(int number) {
        return "K" + number;
    }

    byte[] zip() {
        var tables = new LinkedHashMap<String, String>();
        tables.put("edition", """
                key,value
                code,%s
                name,Edisi ukur %d nominasi
                assessment_year,2025
                award_year,2026
                kind,%s
                region,Provinsi Nusa Tirta
                period_start,2025-01-01
                period_end,2025-12-31
                """.formatted(code, nominations, scored ? "practice" : "official"));
        tables.put("categories", "code,name,kind,sector,prize_places\nA,Kategori ukur,other,,3\n");
        tables.put("criteria", criteria());
        tables.put("rules", """
                category,key,value
                *,weights,percent
                *,panel,trimmed_mean
                *,quorum,5
                *,round_panel,2
                *,round_score,4
                *,round_contribution,4
                *,round_total,2
                """);
        tables.put("seats", seats());
        tables.put("nominations", nominated());
        tables.put("coverage", coverage());
        tables.put("levels", levels());
        if (scored) {
            tables.put("marks", marks());
        }
        return packed(tables);
    }

    private static String criteria() {
        var rows = new StringBuilder("category,code,parent,name,weight,source,normaliser,lo,hi\n");
        rows.append("A,T,,Nilai akhir,,aggregate,,,\n");
        for (int a = 0; a < ASPECTS.length; a++) {
            rows.append("A,%s,T,Aspek %s,%d,aggregate,,,\n".formatted(ASPECTS[a], ASPECTS[a], ASPECT_WEIGHTS[a]));
        }
        for (int c = 1; c <= CRITERIA; c++) {
            String aspect = ASPECTS[c <= 4 ? 0 : c <= 7 ? 1 : 2];
            rows.append("A,%s,%s,Kriteria ukur nomor %d,%d,panel,rubric,0,100\n"
                    .formatted(criterion(c), aspect, c, WEIGHTS[c - 1]));
        }
        return rows.toString();
    }

    private static String seats() {
        var rows = new StringBuilder("code,element,role,holder\n");
        for (int s = 1; s <= SEATS; s++) {
            String role = s == 1 ? "chair" : s == 2 ? "secretary" : "member";
            rows.append("%d,Unsur %d,%s,\"(pemegang kursi %d, ukur)\"\n".formatted(s, s, role, s));
        }
        return rows.toString();
    }

    private String nominated() {
        var rows = new StringBuilder("category,code,name,region_code,sector\n");
        for (int n = 1; n <= nominations; n++) {
            rows.append("A,%s,Kabupaten Ukur Nomor %d,,\n".formatted(nomination(n), n));
        }
        return rows.toString();
    }

    private String coverage() {
        var random = new Random(31);
        var rows =
                new StringBuilder("nomination,segment,as_of,participants,workers,definition,target_percent,source\n");
        for (int n = 1; n <= nominations; n++) {
            for (String segment : SEGMENTS) {
                int workers = 5_000 + random.nextInt(60_000);
                int covered = workers * (30 + random.nextInt(60)) / 100;
                rows.append("%s,%s,2025-12-31,%d,%d,penduduk bekerja,100,Data ukur\n"
                        .formatted(nomination(n), segment, covered, workers));
            }
        }
        return rows.toString();
    }

    private static String levels() {
        var rows = new StringBuilder("category,criterion,level,score,label\n");
        String[] words = {
            "Berdampak luas, dibiayai tetap, dan dapat ditiru di tempat lain.",
            "Berdampak nyata pada satu segmen pekerja dan dibiayai.",
            "Berjalan, dampaknya belum diukur.",
            "Baru dimulai.",
            "Belum ada, atau hanya rencana."
        };
        for (int c = 1; c <= CRITERIA; c++) {
            for (int l = 0; l < LEVELS.length; l++) {
                rows.append("A,%s,%d,,\"%s\"\n".formatted(criterion(c), LEVELS[l], words[l]));
            }
        }
        return rows.toString();
    }

    private String marks() {
        var random = new Random(97);
        var rows = new StringBuilder("nomination,criterion,seat,mark,comment\n");
        for (int n = 1; n <= nominations; n++) {
            int level = 40 + random.nextInt(40);
            for (int c = 1; c <= CRITERIA; c++) {
                for (int s = 1; s <= SEATS; s++) {
                    rows.append("%s,%s,%d,%d,\n".formatted(nomination(n), criterion(c), s, level + random.nextInt(20)));
                }
            }
        }
        return rows.toString();
    }

    private static byte[] packed(Map<String, String> tables) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var table : tables.entrySet()) {
                zip.putNextEntry(new ZipEntry(table.getKey() + ".csv"));
                zip.write(table.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
