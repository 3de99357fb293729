package id.paritrana;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The inputs that are kept: beginnings for {@code src/test/fuzz}, and everything that it ever found. */
class FuzzCorpusTest {
    private static final int SOME = 6_000;
    private static final int MOST_TRIES = 10;
    private static final double MOST_TIMES = 40;
    /** What is quicker than this is not worth a comparison. */
    private static final long LEAST_NANOSECONDS = 2_000_000;

    private static final Path CORPUS = Path.of("src/test/resources/fuzz");

    static List<Path> inputs() throws IOException {
        try (var files = Files.walk(CORPUS)) {
            return new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void what_was_found_once_is_read_or_refused(Path input) throws Exception {
        Fuzzing.reader(input.getParent().getFileName().toString()).read(Files.readAllBytes(input));
    }

    /** Ten times as long takes ten times the processor's time, or a little more; by the square it would be a hundred times. */
    @ParameterizedTest
    @MethodSource("longInputs")
    void ten_times_as_long_is_not_a_hundred_times_the_work(String reader, String shape, IntFunction<String> input)
            throws Exception {
        byte[] some = input.apply(SOME).getBytes(StandardCharsets.UTF_8);
        byte[] many = input.apply(10 * SOME).getBytes(StandardCharsets.UTF_8);
        double times = Double.MAX_VALUE;
        for (int tries = 0; tries < MOST_TRIES && times > MOST_TIMES; tries++) {
            long less = Math.max(LEAST_NANOSECONDS, Fuzzing.read(Fuzzing.reader(reader), some));
            times = Math.min(times, (double) Fuzzing.read(Fuzzing.reader(reader), many) / less);
        }
        assertTrue(times <= MOST_TIMES, reader + " of " + shape + ": " + times + " times");
    }

    static List<Arguments> longInputs() {
        return List.of(
                arguments("text", "marks on one letter", of(n -> "a" + "\u0301".repeat(n) + "\u0316".repeat(n))),
                arguments("text", "a number and a word", of(n -> "12345678901" + "a".repeat(n))),
                arguments("text", "digits", of("1"::repeat)),
                arguments("text", "the beginning of a name", of("nik_"::repeat)),
                arguments("text", "signs of a formula", of(",'="::repeat)),
                arguments("number", "groups of three", of(n -> "1" + " 000".repeat(n) + "x")),
                arguments("number", "zeros", of(n -> "0".repeat(n) + "1,5")),
                arguments("score-table", "pairs", of("1:2;"::repeat)),
                arguments("columns", "pairs", of("c1=a&"::repeat)),
                arguments("spreadsheet", "brackets in a format", of(FuzzCorpusTest::brackets)),
                arguments("spreadsheet", "cells shown as one", of(FuzzCorpusTest::merged)));
    }

    private static IntFunction<String> of(IntFunction<String> input) {
        return input;
    }

    private static String brackets(int many) {
        return "\0\0\0\0<styleSheet><numFmt numFmtId=\"164\" formatCode=\"%s\"/></styleSheet>"
                .formatted("[".repeat(many));
    }

    private static String merged(int rows) {
        StringBuilder sheet = new StringBuilder(
                "<worksheet><row><c t=\"str\"><v>code</v></c><c t=\"str\"><v>keterangan</v></c></row>");
        sheet.append("<row><c/><c><v>1</v></c></row>".repeat(rows)).append("<mergeCells>");
        for (int row = rows + 9; row < 2 * rows; row++) {
            sheet.append("<mergeCell ref=\"A%d:B%d\"/>".formatted(row, row));
        }
        return sheet.append("</mergeCells></worksheet>").toString();
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
