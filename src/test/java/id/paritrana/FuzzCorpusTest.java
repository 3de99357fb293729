package id.paritrana;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The inputs that are kept: beginnings for {@code src/test/fuzz}, and everything that it ever found. */
class FuzzCorpusTest {
    private static final int LONG = 30_000;
    private static final Path CORPUS = Path.of("src/test/resources/fuzz");

    static List<Path> inputs() throws IOException {
        try (var files = Files.walk(CORPUS)) {
            return new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void what_was_found_once_is_read_or_refused(Path input) throws Exception {
        Fuzzing.fuzzerInitialize(new String[] {input.getParent().getFileName().toString()});
        Fuzzing.fuzzerTestOneInput(Files.readAllBytes(input));
    }

    /** Longer than what is kept in files: what takes time by the square of a length shows here. */
    @Test
    void long_inputs_are_read_or_refused_within_a_second() throws Exception {
        within("text", "a" + "\u0301".repeat(LONG) + "\u0316".repeat(LONG));
        within("text", "12345678901" + "a".repeat(LONG));
        within("text", "1".repeat(LONG));
        within("text", "nik_".repeat(LONG));
        within("text", ",'=".repeat(LONG));
        within("number", "1" + " 000".repeat(LONG) + "x");
        within("number", "0".repeat(LONG) + "1,5");
        within("score-table", "1:2;".repeat(LONG));
        within("columns", "c1=a&".repeat(LONG));
        within(
                "spreadsheet",
                "\0\0\0\0<styleSheet><numFmt numFmtId=\"164\" formatCode=\"%s\"/></styleSheet>"
                        .formatted("[".repeat(LONG)));
        StringBuilder sheet = new StringBuilder(
                "<worksheet><row><c t=\"str\"><v>code</v></c><c t=\"str\"><v>keterangan</v></c></row>");
        sheet.append("<row><c/><c><v>1</v></c></row>".repeat(LONG)).append("<mergeCells>");
        for (int row = LONG + 9; row < 2 * LONG; row++) {
            sheet.append("<mergeCell ref=\"A%d:B%d\"/>".formatted(row, row));
        }
        within("spreadsheet", sheet.append("</mergeCells></worksheet>").toString());
    }

    private static void within(String reader, String input) throws Exception {
        Fuzzing.fuzzerInitialize(new String[] {reader});
        Fuzzing.fuzzerTestOneInput(input.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void every_reader_has_a_corpus() throws IOException {
        try (var folders = Files.list(CORPUS)) {
            assertEquals(
                    new TreeSet<>(Fuzzing.readers().keySet()),
                    new TreeSet<>(folders.map(f -> f.getFileName().toString()).toList()));
        }
    }
}
