package id.paritrana.trail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import id.paritrana.edition.proposal.ProposedAct;
import id.paritrana.words.Messages;
import id.paritrana.workbook.WorkbookRow;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** An entry is read as people speak: times in the zone of the edition, and what was refused as what it was. */
class JournalWordsTest {
    private static final JournalWords WORDS = new JournalWords(
            new JournalNames.Named(Map.of(), Map.of(), Map.of(), Map.of(), Map.of("5", "Kabupaten Baru")),
            Locale.forLanguageTag("id"),
            ZoneId.of("Asia/Makassar"));

    @Test
    void a_time_that_the_database_wrote_is_told_in_the_zone_of_the_edition() {
        assertEquals(
                WORDS.value(entry("{}"), "frozen", "2026-11-26T15:27:33.920333Z"),
                WORDS.value(entry("{}"), "frozen", "2026-11-26 15:27:33.920333+00"));
        assertEquals(
                "26\u00a0November\u00a02026, 23.27\u00a0WITA",
                WORDS.value(entry("{}"), "frozen", "2026-11-26 15:27:33.920333+00"));
    }

    @Test
    void a_form_sent_back_is_told_apart_from_what_is_not_open() {
        assertEquals(
                "Petugas mengirim isian yang belum dapat diterima, dan diminta memperbaikinya.",
                WORDS.sentence(entry("{\"status\":422}")));
        assertEquals(
                "Petugas meminta sesuatu yang tidak ada atau tidak terbuka baginya, dan ditolak.",
                WORDS.sentence(entry("{\"status\":404}")));
    }

    @Test
    void a_nominee_who_is_not_there_yet_bears_the_name_under_which_it_was_proposed() {
        String subject = "act:nomination-added subject:KAB7";
        assertEquals(
                "Petugas mengusulkan penambahan calon KAB7 (Kabupaten Baru). Belum berlaku sampai disahkan orang kedua.",
                WORDS.sentence(entry("proposal-proposed", subject, "{\"proposal\":5}")));
        assertEquals(
                "Petugas menolak usul penambahan calon KAB7.",
                WORDS.sentence(entry("proposal-rejected", subject, "{\"proposal\":6}")));
    }

    @Test
    void every_act_of_two_persons_has_a_noun() {
        for (Locale language : List.of(Messages.INDONESIAN, Messages.ENGLISH)) {
            assertEquals(
                    List.of(),
                    Arrays.stream(ProposedAct.values())
                            .map(act -> "journal.proposed." + act.code())
                            .filter(key -> !Messages.has(language, key))
                            .toList(),
                    language.toString());
        }
    }

    @Test
    void a_figure_of_a_workbook_is_read_as_it_was_written_then_and_now() {
        JournalEntry entry = entry("workbook-imported", "{}");
        assertEquals("1.234,5", WORDS.value(entry, "N1 B1 numerator", "1.234,5"));
        assertEquals("1.234", WORDS.value(entry, "N1 B1 statedPercent", "1.234"));
        assertEquals("1.234,5", WORDS.value(entry, "[\"N1\",\"B1\"] numerator", "1234.5"));
        assertEquals("1,234", WORDS.value(entry, "[\"N1\",\"B1\"] stated_percent", "1.234"));
        assertEquals("01", WORDS.value(entry, "[\"N1\",\"B1\"] value", "01"), "a level of that code");
        assertEquals("N1 B1 persen dinyatakan", WORDS.part("N1 B1 statedPercent"));
        assertEquals("N 1 B1 persen dinyatakan", WORDS.part("[\"N 1\",\"B1\"] stated_percent"));
    }

    @Test
    void every_column_of_a_workbook_is_called_by_words() {
        for (Locale language : List.of(Messages.INDONESIAN, Messages.ENGLISH)) {
            var without = Arrays.stream(WorkbookRow.class.getPermittedSubclasses())
                    .flatMap(row -> Arrays.stream(row.getRecordComponents()))
                    .map(column -> "journal.part."
                            + column.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                    .filter(key -> !Messages.has(language, key))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(Set.of(), without, language.toString());
        }
        assertEquals("tahun penilaian", WORDS.part("[\"edition\"] assessment_year"));
    }

    @Test
    void what_is_kept_out_of_the_journal_is_said_to_be() {
        JournalEntry entry = entry("workbook-imported", "{}");
        assertEquals("tidak ditulis di sini", WORDS.value(entry, "[\"3\"] holder", "…"));
        assertEquals("berubah, tetapi tidak ditulis di sini", WORDS.value(entry, "[\"3\"] holder", "… *"));
    }

    private static JournalEntry entry(String after) {
        return entry("refused", after);
    }

    private static JournalEntry entry(String act, String after) {
        return entry(act, "route:SchemePages.freeze edition:KALSEL-2026", after);
    }

    private static JournalEntry entry(String act, String subject, String after) {
        return new JournalEntry(Instant.parse("2026-11-26T15:28:00Z"), "Petugas", "", act, subject, "", after, "");
    }
}
