package id.paritrana.workbook;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import id.paritrana.words.Messages;
import id.paritrana.workbook.cells.Reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WorkbookMessagesTest {

    @Test
    void every_table_and_column_is_explained() {
        Messages messages = Messages.in(Locale.ENGLISH);
        for (EditionTable table : EditionTable.values()) {
            assertTrue(messages.say("workbook.help." + table.code()).endsWith("."));
            for (Column column : table.columns()) {
                assertTrue(messages.say("workbook.help." + table.code() + "." + column.code())
                        .endsWith("."));
            }
        }
    }

    /** Words that an Indonesian says as well, whatever the workbook uses them for. */
    private static final Set<String> ALSO_INDONESIAN = Set.of("panel", "target");

    @Test
    void no_indonesian_sentence_says_a_key_instead_of_its_word() throws IOException {
        Set<String> keys =
                new HashSet<>(Set.of("seed", "draws", "weight_noise", "head_to_head", "panel_median", "shared"));
        Vocabulary.indonesianWords().forEach((key, word) -> {
            if (!key.equals(word)) {
                keys.add(key);
            }
        });
        keys.removeAll(ALSO_INDONESIAN);
        Properties sentences = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/messages/workbook_id.properties")),
                StandardCharsets.UTF_8)) {
            sentences.load(file);
        }
        assertEquals(
                List.of(),
                sentences.stringPropertyNames().stream()
                        .sorted()
                        .filter(key -> {
                            // a key in brackets stands behind its word, an argument is put into words before
                            String said = sentences.getProperty(key).replaceAll("\\([^)]*\\)|\\{[^}]*\\}", "");
                            return Stream.of(said.split("[^a-z_]+")).anyMatch(keys::contains);
                        })
                        .toList());
    }

    @Test
    void the_steps_of_a_tie_chain_are_said_and_read_in_indonesian() {
        Reading wrong = HandComputed.reading(Map.of("rules", "category,key,value\n*,seri,\"Z, shared\"\n"));
        assertEquals(
                "langkah Z bukan kode kriteria dan bukan salah satu dari perbandingan_langsung, nilai_tengah_panel,"
                        + " peringkat_bersama",
                new ProblemText(Locale.forLanguageTag("id"))
                        .sentence(wrong.errors().get(0)));
        Reading read = HandComputed.reading(
                Map.of(
                        "rules",
                        "category,key,value\n*,seri,\"A, Perbandingan langsung, nilai_tengah_panel, peringkat bersama\"\n*,benih,7\n*,ulangan,500\n"));
        assertEquals(List.of(), read.errors());
        assertEquals(
                List.of("A, head_to_head, panel_median, shared", "7", "500"),
                read.workbook().rules().stream().map(RuleRow::value).toList());
    }

    @Test
    void a_key_that_is_there_twice_is_said_by_its_word() {
        Reading twice =
                HandComputed.reading(Map.of("edition", "key,value\ncode,UJI\naward_year,2025\naward_year,2025\n"));
        assertEquals(
                "tahun_pelaksanaan sudah ada di baris 3, hapus salah satu",
                new ProblemText(Locale.forLanguageTag("id"))
                        .sentence(twice.errors().get(0)));
    }
}
