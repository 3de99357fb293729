package id.paritrana.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.paritrana.workbook.cells.Reading;

import static id.paritrana.workbook.WhatIsSaid.said;
import static id.paritrana.workbook.WhatIsSaid.saidOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Names and sources with what copying left around them, which would be printed with them. */
class RemainsOfCopiesTest {
    private static Reading named(String one, String other) {
        return new SpreadsheetFixture()
                .text("nominations!C2", one)
                .text("nominations!C3", other)
                .read();
    }

    private static String sentence(Reading reading) {
        return new ProblemText(Locale.forLanguageTag("id"))
                .sentence(reading.problems().stream()
                        .filter(problem -> problem.key().equals("workbook.cell.remains"))
                        .findFirst()
                        .orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[12/1/26 08.15] Pak Budi: Kota Banjarbaru|Kota Banjarbaru",
                "[12/01/2026, 08:15:30] Sekretariat: Kota Banjarbaru|Kota Banjarbaru",
                "12/01/26, 08.15 - Pak Budi: Kota Banjarbaru|Kota Banjarbaru",
                "*Kabupaten Tanah Laut*|Kabupaten Tanah Laut",
                "_Kabupaten Kotabaru_|Kabupaten Kotabaru",
                "[12/1/26 08.15] Pak Budi: *Kota Banjarbaru*|Kota Banjarbaru",
                "1. Kabupaten Tanah Laut|Kabupaten Tanah Laut",
                "12) Kabupaten Tanah Laut|Kabupaten Tanah Laut"
            })
    void a_name_with_the_remains_of_a_message_or_a_list_is_doubted(String name, String plain) {
        Reading reading = named(name, "Calon Dua");
        assertEquals(List.of("nominations!C2 cell.remains ?"), said(reading));
        assertEquals(
                "\u201c" + name + "\u201d memuat sisa salinan dari pesan atau daftar; tulis " + plain,
                sentence(reading));
    }

    @Test
    void a_number_in_letters_is_one_where_others_are_numbered() {
        assertEquals(List.of("nominations!C2 cell.remains ?"), said(named("III. Banjar", "1. Tanah Laut")));
        assertEquals(
                "\u201cIII. Banjar\u201d memuat sisa salinan dari pesan atau daftar; tulis Banjar (dan 1 sel lain: C3)",
                sentence(named("III. Banjar", "1. Tanah Laut")));
        assertEquals(List.of(), said(named("V. Cahaya", "Calon Dua")));
        assertEquals(List.of(), said(named("V. Sutrisno", "I. Made Karya")), "initials");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kecamatan 3M",
                "21 Cineplex",
                "PT. X.Y.Z",
                "C. V. Maju",
                "PT Astra International, Tbk.",
                "Desa 10 Ilir: Palembang",
                "CV Maju*",
                "*) Kota Contoh",
                "1.000 Kebun"
            })
    void a_name_that_is_like_that_is_left(String name) {
        assertEquals(
                List.of(),
                said(named(name, "Calon Dua")).stream()
                        .filter(each -> each.contains("remains"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "sda", "s.d.a", "idem", "- \" -"})
    void a_definition_that_points_to_the_row_above_is_to_be_written_out(String definition) {
        Reading reading = new SpreadsheetFixture()
                .text("coverage!G1", "definition")
                .text("coverage!G3", "angkatan kerja")
                .text("coverage!G5", definition)
                .read();
        assertEquals(List.of("coverage!G5 cell.ditto ?"), said(reading));
    }

    @Test
    void a_source_with_the_remains_of_a_message_is_doubted() {
        assertEquals(
                List.of("coverage!F3 cell.remains ?"),
                said(new SpreadsheetFixture()
                        .text("coverage!F3", "[12/1/26 08.15] Pak Budi: Laporan BPJS")
                        .read()));
    }

    @Test
    void sources_whose_year_was_filled_down_are_doubted_once() {
        String coverage = "nomination,segment,as_of,participants,workers,source\n"
                + "N1,PU,2024-12-31,30,100,BPS 2025\nN1,BPU,2024-12-31,31,110,BPS 2026\n"
                + "N2,PU,2024-12-31,32,120,BPS 2027\nN2,BPU,2024-12-31,33,130,BPS 2028\n";
        assertEquals(List.of("coverage!F2 cell.filled-down ?"), ofCoverage(coverage));
        assertEquals(List.of(), ofCoverage(coverage.replaceAll("BPS 20", "Lampiran ")));
        assertEquals(
                List.of(),
                ofCoverage(coverage.replaceAll("2024-12-31(.*)BPS (20..)", "$2-12-31$1BPS $2")).stream()
                        .filter(each -> each.contains("filled-down"))
                        .toList(),
                "the days are of these years");
    }

    private static List<String> ofCoverage(String coverage) {
        return saidOf("coverage", coverage).stream()
                .filter(each -> each.startsWith("coverage"))
                .toList();
    }

    @Test
    void names_in_the_place_of_codes_are_one_error() {
        StringBuilder nominations = new StringBuilder("category,code,name\n");
        StringBuilder coverage = new StringBuilder("nomination,segment,as_of,participants,workers,source\n");
        for (int i = 1; i <= 60; i++) {
            nominations.append("K,N%d,Desa Nomor %d\n".formatted(i, i));
            coverage.append("Desa Nomor %d,PU,2024-12-31,%d,%d,BPS\n".formatted(i, 30 + i, 100 + 3 * i));
        }
        Reading reading = HandComputed.reading(Map.of(
                "nominations", nominations.toString(),
                "coverage", coverage.toString(),
                "values", "nomination,criterion,value\n",
                "marks", "nomination,criterion,seat,mark\n",
                "recusals", "nomination,seat,reason\n"));
        assertEquals(
                List.of("coverage!A2 code.similar"),
                said(reading).stream().filter(each -> !each.endsWith("?")).toList());
        assertEquals(
                "Desa Nomor 1 tidak ada; maksudnya N1? (dan 59 sel lain: A3, A4, A5, A6, A7, \u2026)",
                new ProblemText(Locale.forLanguageTag("id"))
                        .sentence(reading.errors().get(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Penerima Upah", "Bukan Penerima Upah", "Jasa Konstruksi", "Pekerja Migran Indonesia"})
    void a_segment_in_full_is_told_once_however_many_rows_have_it(String segment) {
        StringBuilder coverage = new StringBuilder("nomination,segment,as_of,participants,workers,source\n");
        for (int i = 1; i <= 60; i++) {
            coverage.append(
                    "N1,%s,2024-%02d-%02d,%d,%d,BPS\n".formatted(segment, 1 + i % 12, 1 + i % 28, 30 + i, 100 + 3 * i));
        }
        assertEquals(
                List.of("coverage!B2 coverage.segment"),
                saidOf("coverage", coverage.toString()).stream()
                        .filter(each -> each.contains("segment") && each.startsWith("coverage"))
                        .toList());
    }
}
