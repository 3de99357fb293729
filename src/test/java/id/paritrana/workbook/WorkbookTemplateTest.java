package id.paritrana.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

import id.paritrana.tables.Problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
            List<String> expected = new ArrayList<>();
            for (EditionTable table : EditionTable.values()) {
                expected.add(table.code());
            }
            expected.add(1, "Petunjuk");
            assertEquals(expected, sheets.stream().map(Sheet::getName).toList());
            for (Sheet sheet : sheets) {
                if (sheet.getName().equals("Petunjuk")) {
                    assertTrue(sheet.read().stream()
                            .anyMatch(row -> row.getCellText(2).contains("penyebut")));
                    continue;
                }
                List<String> header =
                        sheet.read().get(0).stream().map(cell -> cell.getText()).toList();
                EditionTable table = EditionTable.named(sheet.getName()).orElseThrow();
                assertEquals(table.columns().stream().map(Column::code).toList(), header);
            }
        }
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
        assertTrue(sheets.stream().noneMatch(WorkbookReader::isKnownBystander));
    }
}
