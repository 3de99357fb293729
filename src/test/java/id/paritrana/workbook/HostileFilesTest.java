package id.paritrana.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

import id.paritrana.tables.FileLimits;
import id.paritrana.tables.Problem;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.reading.WorkbookReader;
import id.paritrana.workbook.scheme.SchemeAssembler;
import id.paritrana.workbook.template.WorkbookWriter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HostileFilesTest {
    @Test
    void every_file_of_the_corpus_is_refused_with_its_reason() {
        Map<String, HostileCorpus.Sample> samples = HostileCorpus.samples();
        assertTrue(samples.size() >= 60, () -> "only " + samples.size());
        List<String> wrong = new ArrayList<>();
        samples.forEach((title, sample) -> {
            Reading reading = WorkbookReader.read(sample.name(), sample.content());
            List<String> keys = reading.errors().stream().map(Problem::key).toList();
            if (!keys.contains(sample.key())) {
                wrong.add(title + ": " + sample.key() + " is not among " + keys);
            }
            reading.problems().forEach(problem -> new ProblemText(Locale.ENGLISH).line(problem));
        });
        assertEquals(List.of(), wrong);
    }

    /** Neither as deep nor as long as the square of their number. */
    @Test
    void titles_on_every_row_and_codes_that_nobody_knows_are_told_however_many_there_are() throws IOException {
        int many = 40_000;
        StringBuilder unknown = new StringBuilder("nomination,criterion,value,source\n");
        StringBuilder known = new StringBuilder("category,code,name\n");
        for (int i = 0; i < many; i++) {
            unknown.append("X").append(i).append(",A,1,S\n");
            known.append("K,N").append(i).append(",Calon ").append(i).append('\n');
        }
        Map<String, String> tables = HandComputed.tables();
        tables.put("values", unknown.toString());
        tables.put("nominations", known + "category,code,name\n".repeat(many));
        tables.put("seats", "code,element\n".repeat(many) + "1,Ahli\n");
        Reading reading = WorkbookReader.read("edisi.zip", unpressed(tables));
        var keys = reading.problems().stream().map(Problem::key).toList();
        assertTrue(keys.contains("workbook.nomination.unknown"), keys.toString());
        assertTrue(keys.contains("workbook.table.header-again"), keys.toString());
        assertFalse(keys.contains("workbook.table.second-header"), keys.toString());
    }

    @Test
    void a_part_of_notes_is_read_once_and_so_far_as_is_allowed() {
        String notes = "<C>%s<threadedComment ref=\"D3\"><text>betul?</text></threadedComment></C>";
        SpreadsheetFixture file = new SpreadsheetFixture();
        for (int i = 0; i < 50; i++) {
            file.belonging("coverage", "threadedComment", notes.formatted(""));
        }
        assertEquals(
                List.of("betul?"),
                file.read().problems().stream()
                        .filter(problem -> problem.key().equals("workbook.cell.note"))
                        .map(problem -> problem.args().get("note"))
                        .toList());
        file.belonging("coverage", "threadedComment", notes.formatted("<x/>".repeat(FileLimits.PROBLEMS)));
        assertEquals(List.of(), WhatIsSaid.said(file.read()));
    }

    /** What repeats itself would be taken for a bomb. */
    private static byte[] unpressed(Map<String, String> tables) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Map.Entry<String, String> table : tables.entrySet()) {
                zip.putNextEntry(new ZipEntry(table.getKey() + ".csv"));
                zip.write(table.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void the_reason_names_row_and_cell() {
        Map<String, HostileCorpus.Sample> samples = HostileCorpus.samples();
        HostileCorpus.Sample rows = samples.get("too many csv rows");
        assertEquals(
                "coverage!A100002",
                WorkbookReader.read(rows.name(), rows.content()).errors().get(0).place());
    }

    @Test
    void a_large_honest_edition_is_not_taken_for_a_bomb() {
        EditionWorkbook large = LargeEdition.of(1_726, 5, 9, 77_630);
        assertEquals(77_630, large.marks().size());
        assertEquals(
                large,
                WorkbookReader.read("besar.zip", WorkbookWriter.zip(large)).workbook());
        assertEquals(
                large,
                WorkbookReader.read("besar.xlsx", WorkbookWriter.xlsx(large)).workbook());
    }

    @Test
    void no_damage_makes_the_reader_fail() {
        byte[] xlsx = WorkbookWriter.xlsx(RandomWorkbook.random(3));
        byte[] zip = WorkbookWriter.zip(RandomWorkbook.random(3));
        Random random = new Random(17);
        for (int i = 0; i < 1_000; i++) {
            byte[] damaged = (i % 2 == 0 ? xlsx : zip).clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            Reading reading = WorkbookReader.read(i % 2 == 0 ? "e.xlsx" : "e.zip", damaged);
            reading.problems()
                    .forEach(problem -> assertFalse(
                            new ProblemText(Locale.ENGLISH).line(problem).isBlank(), problem.toString()));
            if (reading.isUsable()) {
                assertFalse(SchemeAssembler.assemble(reading.workbook()).isEmpty());
            }
        }
    }

    @Test
    void no_damaged_text_makes_the_reader_fail() {
        Random random = new Random(18);
        String letters = "\",;\n'=01.A*:|\u00e9\t";
        for (int i = 0; i < 1_000; i++) {
            Map<String, String> tables = HandComputed.tables();
            List<String> names = List.copyOf(tables.keySet());
            String name = names.get(random.nextInt(names.size()));
            StringBuilder text = new StringBuilder(tables.get(name));
            for (int changes = 1 + random.nextInt(5); changes > 0; changes--) {
                text.setCharAt(random.nextInt(text.length()), letters.charAt(random.nextInt(letters.length())));
            }
            Reading reading = HandComputed.reading(Map.of(name, text.toString()));
            if (reading.isUsable()) {
                assertFalse(SchemeAssembler.assemble(reading.workbook()).isEmpty());
            }
        }
    }
}
