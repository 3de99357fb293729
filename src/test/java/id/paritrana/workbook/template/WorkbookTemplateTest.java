package id.paritrana.workbook.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

import id.paritrana.tables.Problem;
import id.paritrana.workbook.Column;
import id.paritrana.workbook.EditionKey;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.HandComputed;
import id.paritrana.workbook.NominationRow;
import id.paritrana.workbook.RuleKey;
import id.paritrana.workbook.cells.BystanderSheets;
import id.paritrana.workbook.cells.OpenTable;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.reading.WorkbookReader;
import id.paritrana.workbook.rules.WorkbookRules;
import id.paritrana.workbook.scheme.SchemeAssembler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WorkbookTemplateTest {
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    @Test
    void the_template_is_read_as_the_example_scheme() {
        Reading reading = WorkbookReader.read("templat.xlsx", WorkbookTemplate.xlsx(INDONESIAN));
        assertEquals(List.of(), reading.errors());
        assertEquals(ExampleScheme.workbook().canonical(), reading.workbook());
    }

    @Test
    void the_example_scheme_breaks_no_rule_and_is_labelled() {
        EditionWorkbook example = ExampleScheme.workbook();
        assertEquals(
                List.of(),
                WorkbookRules.problems(example).stream()
                        .filter(Problem::isError)
                        .toList());
        assertEquals(6, SchemeAssembler.assemble(example).size());
        assertTrue(example.criteria().stream()
                .filter(row -> row.parent().isEmpty())
                .allMatch(row -> row.name().equals(ExampleScheme.LABEL)));
    }

    @Test
    void another_program_finds_every_table_its_columns_and_the_guide() throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(WorkbookTemplate.xlsx(INDONESIAN)))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            List<String> expected = new ArrayList<>(List.of("Petunjuk"));
            for (EditionTable table : EditionTable.values()) {
                expected.add(table.sheetTitle());
            }
            assertEquals(expected, sheets.stream().map(Sheet::getName).toList());
            for (Sheet sheet : sheets) {
                if (sheet.getName().equals("Petunjuk")) {
                    assertTrue(sheet.read().stream()
                            .anyMatch(row -> row.getCellText(2).contains("penyebut")));
                    continue;
                }
                EditionTable table = EditionTable.named(sheet.getName()).orElseThrow();
                List<Row> rows = sheet.read();
                List<String> titles =
                        rows.get(0).stream().map(cell -> cell.getText()).toList();
                assertEquals(
                        Stream.concat(table.columns().stream().map(Column::title), Stream.of("Keterangan"))
                                .toList(),
                        titles);
                List<String> codes = rows.get(1).stream()
                        .limit(table.columns().size())
                        .map(cell -> cell.getText())
                        .toList();
                assertEquals(table.columns().stream().map(Column::code).toList(), codes);
                assertTrue(rows.get(2).getCellText(titles.size() - 1).startsWith("Baris contoh"));
            }
        }
    }

    @Test
    void it_opens_on_the_guide_keeps_codes_as_text_and_titles_in_sight() throws IOException {
        Map<String, String> parts = parts(WorkbookTemplate.xlsx(INDONESIAN));
        assertFalse(parts.get("xl/workbook.xml").matches("(?s).*activeTab=\"[1-9].*"));
        String nominations = parts.get("xl/worksheets/sheet7.xml");
        assertTrue(nominations.contains("ySplit=\"2\""), nominations.substring(0, 800));
        assertTrue(nominations.contains("dataValidation "));
        assertTrue(nominations.matches("(?s).*<col min=\"2\"[^>]*style=\"\\d+\".*"));
    }

    @Test
    void every_setting_is_listed_and_an_empty_one_is_not_set() {
        Reading reading = WorkbookReader.read("templat.xlsx", WorkbookTemplate.xlsx(INDONESIAN));
        for (EditionKey key : EditionKey.values()) {
            assertTrue(lists(reading, EditionTable.EDITION, key.code()), key.code());
        }
        for (RuleKey key : RuleKey.values()) {
            assertTrue(lists(reading, EditionTable.RULES, key.code()), key.code());
        }
        assertEquals(List.of(), reading.errors());
    }

    private static boolean lists(Reading reading, EditionTable table, String key) {
        return reading.source().table(table.sheetTitle()).orElseThrow().rows().stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.text().equals(key));
    }

    @Test
    void an_example_that_somebody_wrote_over_is_never_passed_over() {
        String rows = "category,code,name,region_code,sector,keterangan\n"
                + "K,N1,Calon Satu,,,\nK,N2,Calon Dua,,,\nK,N3,Calon Tiga,,,\n"
                + "KAB,N01,Kabupaten Tapin,63.05,,Baris contoh: tidak dibaca\n"
                + "K,N5,Calon Lima,,,Baris contoh: tidak dibaca\n";
        Reading reading = HandComputed.reading(Map.of("nominations", rows));
        assertEquals(
                List.of("nominations!F6 workbook.row.example-changed"),
                reading.errors().stream()
                        .map(problem -> problem.place() + " " + problem.key())
                        .toList());
        assertEquals(
                List.of("N1", "N2", "N3"),
                reading.workbook().nominations().stream()
                        .map(NominationRow::code)
                        .toList());
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void indonesian_headings_and_words_are_understood() {
        Map<String, String> tables = HandComputed.tables();
        Map<String, String> indonesian = Map.of(
                "categories",
                        tables.get("categories")
                                .replace("code,name,kind,prize_places", "Kode,Nama,Jenis,Jumlah juara")
                                .replace("regency_city", "kabupaten/kota"),
                "criteria",
                        tables.get("criteria")
                                .replace(
                                        "category,code,parent,name,weight,source,normaliser,lo,hi,target,table",
                                        "kategori,kode,induk,nama,bobot,sumber,normalisasi,batas_bawah,batas_atas,sasaran,tabel")
                                .replace("aggregate", "gabungan")
                                .replace("ratio,target", "rasio,sasaran")
                                .replace("rubric", "rubrik"),
                "seats",
                        tables.get("seats")
                                .replace("code,element,role", "kode,unsur,peran")
                                .replace("chair", "Ketua")
                                .replace("secretary", "Sekretaris")
                                .replace("member", "Anggota"),
                "values", tables.get("values").replace("not_applicable", "tidak berlaku"),
                "marks", tables.get("marks").replace("nomination,criterion,seat,mark", "calon,kriteria,kursi,nilai"));
        Reading reading = HandComputed.reading(indonesian);
        assertEquals(List.of(), reading.errors());
        assertEquals(HandComputed.reading(Map.of()).workbook(), reading.workbook());
    }

    @Test
    void no_two_names_mean_the_same_column_or_table() {
        List<String> sheets = new ArrayList<>();
        for (EditionTable table : EditionTable.values()) {
            sheets.add(table.code());
            sheets.addAll(table.aliases());
            List<String> names = new ArrayList<>(List.of(OpenTable.REMARK));
            for (Column column : table.columns()) {
                names.add(column.code());
                names.addAll(column.aliases());
            }
            assertEquals(names.stream().distinct().toList(), names, table.code());
        }
        assertEquals(sheets.stream().distinct().toList(), sheets);
        assertTrue(sheets.stream().noneMatch(BystanderSheets::hold));
    }
}
