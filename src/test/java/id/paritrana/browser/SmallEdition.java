package id.paritrana.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The workbook of a small edition that can be computed by hand: one category, three nominees, a fact (weight 20), a ratio
 * (30) and two panel criteria (20 on levels 0–4, 30 on 0–100).
 *
 * <p>With the marks of {@link #mark}, seat 9 recused from the first nominee: A1 100 → 20; B1 80 % → 24; C1 all 3 of 4 →
 * 75 → 15; D1 trimmed mean of 71…78 without the ends = 74.5 → 22.35; together 81.35.
 */
public final class SmallEdition {
    static final String FIRST_TOTAL = "81,35";

    private SmallEdition() {}

    /** A file for the upload field, with this edition's code. */
    static Path workbook(String code) {
        try {
            return Files.write(Path.of("target", code + ".zip").toAbsolutePath(), zip(tables(code)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that has only a ratio and a mark, so that no second person has to confirm a fact before it is closed. */
    public static byte[] zipWithoutFacts(String code) {
        Map<String, String> tables = tables(code);
        tables.replaceAll((name, rows) -> rows.lines()
                .filter(row -> !row.contains(",A1,"))
                .map(row -> row.replace("Cakupan,30,", "Cakupan,50,") + "\n")
                .collect(Collectors.joining()));
        return zip(tables);
    }

    private static Map<String, String> tables(String code) {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("edition.csv", """
                key,value
                code,%s
                name,Edisi uji %s
                assessment_year,2025
                award_year,2026
                region,Provinsi Contoh
                period_start,2025-01-01
                period_end,2025-12-31
                """.formatted(code, code));
        tables.put("categories.csv", """
                code,name,kind,sector,prize_places
                KAB,Kabupaten dan kota,regency_city,,1
                """);
        tables.put("criteria.csv", """
                category,code,parent,name,weight,source,direction,normaliser,lo,hi,target,table
                KAB,T,,Nilai akhir,,aggregate,,,,,,
                KAB,A1,T,Bentuk regulasi,20,choice,,,,,,
                KAB,B1,T,Cakupan,30,ratio,,target,,,1,
                KAB,C1,T,Mutu kebijakan,20,panel,,rubric,0,4,,
                KAB,D1,T,Pemahaman pimpinan,30,panel,,rubric,0,100,,
                """);
        tables.put("levels.csv", """
                category,criterion,level,score,label
                KAB,A1,perda,100,Perda
                KAB,A1,tidak_ada,0,Belum ada
                KAB,C1,4,,Terukur dan dibiayai
                KAB,C1,3,,Mengikat dan dibiayai
                KAB,C1,2,,"Mengikat, belum dibiayai"
                KAB,C1,1,,Imbauan
                KAB,C1,0,,Tidak ada isi
                KAB,D1,75,,Paham angka dan masalah
                KAB,D1,40,,Jawaban umum
                KAB,D1,0,,Tidak dapat menjelaskan
                """);
        tables.put("rules.csv", """
                category,key,value
                *,quorum,5
                *,ties,"B1, head_to_head, panel_median, shared"
                *,seed,7
                *,draws,500
                """);
        var seats = new StringBuilder("code,element,role,holder\n");
        for (int seat = 1; seat <= 9; seat++) {
            seats.append(seat)
                    .append(",Unsur ")
                    .append(seat)
                    .append(seat == 1 ? ",chair," : seat == 2 ? ",secretary," : ",member,")
                    .append("Pemegang ")
                    .append(seat)
                    .append('\n');
        }
        tables.put("seats.csv", seats.toString());
        tables.put("nominations.csv", """
                category,code,name,region_code,sector
                KAB,N1,Kabupaten Contoh Satu,,
                KAB,N2,Kabupaten Contoh Dua,,
                """);
        tables.put("values.csv", """
                nomination,criterion,value,numerator,denominator,stated_percent,as_of,source
                N1,A1,perda,,,,2025-12-31,Lembaran daerah
                N2,A1,tidak_ada,,,,2025-12-31,Surat keterangan
                N1,B1,,800,1000,80,2025-12-31,Rekonsiliasi
                N2,B1,,600,1000,60,2025-12-31,Rekonsiliasi
                """);
        return tables;
    }

    private static byte[] zip(Map<String, String> tables) {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            for (var table : tables.entrySet()) {
                out.putNextEntry(new ZipEntry(table.getKey()));
                out.write(table.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
            out.finish();
            return zip.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Seat s marks D1 with 70 + s, for the second nominee 20 less. */
    static int mark(int seat, String nomination) {
        return 70 + seat - (nomination.equals("N2") ? 20 : 0);
    }
}
