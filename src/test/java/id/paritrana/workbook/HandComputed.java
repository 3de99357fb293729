package id.paritrana.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import id.paritrana.tables.StablePackage;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.reading.WorkbookReader;

/**
 * A small edition whose result was worked out on paper. Two criteria: A, marked by five seats (weight 60), and B, a coverage
 * ratio against a target of one half (weight 40); quorum 4.
 *
 * <ul>
 *   <li>N1: marks 80 85 90 70 95, without 70 and 95 the mean is 85 → 60 % of 85 = 51. B: (30 + 10) / (100 + 100) = 0.2 → 40 →
 *       16. Total 67.00.
 *   <li>N2: marks 70 70 71 72 60, without 60 and 72 the mean is 211 / 3 = 70.33 → 42.198. B: 45 / 90 = 0.5 → 100 → 40. Total
 *       82.198 → 82.20.
 *   <li>N3: S1 recused, marks 50 60 70 80 → plain mean 65. B does not apply, its weight goes to A. Total 65.00.
 * </ul>
 */
public final class HandComputed {
    private HandComputed() {}

    public static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("edition", """
                key,value
                code,UJI-2024
                name,Edisi uji
                assessment_year,2024
                period_start,2024-01-01
                period_end,2024-12-31
                """);
        tables.put("categories", """
                code,name,kind,prize_places
                K,Kabupaten/Kota,regency_city,3
                """);
        tables.put("criteria", """
                category,code,parent,name,weight,source,normaliser,lo,hi,target,table
                *,T,,Total,,aggregate,,,,,
                *,A,T,Wawancara,60,panel,rubric,0,100,,
                *,B,T,Cakupan,40,ratio,target,,,0.5,PU+BPU
                """);
        tables.put("rules", """
                category,key,value
                *,quorum,4
                *,seed,42
                *,draws,500
                """);
        tables.put("seats", """
                code,element,role
                S1,Sekda,chair
                S2,BPJS,secretary
                S3,Disnaker,member
                S4,APINDO,member
                S5,Serikat,member
                """);
        tables.put("nominations", """
                category,code,name
                K,N1,Calon Satu
                K,N2,Calon Dua
                K,N3,Calon Tiga
                """);
        tables.put("values", """
                nomination,criterion,numerator,denominator,source,state
                N2,B,45,90,laporan,
                N3,B,,,,not_applicable
                """);
        tables.put("coverage", """
                nomination,segment,as_of,participants,workers,source
                N1,PU,2024-06-30,1,100,lama
                N1,PU,2024-12-31,30,100,BPS
                N1,PU,2025-01-31,99,100,sesudah periode
                N1,BPU,2024-12-31,10,100,BPS
                """);
        tables.put("marks", """
                nomination,criterion,seat,mark
                N1,A,S1,80
                N1,A,S2,85
                N1,A,S3,90
                N1,A,S4,70
                N1,A,S5,95
                N2,A,S1,70
                N2,A,S2,70
                N2,A,S3,71
                N2,A,S4,72
                N2,A,S5,60
                N3,A,S2,50
                N3,A,S3,60
                N3,A,S4,70
                N3,A,S5,80
                """);
        tables.put("recusals", """
                nomination,seat,reason
                N3,S1,keluarga
                """);
        return tables;
    }

    /** Writes the tables, some of them changed, as a folder of CSV files. */
    public static Path folder(Path folder, Map<String, String> changed) {
        Map<String, String> tables = tables();
        tables.putAll(changed);
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> table : tables.entrySet()) {
                Files.writeString(folder.resolve(table.getKey() + ".csv"), table.getValue(), StandardCharsets.UTF_8);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return folder;
    }

    /** Reads the tables, some of them changed. */
    public static Reading reading(Map<String, String> changed) {
        Map<String, String> tables = tables();
        tables.putAll(changed);
        Map<String, byte[]> files = new LinkedHashMap<>();
        tables.forEach((name, text) -> files.put(name + ".csv", text.getBytes(StandardCharsets.UTF_8)));
        return WorkbookReader.read("edisi.zip", StablePackage.of(files));
    }
}
