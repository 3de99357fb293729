package id.paritrana.coverage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.Editions;
import id.paritrana.edition.scheme.FreezeScheme;
import id.paritrana.export.ExportFixture;
import id.paritrana.nomination.NominationFixture;
import id.paritrana.nomination.StatementCount;
import id.paritrana.refusal.Objection;
import id.paritrana.words.Messages;
import id.paritrana.workbook.EditionKind;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoveragePagesTest {
    private static final String BOARD = "/editions/KAL-UJI/coverage";
    private static final String NOMINATIONS = "/editions/KAL-UJI/nominations/";
    private static final String NBSP = "\u00a0";

    @Inject
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    NominationFixture fixture;

    @Inject
    StatementCount statements;

    @Inject
    FreezeScheme freeze;

    private final FormClient officer = FormClient.as("cov-officer secretariat");
    private final FormClient member = FormClient.as("cov-member");

    @BeforeAll
    void thePublishedFigures() {
        published("KAL-UJI");
        fixture.seat("KAL-UJI", "1", "cov-member");
        fixture.recuse("KAL-UJI", "1", "KUTIM");
    }

    private void published(String code) {
        PublishedFigures.stored(em, code, EditionKind.OFFICIAL);
    }

    @Test
    void the_board_shows_coverage_against_target_with_every_doubt_and_what_to_do() {
        String board = html(officer, BOARD);
        for (String words : List.of(
                "33 catatan dari 12 wilayah",
                "2 catatan menahan pembekuan data",
                "href=\"/editions/KAL-UJI/coverage#a-KUTIM-2024-12-31\"",
                "150,87" + NBSP + "%",
                "Peserta 77.074, pekerja 51.086",
                "385.004 + 98.541 + 149.949 = 633.494, tetapi total dinyatakan 632.494. Selisih +1.000.",
                "kurang sekitar 158.700 pekerja (9,53\u00a0poin\u00a0persen)",
                "kurang 6.943 pekerja (3,37\u00a0poin\u00a0persen)",
                "122.318 peserta: PU 80.101, BPU 42.217",
                "Sumber menyebut sisa 16.800 orang",
                "Penyebut tidak dinyatakan",
                "Yang perlu dilakukan:",
                "Angka cocok",
                "#a-KALBAR-2022-12-31\">Provinsi Kalimantan Barat, 31\u00a0Desember\u00a02022</a></h2>")) {
            assertTrue(board.contains(words), words);
        }
    }

    @Test
    void a_nominee_s_page_has_the_figure_that_coverage_gives_a_criterion_and_says_once_where_it_comes_from() {
        fixture.edition("KAL-ANGKA", 2, 0);
        QuarkusTransaction.requiringNew()
                .run(() -> em.persist(new CoverageRecord(
                        em.createQuery(
                                        "from Nomination n where n.edition.code = 'KAL-ANGKA' and n.code = 'K001'",
                                        id.paritrana.nomination.Nomination.class)
                                .getSingleResult(),
                        new CoverageFigures(
                                "PU",
                                LocalDate.of(2025, 6, 30),
                                new BigDecimal("43648"),
                                new BigDecimal("51294"),
                                "",
                                null,
                                null,
                                null,
                                "uji",
                                ""),
                        null)));
        String said = "dijumlahkan dari cakupan di bawah";
        String counted = values("K001");
        assertTrue(counted.contains("<span class=\"meta\">43.648 dari 51.294 pekerja"), counted);
        assertTrue(counted.contains(">85,09\u00a0%</span>"), counted);
        assertEquals(2, counted.split(said, -1).length, counted);
        String without = values("K002");
        assertFalse(without.contains(said), without);
        assertEquals(3, without.split("Belum diisi", -1).length, without);
    }

    @Test
    void a_member_is_told_what_the_secretariat_has_to_do() {
        String board = html(member, BOARD);
        assertTrue(board.contains("Tugas sekretariat:"), board);
        assertFalse(board.contains("Yang perlu dilakukan:"), board);
    }

    @Test
    void figures_that_nobody_doubts_have_the_whole_width_of_a_nominee_s_coverage() {
        String clear = html(officer, NOMINATIONS + "PANGKALPINANG/coverage");
        assertTrue(clear.contains("<section class=\"area whole\""), clear);
        assertFalse(clear.contains("class=\"notes\""), clear);
        String doubted = html(officer, NOMINATIONS + "KUTIM/coverage");
        assertTrue(doubted.contains("<section class=\"area cols2\""), doubted);
    }

    /** What a nominee's page says of the figures of each criterion. */
    private String values(String nominee) {
        String page = html(officer, "/editions/KAL-ANGKA/nominations/" + nominee);
        return page.substring(page.indexOf("id=\"values\""), page.indexOf("id=\"coverage\""));
    }

    @Test
    void each_outcome_of_a_comparison_has_its_own_words() {
        fixture.edition("KAL-BANDING", 7, 0);
        QuarkusTransaction.requiringNew().run(() -> {
            var all = em.createQuery(
                            "from Nomination n where n.edition.code = 'KAL-BANDING' order by n.position",
                            id.paritrana.nomination.Nomination.class)
                    .getResultList();
            for (String row : List.of(
                    // equal: the parts add up, the per cent is the computed one
                    "0 TOTAL 900 2000 45.00",
                    "0 BPU 300 1000 30.00",
                    "0 PU 600 1000 60.00",
                    // rounded: 45.04 of 100 was said to be 45
                    "1 PU 10004 100000 10.00",
                    "1 BPU 45040 100000 45",
                    "1 TOTAL 55044 200000 27.52",
                    // segments are missing
                    "2 TOTAL 700 1000 70.00",
                    // nothing stands twice
                    "3 BPU 400 1000 -",
                    // a twin: the same people at two nominees, doubted at the later one
                    "4 PU 12345 20000 61.73",
                    "4 BPU 1000 20000 5.00",
                    "5 PU 12345 30000 41.15",
                    "5 BPU 1001 20000 5.01",
                    // doubted in one segment
                    "6 PU 500 1000 70.00",
                    "6 BPU 501 1000 50.10")) {
                String[] cells = row.split(" ");
                em.persist(new CoverageRecord(
                        all.get(Integer.parseInt(cells[0])),
                        new CoverageFigures(
                                cells[1],
                                LocalDate.of(2025, 6, 30),
                                new BigDecimal(cells[2]),
                                new BigDecimal(cells[3]),
                                "",
                                cells[4].equals("-") ? null : new BigDecimal(cells[4]),
                                null,
                                null,
                                "uji",
                                ""),
                        null));
            }
        });
        var titles = new ArrayList<String>();
        String board = html(officer, "/editions/KAL-BANDING/coverage");
        var heads = Pattern.compile("</a> <span\\s+class=\"st \\w+\">([^<]+)</span></h3>")
                .matcher(board);
        while (heads.find()) {
            titles.add(heads.group(1));
        }
        assertEquals(
                List.of(
                        "Angka cocok",
                        "Cocok setelah dibulatkan",
                        "Segmen belum lengkap: Penerima upah (PU), Bukan penerima upah (BPU)",
                        "Tidak ada pembanding"),
                titles);
        int doubted = board.indexOf("juga tercatat untuk");
        int beside = board.indexOf("Ikut diragukan</span>");
        assertTrue(0 < doubted && doubted < beside, "it stands beside what it is doubted with");
        assertTrue(beside < board.indexOf("Tanpa peringatan terbuka: 4 wilayah"), "and not among the clear ones");
        assertTrue(board.substring(beside).contains("#a-K006-2025-06-30\">Kabupaten Contoh 006</a>"), board);
        assertTrue(board.contains("1 lainnya ikut diragukan."), board);
        String nominees = html(officer, "/editions/KAL-BANDING/nominations");
        assertEquals(2, nominees.split("1\u00a0angka cakupan sama dengan milik calon lain", -1).length, nominees);
        String along = html(officer, "/editions/KAL-BANDING/nominations/K005");
        assertTrue(along.contains("Ikut diragukan</span>"), along);
        assertEquals(2, along.split("Ikut diragukan: dibandingkan dengan angka lain", -1).length, along);
        String other = html(officer, "/editions/KAL-BANDING/coverage?segment=BPU");
        assertTrue(other.contains("Ada yang diragukan</span></h3>"), "the doubt is about a segment that is not shown");
    }

    /** They were typed in another order. */
    @Test
    void files_name_segments_in_the_order_of_the_pages() throws IOException {
        fixture.edition("KAL-URUT", 1, 0);
        for (String segment : List.of("TOTAL", "JAKON", "BPU", "PU")) {
            officer.open("/editions/KAL-URUT/nominations/K001/coverage/new", "/coverage/new")
                    .type("segment", segment)
                    .type("asOf", "2025-12-31")
                    .type("participants", "45")
                    .type("workers", "90")
                    .type("source", "Surat 9/2026")
                    .send()
                    .then()
                    .statusCode(303);
        }
        byte[] file = ExportFixture.take(officer, "KAL-URUT", "edition-zip")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var segments = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("coverage.csv")) {
                    new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> line.startsWith("K001,"))
                            .map(line -> line.split(",")[1])
                            .forEach(segments::add);
                }
            }
        }
        assertEquals(List.of("PU", "BPU", "JAKON", "TOTAL"), segments);
    }

    @Test
    void several_doubts_of_one_rule_about_one_region_are_one_notice_and_one_answer() {
        fixture.edition("KAL-SALINAN", 2, 0);
        QuarkusTransaction.requiringNew().run(() -> {
            var all = em.createQuery(
                            "from Nomination n where n.edition.code = 'KAL-SALINAN' order by n.position",
                            id.paritrana.nomination.Nomination.class)
                    .getResultList();
            for (var nomination : all) {
                for (String segment : List.of("PU", "BPU", "JAKON")) {
                    em.persist(new CoverageRecord(
                            nomination,
                            new CoverageFigures(
                                    segment,
                                    LocalDate.of(2025, 6, 30),
                                    new BigDecimal(10_000 + segment.length()),
                                    new BigDecimal(20_000),
                                    "",
                                    null,
                                    new BigDecimal(100),
                                    null,
                                    "uji",
                                    ""),
                            null));
                }
            }
        });
        String board = html(officer, "/editions/KAL-SALINAN/coverage");
        assertEquals(1, board.split("Angka yang sama dua kali", -1).length - 1, board);
        assertEquals(3, board.split("juga tercatat untuk", -1).length - 1, board);
        assertEquals(1, board.split("target 100", -1).length - 1, "the target of all is said once");
        assertFalse(board.contains("di atas 100"), "a sign that does not occur is not explained");
        assertTrue(board.contains("1 wilayah perlu diperiksa"), board);
        String one = "/editions/KAL-SALINAN/nominations/K002/coverage";
        String page = html(officer, one);
        assertTrue(page.contains("<h2 id=\"a-K002-2025-06-30\">30\u00a0Juni\u00a02025</h2>"), page);
        officer.open(one, "/answers")
                .fill("reason", "dihitung ulang di lapangan")
                .send()
                .then()
                .statusCode(303);
        String answered = html(officer, "/editions/KAL-SALINAN/coverage");
        assertTrue(answered.contains("Tidak ada yang perlu diperiksa"), answered);
        assertEquals(1, html(officer, one).split("Alasan:", -1).length - 1);
    }

    @Test
    void the_desk_names_figures_in_doubt_that_hold_up_nothing_until_scoring_is_closed() {
        fixture.edition("KAL-RAGU", 2, 0);
        fixture.seat("KAL-RAGU", "1", "cov-ragu");
        QuarkusTransaction.requiringNew().run(() -> em.createQuery(
                        "from Nomination n where n.edition.code = 'KAL-RAGU'", id.paritrana.nomination.Nomination.class)
                .getResultList()
                .forEach(nomination -> em.persist(new CoverageRecord(
                        nomination,
                        new CoverageFigures(
                                "PU",
                                LocalDate.of(2025, 6, 30),
                                new BigDecimal(12_345),
                                new BigDecimal(20_000),
                                "",
                                null,
                                null,
                                null,
                                "uji",
                                ""),
                        null))));
        String doubted = "href=\"/editions/KAL-RAGU/nominations/K002/coverage#a-K002-2025-06-30\"";
        String desk = html(officer, "/editions/KAL-RAGU");
        assertTrue(desk.contains(doubted), desk);
        assertTrue(desk.contains("Periksa cakupan yang diragukan"), desk);
        assertTrue(desk.contains("1 wilayah, tidak menahan pembekuan"), desk);
        assertFalse(desk.contains("tidak ada yang menunggu Anda"), desk);
        assertFalse(
                html(FormClient.as("cov-auditor auditor"), "/editions/KAL-RAGU").contains("yang diragukan"));
        EditionFixture.asOwner(
                "update edition set frozen_at = ?, scheme_basis = 'Juknis' where code = 'KAL-RAGU'",
                EditionFixture.FROZEN_AT);
        EditionFixture.asOwner("update edition set opened_at = ? where code = 'KAL-RAGU'", EditionFixture.OPENED_AT);
        assertTrue(html(officer, "/editions/KAL-RAGU").contains("1 wilayah, sebelum penilaian ditutup"));
        String closing = html(officer, "/editions/KAL-RAGU/close/KAB");
        assertTrue(closing.contains(doubted + ">1 wilayah dengan cakupan yang masih diragukan"), closing);
        officer.open("/editions/KAL-RAGU/nominations/K002/coverage", "/answers")
                .fill("reason", "dihitung ulang di lapangan")
                .send()
                .then()
                .statusCode(303);
        assertFalse(html(officer, "/editions/KAL-RAGU").contains("yang diragukan"));
        assertFalse(html(officer, "/editions/KAL-RAGU/close/KAB").contains("masih diragukan"));
    }

    @Test
    void a_stated_per_cent_is_spelled_like_the_computed_one_beside_it() {
        String board = html(officer, BOARD);
        var stated = Pattern.compile("dinyatakan ([0-9,]+)[ \u00a0]%").matcher(board);
        int found = 0;
        while (stated.find()) {
            found++;
            assertTrue(stated.group(1).matches("\\d+,\\d{2,}"), stated.group());
        }
        assertTrue(found > 0, "some record states a per cent");
    }

    @Test
    void over_a_hundred_the_bar_goes_on_in_gold() {
        String board = html(officer, BOARD + "?segment=BPU&category=KAB");
        assertTrue(board.contains("<rect class=\"p-rest\" y=\"25%\" width=\"62.5%\" height=\"50%\"/>"
                + "<rect class=\"p-bar\" y=\"25%\" width=\"62.5%\" height=\"50%\"/>"
                + "<rect class=\"p-over\" x=\"62.5%\" y=\"25%\" width=\"31.79%\" height=\"50%\"/>"));
        assertFalse(board.contains("69.528 dari 79.691"));
    }

    @Test
    void it_can_be_narrowed_to_what_is_doubted() {
        String doubted = html(officer, BOARD + "?only=1&category=KAB");
        assertFalse(doubted.contains("id=\"a-LANDAK-2024-12-31\""));
        assertTrue(doubted.contains("id=\"a-BANJAR-2025-06-30\""));
        assertFalse(doubted.contains("id=\"a-KALBAR-2022-12-31\""));
        assertTrue(html(officer, BOARD + "?category=NONE").contains("Tidak ada catatan cakupan yang cocok"));
    }

    @Test
    void it_speaks_english() {
        String board = officer.request().cookie("bahasa", "en").get(BOARD).asString();
        assertTrue(board.contains("short by about 158,700 workers (9.53\u00a0percentage\u00a0points)"));
        assertFalse(board.contains("Yang perlu"));
    }

    @Test
    void a_recused_seat_sees_neither_figures_nor_warnings_nor_counts_of_that_nomination() {
        String board = html(member, BOARD);
        assertTrue(board.contains("31 catatan dari 11 wilayah"));
        assertTrue(board.contains("1 catatan menahan pembekuan data"));
        assertFalse(board.contains("Kutai"));
        assertFalse(board.contains("Perbaiki atau jawab"));
        member.get(NOMINATIONS + "KUTIM/coverage").then().statusCode(404);
        html(member, NOMINATIONS + "KETAPANG/coverage");
    }

    @Test
    void an_answer_holds_for_exactly_these_figures() {
        published("KAL-JAWAB");
        String kutim = "/editions/KAL-JAWAB/nominations/KUTIM/coverage";
        assertEquals(2, objections("KAL-JAWAB").size());
        officer.open(kutim, "/answers").send().then().statusCode(422).body(containsString("Alasan belum diisi"));
        officer.open(kutim, "/answers")
                .fill("reason", "Pekerja luar daerah ikut dihitung")
                .send()
                .then()
                .statusCode(303);
        String answered = html(officer, kutim);
        assertTrue(answered.contains("Pekerja luar daerah ikut dihitung"));
        assertTrue(answered.contains("Dijawab "));
        assertEquals(1, objections("KAL-JAWAB").size());
        assertTrue(fixture.latestAct("KAL-JAWAB")
                .startsWith(
                        "warning-answered | nomination:KUTIM warning:over-100 | {} | {\"figures\":\"BPU 2024-12-31: "));

        String form = Pattern.compile("href=\"(" + kutim + "/[\\w-]{24})\">Perbaiki angka<span\\s+class=\"vh\">: Bukan")
                .matcher(answered)
                .results()
                .map(m -> m.group(1))
                .findFirst()
                .orElseThrow();
        officer.open(form)
                .fill("participants", "77075")
                .fill("reason", "koreksi kantor cabang")
                .send()
                .then()
                .statusCode(303);
        assertEquals(2, objections("KAL-JAWAB").size());
        assertTrue(fixture.latestAct("KAL-JAWAB").contains("\"participants\":77074"));
        assertTrue(fixture.latestAct("KAL-JAWAB").contains("\"participants\":77075"));
    }

    @Test
    void freezing_is_told_the_figures_that_hold_it_up() {
        var told = objections("KAL-UJI").stream()
                .map(o -> o.text(Messages.INDONESIAN))
                .toList();
        assertEquals(
                List.of(
                        "Provinsi Kalimantan Barat: 385.004 + 98.541 + 149.949 = 633.494, tetapi total dinyatakan 632.494."
                                + " Perbaiki angkanya atau jawab peringatannya di papan cakupan.",
                        "Kabupaten Kutai Timur: cakupan BPU 150,87" + NBSP + "% (77.074 dari 51.086)."
                                + " Perbaiki penyebutnya atau jawab peringatannya di papan cakupan."),
                told);
    }

    @Test
    void a_record_needs_figures_and_a_day_and_keeps_what_was_typed() {
        published("KAL-CATAT");
        String landak = "/editions/KAL-CATAT/nominations/LANDAK";
        String address = landak + "/coverage/new";
        officer.open(address)
                .fill("segment", "PU+BPU")
                .fill("participants", "12,5")
                .fill("workers", "-3")
                .fill("targetPercent", "0")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Segmen belum dipilih"))
                .body(containsString("Tanggal belum diisi"))
                .body(containsString("bukan bilangan bulat"))
                .body(containsString("di bawah nol"))
                .body(containsString("Target nol"))
                .body(containsString("value=\"12,5\""));
        officer.open(address)
                .fill("definition", "lain")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Tulis definisinya menurut sumber"))
                .body(containsString("<option value=\"lain\" selected>"));
        officer.open(address)
                .fill("otherDefinition", "Pekerja formal")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Di atas tidak dipilih “Lain, menurut sumber”"))
                .body(containsString("value=\"Pekerja formal\""));
        officer.open(address)
                .fill("segment", "total")
                .fill("asOf", "31/12/2024")
                .fill("participants", "5")
                .fill("source", "surat")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Catatan Semua segmen per 31\u00a0Desember\u00a02024 sudah ada"));
        officer.open(address)
                .fill("segment", "Rentan")
                .fill("asOf", "2025-06-30")
                .fill("participants", "1200")
                .fill("workers", "2400")
                .fill("source", "surat")
                .send()
                .then()
                .statusCode(303);
        assertTrue(html(officer, landak).contains("Rentan"));
    }

    @Test
    void a_record_is_typed_as_people_write_figures_in_either_language() {
        published("KAL-KETIK");
        String landak = "/editions/KAL-KETIK/nominations/LANDAK/coverage";
        String form = html(officer, landak + "/new");
        assertTrue(form.contains("<option value=\"JAKON\">Jasa konstruksi (Jakon)</option>"), form);
        assertTrue(
                Pattern.compile("<input type=\"date\"\\s+id=\"f-asOf\"")
                        .matcher(form)
                        .find(),
                form);
        for (String typed : List.of("37.348 BPU", "37,348 JAKON", "1.037.348 PMI", "1,037,348 PU")) {
            officer.open(landak + "/new")
                    .fill("segment", typed.split(" ")[1])
                    .fill("asOf", "31 December 2025")
                    .fill("participants", typed.split(" ")[0])
                    .fill("workers", "2.000.000")
                    .send()
                    .then()
                    .statusCode(303);
        }
        String stored = QuarkusTransaction.requiringNew().call(() -> em.createQuery(
                        "select r.segment || ' ' || cast(r.participants as string) from CoverageRecord r"
                                + " where r.nomination.edition.code = 'KAL-KETIK' and r.workers = 2000000"
                                + " order by r.segment",
                        String.class)
                .getResultList()
                .toString());
        assertTrue(stored.matches("\\[BPU 37348\\b.*, JAKON 37348\\b.*, PMI 1037348\\b.*, PU 1037348\\b.*]"), stored);
        String change = Pattern.compile(
                        "href=\"(" + landak + "/[\\w-]{24})\">Perbaiki angka<span\\s+class=\"vh\">: Jasa")
                .matcher(html(officer, landak))
                .results()
                .map(m -> m.group(1))
                .findFirst()
                .orElseThrow();
        assertTrue(html(officer, change).contains("value=\"37.348\""));
        assertTrue(html(officer, change).contains("value=\"2025-12-31\""));
        String english = officer.request().cookie("bahasa", "en").get(change).asString();
        assertTrue(english.contains("value=\"37,348\"") && english.contains("value=\"2,000,000\""), english);
        officer.open(change)
                .fill("participants", "37,349")
                .fill("reason", "terlambat")
                .send()
                .then()
                .statusCode(303);
        assertTrue(html(officer, landak).contains("37.349 dari 2.000.000"));
        String nominee = html(officer, landak.replace("/coverage", ""));
        var places = Stream.of("(PU)</span>", "(BPU)</span>", "(Jakon)</span>", "(PMI)</span>", "Semua segmen</span>")
                .map(nominee::indexOf)
                .toList();
        assertFalse(places.contains(-1), places.toString());
        assertEquals(places.stream().sorted().toList(), places, "segments stand in one order on every page");
    }

    @Test
    void two_officers_at_one_record_compare() {
        String page = html(officer, NOMINATIONS + "PANGKALPINANG/coverage");
        String form = Pattern.compile("href=\"([^\"]+/coverage/[\\w-]{24})\"")
                .matcher(page)
                .results()
                .map(m -> m.group(1))
                .findFirst()
                .orElseThrow();
        var mine = officer.open(form);
        String day = mine.value("asOf");
        mine.fill("asOf", "")
                .fill("definition", "angkatan kerja")
                .fill("otherDefinition", "sebutan saya")
                .fill("note", "catatan saya")
                .fill("reason", "lengkapi");
        FormClient.as("cov-second secretariat")
                .open(form)
                .fill("note", "catatan mereka")
                .fill("reason", "lengkapi")
                .send()
                .then()
                .statusCode(303);
        var answer = mine.send();
        answer.then().statusCode(409).body(containsString("catatan saya")).body(containsString("catatan mereka"));
        answer.then()
                .body(containsString("yang tersimpan diganti"))
                .body(containsString("Isian ini berubah sejak Anda membukanya"));
        answer.then().body(containsString("Sebutan menurut sumber")).body(containsString("value=\"sebutan saya\""));
        String both = answer.asString();
        assertTrue(both.contains("<a href=\"" + BOARD + "\">Papan cakupan</a>"), "it stands below the board");
        assertTrue(both.contains("<b>Tersimpan</b>"), "the head of a column has no colon");
        String head = both.substring(both.indexOf("<h1>"));
        assertTrue(
                head.matches(
                        "(?s)<h1>[^<]+, \\d{1,2}\u00a0\\p{L}+\u00a0\\d{4}, [^<]*Pangkalpinang[^<]*: diubah di dua tempat</h1>.*"),
                head);
        officer.form(both, form, form)
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Di atas tidak dipilih “Lain, menurut sumber”"))
                .body(containsString("value=\"sebutan saya\""));
        officer.form(both, form, form)
                .fill("asOf", day)
                .fill("otherDefinition", "")
                .send()
                .then()
                .statusCode(303);
        assertTrue(html(officer, NOMINATIONS + "PANGKALPINANG/coverage").contains("Catatan: catatan saya"));
    }

    @Test
    void the_board_asks_the_database_the_same_number_of_times_whatever_its_length() {
        fixture.edition("KAL-SATU", 1, 0);
        fixture.edition("KAL-BANYAK", 60, 0);
        for (String code : List.of("KAL-SATU", "KAL-BANYAK")) {
            QuarkusTransaction.requiringNew().run(() -> {
                var all = em.createQuery(
                                "from Nomination n where n.edition.code = ?1", id.paritrana.nomination.Nomination.class)
                        .setParameter(1, code)
                        .getResultList();
                int i = 0;
                for (var nomination : all) {
                    i++;
                    var figures = new CoverageFigures(
                            "PU",
                            LocalDate.of(2024, 12, 31),
                            new BigDecimal(2000 + i),
                            new BigDecimal(1000 + i),
                            "",
                            null,
                            null,
                            null,
                            "uji",
                            "");
                    em.persist(new CoverageRecord(nomination, figures, null));
                }
            });
        }
        html(officer, BOARD);
        long one = statements.during(() -> html(officer, "/editions/KAL-SATU/coverage"));
        long many = statements.during(() -> html(officer, "/editions/KAL-BANYAK/coverage"));
        assertEquals(one, many);
        String board = html(officer, "/editions/KAL-BANYAK/coverage");
        assertTrue(board.contains("Halaman 1 dari 3"));
        assertTrue(board.contains("60 catatan menahan pembekuan data"));
        assertTrue(board.contains("dan 48 lagi"));
    }

    private List<Objection> objections(String code) {
        return QuarkusTransaction.requiringNew()
                .call(() -> freeze.objections(editions.byCode(code).orElseThrow()).stream()
                        .filter(o -> o.key().startsWith("coverage."))
                        .toList());
    }

    private static String html(FormClient who, String path) {
        return who.get(path).then().statusCode(200).extract().asString();
    }
}
