package id.paritrana.workbook;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.paritrana.workbook.reading.WorkbookReader;

import static id.paritrana.workbook.WhatIsSaid.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Files that offices send instead of a workbook: each is told in one sentence what it is. */
class FilesThatAreNoWorkbookTest {
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    /** A container with a stream of that name in its directory. */
    private static byte[] container(String stream) {
        byte[] file = new byte[2048];
        System.arraycopy(OLE2, 0, file, 0, OLE2.length);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 1024, name.length);
        return file;
    }

    private static List<String> of(String name, byte[] content) {
        return said(WorkbookReader.read(name, content));
    }

    @ParameterizedTest
    @CsvSource({
        "EncryptedPackage,e.xlsx,file.encrypted",
        "Workbook,e.xls,file.old-xls",
        "Workbook,e.xlsx,file.old-xls",
        "Book,e.xls,file.old-xls",
        "WordDocument,e.xlsx,file.kind",
        "PowerPoint Document,e.xlsx,file.kind"
    })
    void a_container_is_told_by_what_it_holds(String stream, String name, String told) {
        assertEquals(List.of(name + " " + told), of(name, container(stream)));
    }

    @Test
    void a_binary_workbook_is_told_to_be_saved_anew() {
        byte[] file =
                HostileCorpus.zip(Map.of("[Content_Types].xml", new byte[] {1}, "xl/workbook.bin", new byte[] {1}));
        assertEquals(List.of("e.xlsb file.binary"), of("e.xlsb", file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"e.numbers", "e.xlsx", "e.zip"})
    void a_workbook_of_another_program_is_told_to_be_saved_by_it(String name) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("preview.jpg", new byte[] {1});
        parts.put("Index/CalculationEngine.iwa", new byte[] {1});
        assertEquals(List.of(name + " file.other-program"), of(name, HostileCorpus.zip(parts)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data.gsheet|{\"\":\"WARNING!\",\"doc_id\":\"1a2b\",\"email\":\"a@b.example\"}",
                "data.xlsx|{\"url\":\"https://docs.google.com/spreadsheets/d/1a2b\"}",
                "data.csv|{\"doc_id\":\"1a2b\"}",
                "data.xlsx|[InternetShortcut]"
            })
    void a_shortcut_is_told_to_be_followed(String name, String content) {
        assertEquals(List.of(name + " file.shortcut"), of(name, content.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"e.xls", "e.xlsx", "e.csv"})
    void a_web_page_is_told_as_one(String name) {
        byte[] page =
                "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table><tr><td>N1</td></tr></table></html>"
                        .getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of(name + " file.markup"), of(name, page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void a_text_in_two_bytes_for_each_letter_without_their_mark_is_told(String charset) {
        byte[] text = HandComputed.tables().get("coverage").getBytes(Charset.forName(charset));
        assertEquals(List.of("coverage file.encoding"), of("coverage.csv", text));
    }

    @ParameterizedTest
    @CsvSource({
        "xl/connections.xml,file.connections",
        "xl/queryTables/queryTable1.xml,file.connections",
        "xl/externalLinks/externalLink1.xml,file.links"
    })
    void a_workbook_with_data_from_elsewhere_is_told_how_to_part_from_it(String part, String told) {
        Map<String, byte[]> parts = HostileCorpus.spreadsheet();
        parts.put(part, "<x/>".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("e.xlsx " + told), of("e.xlsx", HostileCorpus.zip(parts)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"e.xlsx", "e.zip", "coverage.csv", "e.xls"})
    void an_empty_file_is_told_as_one(String name) {
        assertEquals(List.of(name + " file.empty"), of(name, new byte[0]));
    }
}
