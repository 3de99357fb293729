package id.paritrana.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.paritrana.results.AdvisedResult;
import id.paritrana.results.ResultTables;
import id.paritrana.tables.CsvStyle;
import id.paritrana.tables.StablePackage;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.HandComputed;
import id.paritrana.workbook.LargeEdition;
import id.paritrana.workbook.RandomWorkbook;
import id.paritrana.workbook.TemplateFilledIn;
import id.paritrana.workbook.reading.WorkbookReader;
import id.paritrana.workbook.scheme.SchemeAssembler;
import id.paritrana.workbook.template.WorkbookWriter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ScoreCommandTest {
    private static final List<String> OFFICIAL = List.of("explanations", "panel_scores", "ranking", "scores");
    private static final List<String> ALL = List.of(
            "explanations",
            "leave_one_out",
            "panel_scores",
            "panel_statistics",
            "ranking",
            "robustness",
            "scores",
            "seat_statistics",
            "stability");

    @TempDir
    private Path folder;

    private record Run(int exit, String out, String err) {}

    private static Run run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = ScoreCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void the_edition_computed_by_hand_has_the_results_of_the_paper() throws IOException {
        Path edition = HandComputed.folder(folder.resolve("edisi"), Map.of());
        Path results = folder.resolve("hasil");
        Run run = run(edition.toString(), "--out", results.toString(), "--analyses", "none");
        assertEquals(0, run.exit(), run.err());
        assertEquals("""
                K · Kabupaten/Kota
                  Peringkat  Calon  Nama        Total  Unggul  Seri  Status
                          1  N2     Calon Dua   82.20   15.20        berperingkat
                          2  N1     Calon Satu  67.00    2.00        berperingkat
                          3  N3     Calon Tiga  65.00                berperingkat

                Hasil ditulis ke %s.
                """.formatted(results), run.out());
        assertEquals("""
                category,rank,nomination,name,total,lead,tie,status
                K,1,N2,Calon Dua,82.20,15.20,,ranked
                K,2,N1,Calon Satu,67.00,2.00,,ranked
                K,3,N3,Calon Tiga,65.00,,,ranked
                """, Files.readString(results.resolve("ranking.csv")));
        assertEquals("""
                category,nomination,criterion,parent,value,score,weight,contribution,state
                K,N1,T,,,67.00,1,67.00,scored
                K,N1,A,T,85.00,85.0000,0.6,51.0000,scored
                K,N1,B,T,0.2,40.0000,0.4,16.0000,scored
                K,N2,T,,,82.20,1,82.20,scored
                K,N2,A,T,70.33,70.3300,0.6,42.1980,scored
                K,N2,B,T,0.5,100.0000,0.4,40.0000,scored
                K,N3,T,,,65.00,1,65.00,scored
                K,N3,A,T,65.00,65.0000,1,65.0000,scored
                K,N3,B,T,,,0,,not_applicable
                """, Files.readString(results.resolve("scores.csv")));
        assertEquals("""
                category,nomination,criterion,n,mean,median,trimmed_mean,sd,min,max,used
                K,N1,A,5,84,85,85,9.617692030835672375927681460606687,70,95,85.00
                K,N2,A,5,68.6,70,70.33333333333333333333333333333333,4.878524367060187186413245345853538,60,72,70.33
                K,N3,A,4,65,65,,12.90994448735805628393088466594133,50,80,65.00
                """, Files.readString(results.resolve("panel_scores.csv")));
        List<String> explained = Files.readAllLines(results.resolve("explanations.csv"));
        assertTrue(explained.contains("K,N1,T/A:panel_exact,85,\"Rata-rata 3 dari 5 nilai, tanpa satu nilai terendah"
                + " (70, S4) dan satu nilai tertinggi (95, S5)\""));
        assertTrue(explained.contains("K,N1,T/B:value,0.2,40 dibagi 200"));
        assertTrue(explained.contains("K,N1,T/B:numerator,40,Jumlah dari PU 30 + BPU 10"));
        assertTrue(explained.contains("K,N1,T/B:denominator_BPU,100,\"BPU: Penyebut tercatat 100 (BPS, 2024-12-31)\""));
        assertTrue(explained.contains(
                "K,N3,T/A:mark_S1,,\"S1 mengundurkan diri dari calon ini, nilainya tidak dihitung\""));
        assertTrue(explained.contains(
                        "K,N3,T/B:score,,\"B: tidak berlaku bagi calon ini, tidak dihitung; bobotnya dibagi ke"
                                + " kriteria lain setingkat\"")
                || explained.contains(
                        "K,N3,T/B:score_exact,,\"B: tidak berlaku bagi calon ini, tidak dihitung; bobotnya dibagi ke"
                                + " kriteria lain setingkat\""));
        assertEquals(OFFICIAL, tables(results));
    }

    @Test
    void the_scheme_of_the_template_can_be_ranked_in_every_category() throws IOException {
        Path edition = folder.resolve("templat.xlsx");
        Files.write(edition, WorkbookWriter.xlsx(TemplateFilledIn.withMarks()));
        Path results = folder.resolve("hasil");
        Run run = run(edition.toString(), "--out", results.toString(), "--analyses", "none");
        assertEquals(0, run.exit(), run.err());
        List<String> ranking = Files.readAllLines(results.resolve("ranking.csv"));
        assertEquals(13, ranking.size());
        ranking.stream().skip(1).forEach(row -> assertTrue(row.endsWith(",ranked"), row));
    }

    @Test
    void all_analyses_are_written_unless_told_otherwise() throws IOException {
        Path edition = HandComputed.folder(folder.resolve("edisi"), Map.of());
        Path results = folder.resolve("hasil");
        assertEquals(0, run(edition.toString(), "--out", results.toString()).exit());
        assertEquals(ALL, tables(results));
        assertTrue(Files.readString(results.resolve("robustness.csv")).contains("K,any_weights,N2,1,"));
        assertTrue(Files.readString(results.resolve("leave_one_out.csv")).contains("K,seat,S1,N2,1,80.95"));
        List<String> statistics = Files.readAllLines(results.resolve("panel_statistics.csv"));
        assertEquals("category,criterion,statistic,value,low,high", statistics.get(0));
        String correlation = statistics.stream()
                .filter(line -> line.startsWith("K,A,icc_c_k,"))
                .findFirst()
                .orElseThrow();
        assertTrue(correlation.startsWith("K,A,icc_c_k,0.76220572937"), correlation);
        assertTrue(statistics.containsAll(
                List.of("K,A,icc_rows,3,,", "K,A,icc_marks,14,,", "K,A,kendall_rows,2,,", "K,A,kendall_marks,10,,")));
    }

    @Test
    void every_packaging_holds_the_same_tables() throws IOException {
        Path edition = HandComputed.folder(folder.resolve("edisi"), Map.of());
        Path plain = folder.resolve("hasil");
        Path zip = folder.resolve("hasil.zip");
        Path xlsx = folder.resolve("hasil.xlsx");
        for (Path out : List.of(plain, zip, xlsx)) {
            assertEquals(0, run(edition.toString(), "--out", out.toString()).exit());
        }
        assertEquals(ALL, tables(plain));
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            assertEquals(
                    ALL,
                    archive.stream()
                            .map(entry -> entry.getName().replace(".csv", ""))
                            .sorted()
                            .toList());
            byte[] ranking =
                    archive.getInputStream(archive.getEntry("ranking.csv")).readAllBytes();
            assertArrayEquals(Files.readAllBytes(plain.resolve("ranking.csv")), ranking);
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(xlsx.toFile())) {
            assertEquals(ALL, workbook.getSheets().map(Sheet::getName).sorted().toList());
            Row first = workbook.findSheet("ranking").orElseThrow().read().get(1);
            assertEquals(new BigDecimal("15.20"), first.getCell(5).asNumber());
            assertEquals(CellType.STRING, first.getCell(2).getType());
        }
    }

    @Test
    void results_beside_the_edition_are_not_taken_for_tables() throws IOException {
        Path edition = HandComputed.folder(folder.resolve("edisi"), Map.of());
        Files.writeString(edition.resolve("ranking.csv"), "category,rank\n");
        assertEquals(
                0,
                run(edition.toString(), "--out", folder.resolve("hasil").toString())
                        .exit());
    }

    @Test
    void no_spelling_leads_results_onto_an_edition() throws IOException {
        Path edition = HandComputed.folder(folder.resolve("edisi"), Map.of());
        Path other = HandComputed.folder(folder.resolve("lain"), Map.of());
        Path xlsx = folder.resolve("edisi.xlsx");
        Path zip = folder.resolve("edisi.zip");
        Files.write(xlsx, WorkbookWriter.xlsx(HandComputed.reading(Map.of()).workbook()));
        Files.write(zip, WorkbookWriter.zip(HandComputed.reading(Map.of()).workbook()));
        Path elsewhere = Files.write(folder.resolve("bagian.xlsx"), withMainPartElsewhere(Files.readAllBytes(xlsx)));
        Path holding = Files.createDirectories(folder.resolve("berisi"));
        Files.write(holding.resolve("edisi.xlsx"), Files.readAllBytes(xlsx));
        Path linked = Files.createSymbolicLink(folder.resolve("pintas"), edition);
        Path linkedFile = Files.createSymbolicLink(folder.resolve("pintas.xlsx"), xlsx);
        List<List<Path>> refused = List.of(
                List.of(edition, edition),
                List.of(edition, folder.resolve("edisi/.")),
                List.of(edition, folder.resolve("lain/../edisi")),
                List.of(edition, folder.resolve("belum-ada/../edisi/")),
                List.of(edition, linked),
                List.of(linked, edition),
                List.of(edition, linked.resolve("hasil")),
                List.of(edition, folder.resolve("belum-ada/../pintas/hasil")),
                List.of(edition, Files.createSymbolicLink(folder.resolve("buntu"), edition.resolve("nanti"))),
                List.of(edition, edition.resolve("hasil.zip")),
                List.of(edition, edition.resolve("belum/ada/hasil")),
                List.of(xlsx, xlsx),
                List.of(xlsx, linkedFile),
                List.of(linkedFile, xlsx),
                List.of(zip, folder.resolve("./edisi.zip")),
                List.of(edition, other),
                List.of(edition, xlsx),
                List.of(edition, zip),
                List.of(zip, xlsx),
                List.of(edition, elsewhere),
                List.of(edition, holding));
        Map<Path, byte[]> before = contents(edition, other, xlsx, zip, elsewhere, holding);
        for (List<Path> pair : refused) {
            Run run = run(pair.get(0).toString(), "--out", pair.get(1).toString(), "--analyses", "none");
            assertEquals(2, run.exit(), pair::toString);
            assertTrue(run.err().contains("--out") && run.err().lines().count() == 1, run.err());
            assertEquals("", run.out());
        }
        Map<Path, byte[]> after = contents(edition, other, xlsx, zip, elsewhere, holding);
        assertEquals(before.keySet(), after.keySet());
        before.forEach((path, bytes) -> assertArrayEquals(bytes, after.get(path), path::toString));
    }

    /** The same spreadsheet with its document in another part, as some programs name it. */
    private static byte[] withMainPartElsewhere(byte[] xlsx) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream packed = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (ZipEntry entry = packed.getNextEntry(); entry != null; entry = packed.getNextEntry()) {
                String name = entry.getName().replace("workbook.xml", "workbook2.xml");
                byte[] content = packed.readAllBytes();
                boolean pointing = name.equals("[Content_Types].xml") || name.equals("_rels/.rels");
                parts.put(
                        name,
                        pointing
                                ? new String(content, StandardCharsets.UTF_8)
                                        .replace("workbook.xml", "workbook2.xml")
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        }
        byte[] made = StablePackage.of(parts);
        assertEquals(List.of(), WorkbookReader.read("bagian.xlsx", made).errors());
        return made;
    }

    @Test
    void results_go_beside_files_that_are_no_edition() throws IOException {
        Path edition = HandComputed.folder(folder.resolve("edisi"), Map.of());
        Path results = Files.createDirectories(folder.resolve("hasil"));
        Path earlier = results.resolve("hasil.xlsx");
        for (Path out : List.of(earlier, earlier, results)) {
            Run run = run(edition.toString(), "--out", out.toString(), "--analyses", "none");
            assertEquals(0, run.exit(), run.err());
        }
        Files.writeString(results.resolve("catatan.xlsx"), "bukan lembar kerja");
        assertEquals(
                0,
                run(edition.toString(), "--out", results.toString(), "--analyses", "none")
                        .exit());
    }

    private static Map<Path, byte[]> contents(Path... paths) throws IOException {
        Map<Path, byte[]> contents = new HashMap<>();
        for (Path path : paths) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    contents.put(file, Files.readAllBytes(file));
                }
            }
        }
        return contents;
    }

    @Test
    void tables_of_an_earlier_run_are_cleared_and_nothing_else() throws IOException {
        Path edition = HandComputed.folder(folder.resolve("edisi"), Map.of());
        Path results = folder.resolve("hasil");
        assertEquals(0, run(edition.toString(), "--out", results.toString()).exit());
        Path note = Files.writeString(results.resolve("catatan.csv"), "milik orang lain\n");
        Path secret = Files.writeString(folder.resolve("rahasia.csv"), "tetap\n");
        Files.delete(results.resolve("scores.csv"));
        Files.createSymbolicLink(results.resolve("scores.csv"), secret);
        assertEquals(
                0,
                run(edition.toString(), "--out", results.toString(), "--analyses", "none")
                        .exit());
        List<String> expected = new ArrayList<>(OFFICIAL);
        expected.add(0, "catatan");
        assertEquals(expected, tables(results));
        assertEquals("milik orang lain\n", Files.readString(note));
        assertEquals("tetap\n", Files.readString(secret));
        assertFalse(Files.isSymbolicLink(results.resolve("scores.csv")));
    }

    @Test
    void an_analysis_that_is_too_large_is_skipped_with_its_limit() throws IOException {
        Path edition = folder.resolve("besar");
        WorkbookWriter.write(LargeEdition.of(2_001, 1, 5, Integer.MAX_VALUE), edition, CsvStyle.COMMA);
        Path results = folder.resolve("hasil");
        Run run = run(edition.toString(), "--out", results.toString(), "--language", "en");
        assertEquals(0, run.exit());
        assertEquals(
                "Category A: the tests of firmness are skipped, because 2001 nominations are ranked and the limit is"
                        + " 2000.\n",
                run.err());
        assertEquals(1, Files.readAllLines(results.resolve("robustness.csv")).size());
        assertTrue(Files.readAllLines(results.resolve("panel_statistics.csv")).size() > 12);
        assertEquals(2_002, Files.readAllLines(results.resolve("ranking.csv")).size());
    }

    @Test
    void of_a_file_that_is_wrong_throughout_ten_thousand_cells_are_named() throws IOException {
        Path edition = folder.resolve("salah");
        WorkbookWriter.write(LargeEdition.of(500, 5, 9, Integer.MAX_VALUE), edition, CsvStyle.COMMA);
        Path marks = edition.resolve("marks.csv");
        for (String wrong : List.of("900", "banyak ")) {
            List<String> lines = Files.readAllLines(marks).stream()
                    // words that differ: the same ones in a whole column would be told as one
                    .map(line -> line.replaceAll(
                            "^(N\\d+,K\\d,S\\d),.*",
                            "$1," + (wrong.equals("900") ? wrong : wrong + inLetters(line)) + ","))
                    .toList();
            Files.write(marks, lines);
            Run run = run(edition.toString(), "--out", folder.resolve("hasil").toString(), "--language", "en");
            assertEquals(1, run.exit());
            assertTrue(run.err().contains("The workbook is refused, 10000 problems; nothing is written."), wrong);
        }
    }

    /** A text with its digits as letters. */
    private static String inLetters(String text) {
        return text.chars()
                .filter(Character::isDigit)
                .mapToObj(digit -> String.valueOf((char) ('a' + digit - '0')))
                .collect(Collectors.joining());
    }

    @Test
    void marks_not_given_yet_are_named_in_one_line() {
        Map<String, String> few = Map.of(
                "marks",
                "nomination,criterion,seat,mark\nN1,A,S1,70\nN1,A,S2,80\nN1,A,S3,85\nN1,A,S4,90\nN2,A,S1,70\n");
        Path edition = HandComputed.folder(folder.resolve("edisi"), few);
        Path results = folder.resolve("hasil");
        Run run = run(edition.toString(), "--out", results.toString(), "--language", "en", "--analyses", "none");
        assertEquals(
                List.of("marks (warning): 9 of 14 marks are not given yet, the first of them: seat S5 for N1 on A;"
                        + " seat S2 for N2 on A; seat S3 for N2 on A; seat S4 for N2 on A; seat S5 for N2 on A"),
                run.err().lines().filter(line -> line.startsWith("marks")).toList());
        Path whole = HandComputed.folder(folder.resolve("lengkap"), Map.of());
        Run complete = run(whole.toString(), "--out", results.toString(), "--language", "en", "--analyses", "none");
        assertFalse(complete.err().contains("not given"), complete.err());
    }

    @Test
    void bad_input_is_named_and_nothing_is_written() {
        Path edition = HandComputed.folder(
                folder.resolve("edisi"),
                Map.of("marks", "nomination,criterion,seat,mark\nN1,A,S1,101\nN9,A,S1,1\nN1,A,S2,abc\n"));
        Path results = folder.resolve("hasil");
        Run run = run(edition.toString(), "--out", results.toString(), "--language", "en");
        assertEquals(1, run.exit());
        assertEquals("", run.out());
        assertEquals(
                List.of(
                        "marks!D2: the mark 101 lies outside the scale from 0 to 100, correct it",
                        "marks!A3: the nomination N9 is not in the table nominations, add it there or correct the code",
                        "marks!D4: abc is not a number, write it like 12.5",
                        "The workbook is refused, 3 problems; nothing is written."),
                run.err().lines().filter(line -> !line.contains("(warning)")).toList());
        assertFalse(Files.exists(results));
    }

    @Test
    void smallest_editions_have_a_defined_result() throws IOException {
        Map<String, String> one = Map.of(
                "nominations", "category,code,name\nK,N1,Satu\n",
                "seats", "code\nS1\n",
                "marks", "nomination,criterion,seat,mark\nN1,A,S1,80\n",
                "values", "nomination,criterion,value\nN1,B,0.5\n",
                "coverage", "nomination,segment\n",
                "recusals", "nomination,seat\n",
                "rules", "category,key,value\n*,quorum,1\n");
        assertEquals("K,1,N1,Satu,88.00,,,ranked", ranking(one).get(1));
        Map<String, String> belowQuorum = new HashMap<>(one);
        belowQuorum.put("rules", "category,key,value\n");
        assertEquals("K,,N1,Satu,,,,not_ranked", ranking(belowQuorum).get(1));
        belowQuorum.put("rules", "category,key,value\n*,di_bawah_kuorum,bagi_ulang\n");
        assertEquals("K,,N1,Satu,100.00,,,not_ranked", ranking(belowQuorum).get(1));
        Map<String, String> nobody = new HashMap<>(one);
        nobody.put("nominations", "category,code,name\n");
        nobody.put("marks", "nomination,criterion,seat,mark\n");
        nobody.put("values", "nomination,criterion,value\n");
        assertEquals(1, ranking(nobody).size());
    }

    @Test
    void a_panel_below_its_quorum_is_named_with_how_many_of_how_many() throws IOException {
        Map<String, String> few = Map.of(
                "marks", "nomination,criterion,seat,mark\nN1,A,S1,80\nN1,A,S2,70\n", "rules", "category,key,value\n");
        Path edition = HandComputed.folder(folder.resolve("edisi"), few);
        Path results = folder.resolve("hasil");
        Run run = run(edition.toString(), "--out", results.toString(), "--language", "en");
        assertEquals(0, run.exit());
        String reason =
                "A: only 2 of 5 seats have given a mark that counts; the quorum is 5. An absent seat is not a zero.";
        assertTrue(run.out().contains("not ranked: " + reason + "\n"), run.out());
        List<String> explained = Files.readAllLines(results.resolve("explanations.csv"));
        assertTrue(explained.contains("K,N1,T/A:not_ranked,," + reason), String.join("\n", explained));
        assertTrue(explained.contains(
                "K,N1,T:total,,\"T: fewer marks than the quorum, so there is no score; it is not zero\""));
        assertTrue(Files.readAllLines(results.resolve("scores.csv")).contains("K,N1,A,T,,,0.6,,below_quorum"));
    }

    /** ISU Judging System: nine marks, highest and lowest dropped, mean to two decimals, times a factor, summed. */
    @Test
    void methods_that_add_points_are_expressible() throws IOException {
        StringBuilder marks = new StringBuilder("nomination,criterion,seat,mark\n");
        StringBuilder seats = new StringBuilder("code\n");
        String[] given = {"7.75", "8.00", "7.50", "7.75", "8.25", "8.00", "7.75", "7.50", "8.00"};
        for (int s = 1; s <= given.length; s++) {
            seats.append('S').append(s).append('\n');
            marks.append("N1,COMPOSITION,S%d,%s\n".formatted(s, given[s - 1]));
            marks.append("N1,SKATING,S%d,8\n".formatted(s));
        }
        List<String> ranking = ranking(Map.of(
                "criteria",
                """
                category,code,parent,name,weight,source
                *,T,,Total,,
                *,TECHNICAL,T,Technical,1,number
                *,COMPOSITION,T,Composition,3.33,panel
                *,SKATING,T,Skating,3.33,panel
                """,
                "rules",
                "category,key,value\n*,weights,points\n*,round_panel,2\n*,round_contribution,2\n",
                "seats",
                seats.toString(),
                "marks",
                marks.toString(),
                "nominations",
                "category,code,name\nK,N1,Satu\n",
                "values",
                "nomination,criterion,value\nN1,TECHNICAL,70.25\n",
                "coverage",
                "nomination,segment\n",
                "recusals",
                "nomination,seat\n"));
        // 54.75 / 7 = 7.82, times 3.33 = 26.04; 8.00 times 3.33 = 26.64; 70.25 + 26.04 + 26.64
        assertEquals("K,1,N1,Satu,122.93,,,ranked", ranking.get(1));
    }

    /** UNDP, Human Development Report 2023/24, table 1: Norway, 83.393 years, 18.647 and 13.056 years, 69,190 dollars: 0.966. */
    @Test
    void the_human_development_index_is_expressible() throws IOException {
        List<String> ranking = ranking(Map.of(
                "criteria",
                """
                category,code,parent,name,weight,source,normaliser,lo,hi,aggregator
                *,HDI,,HDI,,,,,,geometric
                *,HEALTH,HDI,Health,1,number,goalposts,20,85,
                *,EDUCATION,HDI,Education,1,,,,,
                *,EXPECTED,EDUCATION,Expected years,1,number,goalposts,0,18,
                *,MEAN,EDUCATION,Mean years,1,number,goalposts,0,15,
                *,INCOME,HDI,Income,1,number,ln_goalposts,100,75000,
                """,
                "rules",
                "category,key,value\n*,weights,relative\n*,round_score,none\n*,round_contribution,none\n*,round_total,1\n",
                "nominations",
                "category,code,name\nK,NOR,Norway\n",
                "values",
                "nomination,criterion,value\nNOR,HEALTH,83.393\nNOR,EXPECTED,18.647\nNOR,MEAN,13.056\nNOR,INCOME,69190\n",
                "coverage",
                "nomination,segment\n",
                "marks",
                "nomination,criterion,seat,mark\n",
                "recusals",
                "nomination,seat\n"));
        assertEquals("K,1,NOR,Norway,96.6,,,ranked", ranking.get(1));
    }

    private List<String> ranking(Map<String, String> changed) throws IOException {
        Path edition = HandComputed.folder(folder.resolve("edisi"), changed);
        Path results = folder.resolve("hasil");
        Run run = run(edition.toString(), "--out", results.toString(), "--draws", "50");
        assertEquals(0, run.exit(), run.err());
        return Files.readAllLines(results.resolve("ranking.csv"));
    }

    @Test
    void a_file_that_is_not_there_is_said() {
        Run run = run(
                folder.resolve("tiada.xlsx").toString(),
                "--out",
                folder.resolve("x").toString());
        assertEquals(1, run.exit());
        assertTrue(run.err().contains("tiada.xlsx: tidak ditemukan"), run.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "e.xlsx",
                "--out r",
                "e.xlsx --out",
                "e.xlsx f.xlsx --out r",
                "e.xlsx --out r --analyses some",
                "e.xlsx --out r --seed x",
                "e.xlsx --out r --seed 99999999999999999999",
                "e.xlsx --out r --draws 0",
                "e.xlsx --out r --draws 1000001",
                "e.xlsx --out r --language fr",
                "e.xlsx --out r --cepat"
            })
    void a_command_that_is_not_understood_exits_with_two_and_the_usage(String line) {
        Run run = run(line.isEmpty() ? new String[0] : line.split(" "));
        assertEquals(2, run.exit());
        assertEquals("", run.out());
        assertTrue(run.err().contains("score EDISI --out HASIL"), run.err());
    }

    @Test
    void seed_and_draws_of_the_command_take_precedence() throws IOException {
        Path edition = HandComputed.folder(folder.resolve("edisi"), Map.of());
        Path asWritten = folder.resolve("a");
        Path same = folder.resolve("b");
        Path other = folder.resolve("c");
        run(edition.toString(), "--out", asWritten.toString());
        run(edition.toString(), "--out=" + same, "--seed=42", "--draws=500");
        run(edition.toString(), "--out", other.toString(), "--seed", "43", "--draws", "499");
        byte[] robustness = Files.readAllBytes(asWritten.resolve("robustness.csv"));
        assertArrayEquals(robustness, Files.readAllBytes(same.resolve("robustness.csv")));
        assertFalse(Arrays.equals(robustness, Files.readAllBytes(other.resolve("robustness.csv"))));
    }

    @Test
    void order_of_rows_locale_and_zone_change_no_byte() throws IOException {
        Path edition = HandComputed.folder(folder.resolve("edisi"), Map.of());
        Map<String, String> shuffled = HandComputed.tables();
        Random random = new Random(5);
        for (String table : List.of("edition", "rules", "seats", "nominations", "values", "coverage", "marks")) {
            List<String> lines = new ArrayList<>(shuffled.get(table).lines().toList());
            String header = lines.remove(0);
            Collections.shuffle(lines, random);
            shuffled.put(table, header + "\n" + String.join("\n", lines) + "\n");
        }
        Path other = HandComputed.folder(folder.resolve("lain"), shuffled);
        assertEquals(
                0,
                run(edition.toString(), "--out", folder.resolve("a.zip").toString())
                        .exit());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Jayapura"));
            assertEquals(
                    0,
                    run(other.toString(), "--out", folder.resolve("b.zip").toString())
                            .exit());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertArrayEquals(Files.readAllBytes(folder.resolve("a.zip")), Files.readAllBytes(folder.resolve("b.zip")));
    }

    @Test
    void every_random_edition_is_scored_without_an_exception() {
        for (long seed = 0; seed < 60; seed++) {
            EditionWorkbook edition = RandomWorkbook.random(seed);
            List<AdvisedResult> analyses = SchemeAssembler.assemble(edition).stream()
                    .map(category -> AdvisedResult.of(id.paritrana.scoring.Scorer.score(
                            category.scheme(), category.ballot(), category.prizePlaces())))
                    .toList();
            ResultTables tables = ResultTables.all(analyses, Locale.forLanguageTag("id"));
            for (String name : tables.names()) {
                String csv = new String(tables.csv(name, CsvStyle.COMMA), StandardCharsets.UTF_8);
                assertFalse(csv.contains("workbook."), name);
                assertFalse(csv.contains("NaN"), name);
            }
        }
    }

    private static List<String> tables(Path results) throws IOException {
        try (Stream<Path> files = Files.list(results)) {
            return files.map(file -> file.getFileName().toString().replace(".csv", ""))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void data_that_are_not_there_are_named_with_what_becomes_of_them() {
        String values = HandComputed.tables().get("values").replaceFirst("N2,B.*\n", "");
        Path edition = HandComputed.folder(folder.resolve("edisi"), Map.of("values", values));
        Run run = run(edition.toString(), "--out", folder.resolve("hasil").toString(), "--analyses", "none");
        assertEquals(0, run.exit(), run.err());
        assertEquals(
                List.of("data (peringatan): 1 dari 3 data belum ada: N2 pada B (dihitung nol)"),
                run.err().lines().filter(line -> line.startsWith("data")).toList());
    }

    @Test
    void a_checklist_with_an_undecided_item_is_not_there() {
        Path edition = HandComputed.folder(
                folder.resolve("edisi"),
                Map.of(
                        "criteria", """
                        category,code,parent,name,weight,source,normaliser,lo,hi,target,table
                        *,T,,Total,,aggregate,,,,,
                        *,A,T,Wawancara,60,panel,rubric,0,100,,
                        *,B,T,Kepatuhan,40,checklist,,,,,
                        """,
                        "values", "nomination,criterion,value\n",
                        "items", """
                        nomination,criterion,item,accepted
                        N1,B,Perda,ya
                        N1,B,Anggaran,
                        N2,B,Perda,ya
                        N2,B,Anggaran,tidak
                        N3,B,Perda,ya
                        N3,B,Anggaran,ya
                        """));
        Run run = run(edition.toString(), "--out", folder.resolve("hasil").toString(), "--analyses", "none");
        assertEquals(0, run.exit(), run.err());
        assertEquals(
                List.of("data (peringatan): 1 dari 3 data belum ada: N1 pada B (dihitung nol)"),
                run.err().lines().filter(line -> line.startsWith("data")).toList());
    }

    @Test
    void each_withdrawn_nominee_is_named_with_the_reason() {
        String nominations = HandComputed.tables()
                .get("nominations")
                .replace("code,name\n", "code,name,withdrawn\n")
                .replace("Calon Dua", "Calon Dua,mengundurkan diri");
        Path edition = HandComputed.folder(folder.resolve("edisi"), Map.of("nominations", nominations));
        Run run = run(edition.toString(), "--out", folder.resolve("hasil").toString(), "--analyses", "none");
        assertEquals(0, run.exit(), run.err());
        assertEquals(
                List.of("N2 (Calon Dua) ditarik: mengundurkan diri"),
                run.err().lines().filter(line -> line.contains("ditarik")).toList());
    }
}
