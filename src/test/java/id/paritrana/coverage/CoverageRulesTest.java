package id.paritrana.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionFixture;
import id.paritrana.nomination.Evidence;
import id.paritrana.nomination.Nomination;
import id.paritrana.words.Messages;
import id.paritrana.workbook.Period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CoverageRulesTest {
    private final Edition edition = new Edition("UJI", "Uji", EditionFixture.OFFICE);
    private final Category category = new Category(edition, "KAB", 1);
    private final Nomination first = new Nomination(category, "SATU", 1);
    private final Nomination second = new Nomination(category, "DUA", 2);

    /** Worked out by hand, row by row of the published figures. Every other row is clean: Landak and Pangkalpinang fit. */
    @Test
    void the_published_figures_raise_exactly_the_warnings_they_deserve() {
        var edition = new Edition("KALIMANTAN", "Data terbuka", EditionFixture.OFFICE);
        var records = PublishedFigures.records(PublishedFigures.nominations(edition, new LinkedHashMap<>()));
        var found = CoverageRules.warnings(
                records, List.of(), new Period(LocalDate.of(2019, 1, 1), LocalDate.of(2026, 12, 31)));
        assertEquals("""
                KALSEL percent-only PU 2023-02-09: 46.44
                KALSEL percent-only BPU 2023-02-09: 10.6
                KALBAR ! segment-sum TOTAL 2022-12-31: 385004+98541+149949 | 633494 | 632494 | 1000
                KALBAR denominator-not-stated TOTAL 2022-12-31 compared: 632494 | 34.55 | 1830663 | 2022-11-30 | 1786809 | -35225 | 43854
                KALBAR regulation-year TOTAL 2022-12-31: Inpres 2/2023 | Inpres 2/2021
                KALBAR ambiguous-base TOTAL 2024-08-01 of-target: 607426 | 36.47 | 46 | 1665550 | 79.28 | 3620760 | 16.78
                KALBAR denominator-changed TOTAL 2024-08-01 fewer: 2022-12-31 | 632494 | 607426 | 34.55 | 36.47 | 1830663 | 1665550
                KALTIM ambiguous-base TOTAL 2019-07-31 part: 1200000 | 65 | 780000 | 1846154
                KALTIM denominator-not-stated TOTAL 2023-03-31: 962711 | 70.86 | 1358610
                KALTENG percent-only TOTAL 2023-03-31: 52.92
                KALTARA percent-only TOTAL 2023-03-31: 57.86
                KALIMANTAN denominator-not-stated TOTAL 2024-11-30: 3287020 | 45.34 | 7249713
                KALIMANTAN denominator-changed TOTAL 2026-02-28 more: 2024-11-30 | 3287020 | 3302762 | 45.34 | 41.30 | 7249713 | 7996826
                KETAPANG denominator-not-stated TOTAL 2023-12-31: 101052 | 55.69 | 181454
                KETAPANG denominator-not-stated TOTAL 2024-12-31 compared: 122318 | 68.02 | 179827 | 2023-12-31 | 181454 | 21266 | -1627
                KETAPANG jump TOTAL 2024-12-31: 2023-12-31 | 55.69 | 68.02 | 12.33
                KUBURAYA percent-only TOTAL 2022-12-31: 25.01
                KUBURAYA denominator-not-stated TOTAL 2023-11-30: 110013 | 39.21 | 280574
                KUBURAYA jump TOTAL 2023-11-30: 2022-12-31 | 25.01 | 39.21 | 14.2
                KUTIM ! over-100 BPU 2024-12-31: 77074 | 51086 | 25988 | 150.87 | BPU
                BANJAR remaining TOTAL 2025-06-30: 16800 | 6943 | 29.47 | 26.1 | 206000
                """, told(found));
    }

    @Test
    void a_share_in_place_of_a_per_cent_is_one_doubt_with_what_is_meant() {
        List<CoverageWarning> found =
                RecordDoubts.warnings(record(first, "PU", "2024-12-31", "69528", "79691", "0.87", "0.7"), Period.OPEN);
        assertEquals("""
                SATU share-as-percent PU 2024-12-31: 0.87 | 87
                SATU share-as-percent PU 2024-12-31 target: 0.7 | 70
                """, told(found));
        for (CoverageWarning doubt : found) {
            for (Locale locale : List.of(Messages.INDONESIAN, Messages.ENGLISH)) {
                for (String words :
                        List.of(doubt.title(locale), doubt.text(locale), doubt.rule(locale), doubt.todo(locale))) {
                    assertFalse(words.contains("{"), words);
                }
            }
        }
        assertEquals(
                "Target 0,7\u00a0%, paling banyak satu dari seratus orang. Bila maksudnya 70 persen, tulis 70.",
                found.get(1).text(Messages.INDONESIAN));
        assertEquals(
                List.of(),
                RecordDoubts.warnings(record(first, "PU", "2024-12-31", "3", "1000", "0.3", null), Period.OPEN));
    }

    @Test
    void every_warning_speaks_in_both_languages_and_says_what_to_do() {
        var records = PublishedFigures.records(PublishedFigures.nominations(
                new Edition("KALIMANTAN", "Data terbuka", EditionFixture.OFFICE), new LinkedHashMap<>()));
        var found = new ArrayList<>(CoverageRules.warnings(records, List.of(), Period.OPEN));
        for (CoverageWarning w : found) {
            for (Locale locale : List.of(Messages.INDONESIAN, Messages.ENGLISH)) {
                for (String words : List.of(w.title(locale), w.text(locale), w.rule(locale), w.todo(locale))) {
                    assertFalse(words.contains("{"), words);
                }
            }
        }
        var banjar = found.stream()
                .filter(w -> w.kind() == WarningKind.REMAINING)
                .findFirst()
                .orElseThrow();
        assertEquals(
                "Sumber menyebut sisa 16.800 orang. Dari target: (29,47\u00a0% − 26,10\u00a0%) × 206.000 = 6.943 orang.",
                banjar.text(Messages.INDONESIAN));
    }

    @Test
    void the_way_to_the_target_is_given_in_points_and_in_workers() {
        var record = record(first, "TOTAL", "2024-08-01", "607426", null, "36.47", "46");
        assertEquals(new BigDecimal("9.53"), record.pointsToTarget());
        assertEquals(new BigDecimal("158727"), record.workersToTarget());
        assertTrue(record.baseIsImplied());
        var reached = record(first, "TOTAL", "2024-12-31", "60", "100", null, "50");
        assertEquals(0, reached.pointsToTarget().compareTo(new BigDecimal("-10")));
        assertEquals(BigDecimal.ZERO, reached.workersToTarget());
    }

    @Test
    void workers_still_needed_are_enough_and_none_too_many() {
        assertEquals("7647", toTarget("43648", "60346", "85"), "one fewer is 84.9989 %");
        assertEquals("2", toTarget("1", "3", "100"), "a third that is not finite adds nobody");
        assertEquals("0", toTarget("85", "100", "85"));
    }

    private String toTarget(String participants, String workers, String target) {
        return record(first, "PU", "2025-12-31", participants, workers, null, target)
                .workersToTarget()
                .toPlainString();
    }

    @Test
    void a_stated_percent_may_be_off_by_half_of_its_last_digit() {
        assertEquals("", alone(record(first, "PU", "2024-12-31", "69528", "79691", "87.2", null)));
        assertEquals(
                "SATU stated-percent PU 2024-12-31: 69528 | 79691 | 87.25 | 87.3 | 0.05\n",
                alone(record(first, "PU", "2024-12-31", "69528", "79691", "87.3", null))
                        .replace("0,05", "0.05"));
    }

    @Test
    void a_share_of_the_target_is_told_from_a_wrong_percent() {
        assertEquals(
                "SATU ambiguous-base TOTAL 2024-12-31 share: 79.28 | 46 | 36.47 | 79.28\n",
                alone(record(first, "TOTAL", "2024-12-31", "607426", "1665550", "79.28", "46")));
    }

    @Test
    void what_remains_may_be_counted_to_the_target_or_to_everybody() {
        var record = record(first, "TOTAL", "2025-06-30", null, "206000", "26.10", "29.47");
        record.record(remaining(record.figures(), "6942"), null);
        assertEquals("", alone(record));
        record.record(remaining(record.figures(), "152000"), null);
        assertEquals("", alone(record));
        record.record(remaining(record.figures(), "7100"), null);
        assertEquals("SATU remaining TOTAL 2025-06-30: 7100 | 6943 | 29.47 | 26.1 | 206000\n", alone(record));
    }

    @Test
    void participants_without_workers_block() {
        assertEquals(
                "SATU ! over-100 PU 2024-12-31 nobody: 5 | 0 | PU\n",
                alone(record(first, "PU", "2024-12-31", "5", "0", null, null)));
        assertEquals(
                "SATU ! over-100 PU 2024-12-31 stated: 101 | PU\nSATU percent-only PU 2024-12-31: 101\n",
                alone(record(first, "PU", "2024-12-31", null, null, "101", null)));
        assertEquals("", alone(record(first, "PU", "2024-12-31", "51086", "51086", "100", null)));
    }

    @Test
    void segments_are_added_up_only_where_each_has_its_figure() {
        var total = record(first, "TOTAL", "2024-12-31", "300", "1000", null, null);
        var pu = record(first, "PU", "2024-12-31", "100", "600", null, null);
        var bpu = record(first, "BPU", "2024-12-31", null, "500", null, null);
        assertEquals(
                "SATU ! segment-sum TOTAL 2024-12-31 workers: 600+500 | 1100 | 1000 | 100\n",
                told(CoverageRules.warnings(List.of(total, pu, bpu), List.of(), Period.OPEN)));
        var vulnerable = record(first, "RENTAN", "2024-12-31", "100", null, null, null);
        var other = record(first, "BPU", "2024-12-31", "200", "400", null, null);
        assertEquals("", told(CoverageRules.warnings(List.of(total, pu, other, vulnerable), List.of(), Period.OPEN)));
    }

    @Test
    void a_day_outside_the_assessed_period_is_said() {
        var record = record(first, "PU", "2023-12-31", "5", "10", null, null);
        var found = CoverageRules.warnings(
                List.of(record), List.of(), new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)));
        assertEquals("SATU outside-period PU 2023-12-31: 2023-12-31 | 2024-01-01 | 2024-12-31\n", told(found));
        assertEquals("", alone(record));
    }

    @Test
    void figures_that_were_entered_twice_are_said_once() {
        var a = record(first, "PU", "2024-12-31", "54321", "90000", null, null);
        var b = record(second, "PU", "2024-12-31", "54321", "95000", null, null);
        var c = record(second, "BPU", "2024-12-31", "54321", "95000", null, null);
        assertEquals(
                "DUA duplicate PU 2024-12-31 other: 54321 | SATU\n",
                told(CoverageRules.warnings(List.of(a, b, c), List.of(), Period.OPEN)));
        var later = record(first, "PU", "2025-06-30", "54321", "90000", null, null);
        assertEquals(
                "SATU duplicate PU 2025-06-30: 54321 | 2024-12-31\n",
                told(CoverageRules.warnings(List.of(a, later), List.of(), Period.OPEN)));
    }

    @Test
    void one_definition_per_category() {
        var a = record(first, "PU", "2024-12-31", "5", "10", null, null);
        a.record(defined(a.figures(), "Penduduk  bekerja"), null);
        var b = record(second, "PU", "2024-12-31", "5", "10", null, null);
        b.record(defined(b.figures(), "penduduk bekerja"), null);
        assertEquals("", told(CoverageRules.warnings(List.of(a, b), List.of(), Period.OPEN)));
        var c = record(second, "BPU", "2024-12-31", "5", "10", null, null);
        c.record(defined(c.figures(), "angkatan kerja"), null);
        assertEquals(
                "SATU mixed-definitions PU 2024-12-31: Penduduk  bekerja | angkatan kerja | KAB\n",
                told(CoverageRules.warnings(List.of(a, c), List.of(), Period.OPEN)));
    }

    @Test
    void what_all_say_of_a_segment_is_not_mixed_with_what_they_say_of_another() {
        var records = new ArrayList<CoverageRecord>();
        for (Nomination nomination : List.of(first, second)) {
            for (var said : Map.of(
                            "PU", "penerima upah", "BPU", "bukan penerima upah", "JAKON", "pekerja jasa konstruksi")
                    .entrySet()) {
                var each = record(nomination, said.getKey(), "2024-12-31", "5", "10", null, null);
                each.record(defined(each.figures(), said.getValue()), null);
                records.add(each);
            }
        }
        assertEquals("", told(CoverageRules.warnings(records, List.of(), Period.OPEN)));
        CoverageRecord odd = records.stream()
                .filter(r -> r.nomination() == second && r.segment().equals("JAKON"))
                .findFirst()
                .orElseThrow();
        odd.record(defined(odd.figures(), "angkatan kerja"), null);
        assertEquals(
                "SATU mixed-definitions JAKON 2024-12-31: pekerja jasa konstruksi | angkatan kerja | KAB\n",
                told(CoverageRules.warnings(records, List.of(), Period.OPEN)),
                "the rows of that segment alone");
    }

    @Test
    void a_segment_that_only_one_nomination_has_is_not_mixed_with_the_others() {
        var records = new ArrayList<CoverageRecord>();
        for (Nomination nomination : List.of(first, second)) {
            var each = record(nomination, "PU", "2024-12-31", "5", "10", null, null);
            each.record(defined(each.figures(), "penerima upah"), null);
            records.add(each);
        }
        var builders = record(second, "JAKON", "2024-12-31", "5", "10", null, null);
        builders.record(defined(builders.figures(), "pekerja jasa konstruksi"), null);
        records.add(builders);
        assertEquals("", told(CoverageRules.warnings(records, List.of(), Period.OPEN)));
    }

    @Test
    void a_doubt_about_definitions_says_with_what_it_compares_and_old_answers_to_it_hold() {
        var records = new ArrayList<CoverageRecord>();
        for (Nomination nomination : List.of(first, second)) {
            for (String segment : List.of("PU", "JAKON")) {
                var each = record(nomination, segment, "2024-12-31", "5", "10", null, null);
                String definition = segment.equals("PU") ? "penerima upah" : "dari " + nomination.code();
                each.record(defined(each.figures(), definition), null);
                records.add(each);
            }
        }
        CoverageWarning apart =
                CoverageRules.warnings(records, List.of(), Period.OPEN).get(0);
        for (String said : List.of(
                apart.text(Messages.INDONESIAN), apart.rule(Messages.INDONESIAN), apart.todo(Messages.INDONESIAN))) {
            assertTrue(said.contains("segmen “Jasa konstruksi (Jakon)”"), said);
        }
        for (String said :
                List.of(apart.text(Messages.ENGLISH), apart.rule(Messages.ENGLISH), apart.todo(Messages.ENGLISH))) {
            assertTrue(said.contains("the segment “Construction (Jakon)”"), said);
        }
        assertEquals("JAKON 2024-12-31: dari SATU | dari dua | KAB", apart.fingerprint());
        records.removeIf(r -> r.segment().equals("PU"));
        CoverageWarning together =
                CoverageRules.warnings(records, List.of(), Period.OPEN).get(0);
        assertEquals("Aturan: dalam satu kategori hanya satu definisi penyebut.", together.rule(Messages.INDONESIAN));
        assertFalse(together.text(Messages.INDONESIAN).contains("segmen"));
        assertEquals(apart.fingerprint(), together.fingerprint());
    }

    @Test
    void a_definition_is_read_as_often_among_many_nominations_as_among_few() {
        assertEquals(4 * definitionsRead(10), definitionsRead(40));
    }

    /** How often definitions are read for so many nominations with three segments each. */
    private int definitionsRead(int nominations) {
        var read = new AtomicInteger();
        var records = new ArrayList<CoverageRecord>();
        for (int n = 1; n <= nominations; n++) {
            var nomination = new Nomination(category, "CALON" + n, n);
            for (String segment : List.of("PU", "BPU", "JAKON")) {
                CoverageFigures figures = record(nomination, segment, "2024-12-31", "5", "10", null, null)
                        .figures();
                records.add(new CoverageRecord(nomination, defined(figures, segment), null) {
                    @Override
                    public String definition() {
                        read.incrementAndGet();
                        return super.definition();
                    }
                });
            }
        }
        assertEquals("", told(CoverageRules.warnings(records, List.of(), Period.OPEN)));
        return read.get();
    }

    @Test
    void where_some_give_only_a_total_its_definition_is_compared_with_that_of_the_segments() {
        var records = new ArrayList<CoverageRecord>();
        for (var said : Map.of(first, "PU", second, "TOTAL").entrySet()) {
            var each = record(said.getKey(), said.getValue(), "2024-12-31", "5", "10", null, null);
            each.record(defined(each.figures(), said.getValue().equals("PU") ? "a" : "b"), null);
            records.add(each);
        }
        assertEquals(
                "DUA mixed-definitions TOTAL 2024-12-31: b | a | KAB\n",
                told(CoverageRules.warnings(records, List.of(), Period.OPEN)));
    }

    @Test
    void a_denominator_that_moves_too_fast_is_said_a_slow_one_is_not() {
        var a = record(first, "PU", "2023-12-31", "500", "1000", null, null);
        var slow = record(first, "PU", "2024-12-31", "540", "1040", null, null);
        var fast = record(first, "PU", "2024-12-31", "540", "1060", null, null);
        assertEquals("", told(CoverageRules.warnings(List.of(a, slow), List.of(), Period.OPEN)));
        assertEquals(
                "SATU denominator-changed PU 2024-12-31: 2023-12-31 | 500 | 540 | 50 | 50.94 | 1000 | 1060\n",
                told(CoverageRules.warnings(List.of(a, fast), List.of(), Period.OPEN)));
        var twoYears = record(first, "PU", "2025-12-31", "550", "1060", null, null);
        assertEquals("", told(CoverageRules.warnings(List.of(a, twoYears), List.of(), Period.OPEN)));
    }

    @Test
    void half_as_many_participants_again_is_a_jump() {
        var a = record(first, "BPU", "2023-12-31", "1000", null, null, null);
        var b = record(first, "BPU", "2024-12-30", "1501", null, null, null);
        var c = record(first, "BPU", "2024-12-30", "1500", null, null, null);
        assertEquals(
                "SATU jump BPU 2024-12-30 people: 2023-12-31 | 1000 | 1501 | 50.1\n",
                told(CoverageRules.warnings(List.of(a, b), List.of(), Period.OPEN)));
        assertEquals("", told(CoverageRules.warnings(List.of(a, c), List.of(), Period.OPEN)));
    }

    @Test
    void a_regulation_has_one_year() {
        assertEquals(
                "[WrongYear[cited=Inpres 2/2023, enacted=Inpres 2/2021]]",
                CitationRules.wrongYears("tindak lanjut Inpres No 02 Tahun 2023 dan Inpres No 4 Tahun 2022")
                        .toString());
        assertEquals(
                "[WrongYear[cited=UU 24/2014, enacted=UU 24/2011]]",
                CitationRules.wrongYears("Undang-Undang Nomor 24 Tahun 2014").toString());
        for (String right : List.of(
                "Inpres 2/2021",
                "Instruksi Presiden Nomor 2 Tahun 2021",
                "PP 44/2015 dan PP 45/2015",
                "Permendagri 15/2023",
                "Perda Nomor 2 Tahun 2023",
                "SE Inpres 12/2023")) {
            assertTrue(CitationRules.wrongYears(right).isEmpty(), right);
        }
        var evidence = new Evidence(
                first, null, "SK tindak lanjut Inpres 2/2023", "", null, null, Instant.parse("2026-01-05T20:00:00Z"));
        assertEquals(
                "SATU regulation-year  2026-01-06 evidence: Inpres 2/2023 | Inpres 2/2021 | SK tindak lanjut Inpres 2/2023\n",
                told(CoverageRules.warnings(List.of(), List.of(evidence), Period.OPEN)));
    }

    @Test
    void new_figures_have_another_fingerprint() {
        var before = CoverageRules.warnings(
                List.of(record(first, "PU", "2024-12-31", "12", "10", null, null)), List.of(), Period.OPEN);
        var after = CoverageRules.warnings(
                List.of(record(first, "PU", "2024-12-31", "13", "10", null, null)), List.of(), Period.OPEN);
        var again = CoverageRules.warnings(
                List.of(record(first, "PU", "2024-12-31", "12.0", "10", null, null)), List.of(), Period.OPEN);
        assertFalse(before.get(0).fingerprint().equals(after.get(0).fingerprint()));
        assertEquals(before.get(0).fingerprint(), again.get(0).fingerprint());
    }

    private String alone(CoverageRecord record) {
        return told(CoverageRules.warnings(List.of(record), List.of(), Period.OPEN));
    }

    /** One line per warning, per cents with two decimals. */
    private static String told(List<CoverageWarning> warnings) {
        var lines = new StringBuilder();
        for (CoverageWarning w : warnings) {
            lines.append(w.nomination().code())
                    .append(w.blocking() ? " ! " : " ")
                    .append(w.kind().code())
                    .append(' ')
                    .append(rounded(w.fingerprint()))
                    .append('\n');
        }
        return lines.toString();
    }

    private static String rounded(String fingerprint) {
        return Pattern.compile("\\d+\\.\\d{3,}").matcher(fingerprint).replaceAll(m -> new BigDecimal(m.group())
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString());
    }

    private static CoverageRecord record(
            Nomination nomination,
            String segment,
            String day,
            @Nullable String participants,
            @Nullable String workers,
            @Nullable String stated,
            @Nullable String target) {
        var figures = new CoverageFigures(
                segment,
                LocalDate.parse(day),
                number(participants),
                number(workers),
                "",
                number(stated),
                number(target),
                null,
                "",
                "");
        return new CoverageRecord(nomination, figures, null);
    }

    private static CoverageFigures remaining(CoverageFigures of, String remaining) {
        return new CoverageFigures(
                of.segment(),
                of.asOf(),
                of.participants(),
                of.workers(),
                of.definition(),
                of.statedPercent(),
                of.targetPercent(),
                new BigDecimal(remaining),
                of.source(),
                of.note());
    }

    private static CoverageFigures defined(CoverageFigures of, String definition) {
        return new CoverageFigures(
                of.segment(),
                of.asOf(),
                of.participants(),
                of.workers(),
                definition,
                of.statedPercent(),
                of.targetPercent(),
                of.statedRemaining(),
                of.source(),
                of.note());
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
