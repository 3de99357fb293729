package id.paritrana.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import id.paritrana.PostgresForTests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * An edition as a clerk brings it in, from the empty template to the exported ranking, in a real browser.
 *
 * <p>Computed by hand, with the weights of the template's example scheme. Regencies: regulation 25, coverage 35, innovation 15,
 * interview 25; a panel's score is the mean of its marks without the lowest and the highest, to two decimals. Seat S9 is
 * recused from K2.
 * <pre>
 *     regulation        coverage (of 100,000)  innovation             interview                    total
 * K1  80 × .25 = 20     55 % × 35 = 19.25      71…79 → 75    → 11.25  80, one 90, one 50 → 80 → 20  70.50
 * K2  60 × .25 = 15     50 % × 35 = 17.50      61…68 → 64.5  → 9.675  4 × 82.5, 4 × 84 → 83.25
 *                                                                                        → 20.8125  62.9875 → 62.99
 * K3  50 × .25 = 12.5   68 % × 35 = 23.80      51…59 → 55    → 8.25   60 → 15                       59.55
 * </pre>
 * Small firms, which nobody marks: coverage 30, compliance 70. M1 10 of 16 → 18.75 and both items → 70: 88.75.
 * M2 12 of 16 → 22.50 and one of two items → 35: 57.50.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ClerkEditionTest {
    private static final String OFFICER = "petugas secretariat";
    private static final String SECOND = "kedua secretariat";
    private static final String HOME = "/editions/KLERK-2026";
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final String WORKERS = "penduduk bekerja";

    private static final String EDITION = "Edisi (edition)";
    private static final String SEATS = "Kursi (seats)";
    private static final String NOMINEES = "Calon (nominations)";
    private static final String DATA = "Data (values)";
    private static final String COVERAGE = "Cakupan (coverage)";
    private static final String ITEMS = "Butir (items)";

    /** What the officer can open of an edition that is pronounced in part. */
    private static final List<String> PAGES = List.of(
            "",
            "/journal",
            "/journal/check",
            "/proposals",
            "/committee",
            "/committee/S1",
            "/holders",
            "/progress",
            "/nominations",
            "/nominations/K1",
            "/coverage",
            "/facts",
            "/scheme",
            "/method",
            "/settings",
            "/ranking",
            "/ranking/KAB",
            "/ranking/KAB/analysis",
            "/ranking/KAB/what-if",
            "/ranking/KAB/nominee/K1",
            "/verdict",
            "/verdict/KAB",
            "/documents",
            "/export",
            "/close/KAB");

    @RegisterExtension
    static final Visits VISITS = Visits.inChromium();

    private static int shots;

    @TestHTTPResource
    URL base;

    private Page visitor(String user) {
        return VISITS.by(user, base).newPage();
    }

    @Test
    void from_the_template_to_the_ranking() {
        Page officer = visitor(OFFICER);
        Page second = visitor(SECOND);

        officer.navigate("/import");
        Path template = download(officer, "a[href$='template.xlsx']");
        officer.setInputFiles("input[name=file]", filledIn(template).saved("klerk.xlsx"));
        assertThat(officer.locator("output[for=f-file]"))
                .containsText(Pattern.compile("^klerk\\.xlsx · \\d+(,\\d)?\u00a0kB$"));
        press(officer, "Periksa buku kerja");
        ClerkFile annotated = seesEachProblemAtItsCell(officer);
        officer.navigate("/import");
        officer.setInputFiles("input[name=file]", corrected(annotated).saved("klerk-keterangan.xlsx"));
        press(officer, "Periksa buku kerja");
        seesTheFiguresAndTakesThemOver(officer);
        bringsInTheTableOfAnotherOffice(officer);
        answersWhatIsDoubted(officer);
        confirmsTheFacts(second);

        bindsTheSeats(officer, second);
        freezesAndOpens(officer);
        for (int seat = 1; seat <= 9; seat++) {
            files(seat);
        }
        close(officer, "KAB");
        close(officer, "MIKRO");
        rank(
                officer,
                "KAB",
                Map.of(
                        "Kabupaten Muara Sari",
                        "70,50",
                        "Kabupaten Teluk Bakau",
                        "62,99",
                        "Kabupaten Bukit Angin",
                        "59,55"));
        rank(officer, "MIKRO", Map.of("Warung Sumber Rasa", "88,75", "Bengkel Jaya Tiga", "57,50"));
        pronounces(visitor("kursi1"));
        exportsWhatWasRanked(officer);
        fitsEveryWindow(officer);
        speaksTheLanguageOfThePage(officer);
    }

    /** The example scheme with two categories of it, nominees, data, and four mistakes that clerks make. */
    private static ClerkFile filledIn(Path template) {
        List<String> unused = List.of("DESA", "BESAR", "MENENGAH", "LAYANAN");
        var file = ClerkFile.opened(template);
        assertEquals("Petunjuk", file.sheets().get(0));
        file.without("Kategori (categories)", unused)
                .without("Kriteria (criteria)", unused)
                .without("Tingkat (levels)", unused);
        while (file.has("Kriteria (criteria)", "Contoh – ganti")) {
            file.correct("Kriteria (criteria)", "Contoh – ganti sesuai juknis", "Nilai akhir");
        }
        // a code with blanks
        file.set(EDITION, "code", "KLERK 2026")
                .set(EDITION, "name", "Paritrana Award Provinsi Nusa Tirta 2026")
                .set(EDITION, "assessment_year", 2025)
                .set(EDITION, "award_year", 2026)
                .set(EDITION, "region", "Provinsi Nusa Tirta")
                .set(EDITION, "period_start", LocalDate.of(2025, 1, 1))
                .set(EDITION, "period_end", DAY);
        for (int seat = 1; seat <= 9; seat++) {
            String cell = file.find(SEATS, "S" + seat);
            file.type(SEATS, Integer.parseInt(cell.substring(1)), 4, "Pemegang " + seat);
        }
        file.row(NOMINEES, "KAB", "K1", "Kabupaten Muara Sari")
                .row(NOMINEES, "KAB", "K2", "Kabupaten Teluk Bakau")
                .row(NOMINEES, "KAB", "K3", "Kabupaten Bukit Angin")
                .row(NOMINEES, "MIKRO", "M1", "Warung Sumber Rasa")
                .row(NOMINEES, "MIKRO", "M2", "Bengkel Jaya Tiga")
                .titled(NOMINEES, "DAFTAR CALON PARITRANA AWARD 2026");
        // a level that the criterion does not have
        file.row(DATA, "K1", "REGULASI", "PERDA", null, null, null, DAY, "Perda Nomor 3/2024")
                .row(DATA, "K2", "REGULASI", "PERGUB", null, null, null, DAY, "Perbup Nomor 8/2025")
                .row(DATA, "K3", "REGULASI", "RANCANGAN", null, null, null, DAY, "Naskah rancangan");
        // "10.000" could be ten, and Bpu is no segment
        file.row(COVERAGE, "K1", "BPU", DAY, "10.000", 40_000, WORKERS, "25,0", 60, "Rekonsiliasi")
                .row(COVERAGE, "K2", "Bpu", DAY, 14_000, 40_000, WORKERS, "35,0", 60, "Rekonsiliasi")
                .row(COVERAGE, "K3", "BPU", DAY, 44_000, 40_000, WORKERS, null, 60, "Rekonsiliasi")
                .row(COVERAGE, "K1", "JAKON", DAY, 5_000, 10_000, WORKERS, null, null, "Rekonsiliasi")
                .row(COVERAGE, "K2", "JAKON", DAY, 6_000, 10_000, WORKERS, null, null, "Rekonsiliasi")
                .row(COVERAGE, "K3", "JAKON", DAY, 4_000, 10_000, WORKERS, null, null, "Rekonsiliasi")
                .row(COVERAGE, "M1", "PU", DAY, 8, 10, WORKERS, null, null, "Daftar upah")
                .row(COVERAGE, "M1", "BPU", DAY, 1, 4, WORKERS, null, null, "Daftar upah")
                .row(COVERAGE, "M1", "JAKON", DAY, 1, 2, WORKERS, null, null, "Daftar upah")
                .row(COVERAGE, "M2", "PU", DAY, 6, 10, WORKERS, null, null, "Daftar upah")
                .row(COVERAGE, "M2", "BPU", DAY, 4, 4, WORKERS, null, null, "Daftar upah")
                .row(COVERAGE, "M2", "JAKON", DAY, 2, 2, WORKERS, null, null, "Daftar upah");
        file.row(ITEMS, "M1", "KEPATUHAN", "TERDAFTAR", "ya", "tidak", 1)
                .row(ITEMS, "M1", "KEPATUHAN", "IURAN", "ya", "tidak", 1)
                .row(ITEMS, "M2", "KEPATUHAN", "TERDAFTAR", "ya", "tidak", 1)
                .row(ITEMS, "M2", "KEPATUHAN", "IURAN", "tidak", "tidak", 1);
        return file;
    }

    private ClerkFile seesEachProblemAtItsCell(Page officer) {
        shot(officer, "masalah");
        assertThat(officer.locator("h2").first()).hasText("4 masalah dalam buku kerja");
        List<String> places = officer.locator("tbody th[scope=row]").allInnerTexts();
        assertEquals(
                List.of("Edisi (edition)!B4", "Data (values)!C5", "Cakupan (coverage)!D4", "Cakupan (coverage)!B5"),
                places);
        assertThat(officer.locator("tbody tr").nth(3)).containsText("maksudnya BPU?");
        return ClerkFile.opened(download(officer, "a[href$='problems.xlsx']"));
    }

    private static ClerkFile corrected(ClerkFile annotated) {
        assertTrue(annotated.has(COVERAGE, "Keterangan"));
        return annotated
                .correct(EDITION, "KLERK 2026", "KLERK-2026")
                .correct(DATA, "PERGUB", "PERKADA")
                .correct(COVERAGE, "10.000", 10_000)
                .correct(COVERAGE, "Bpu", "BPU");
    }

    private void seesTheFiguresAndTakesThemOver(Page officer) {
        shot(officer, "pratinjau");
        assertThat(officer.locator("section h2").first()).hasText("Edisi baru: 70 baris");
        String text = officer.locator("main").textContent();
        assertTrue(text.contains("44.000 orang"), text);
        press(officer, "Buat edisi KLERK-2026");
        assertThat(officer.locator("h1")).hasText("Paritrana Award Provinsi Nusa Tirta 2026");
    }

    /** A table of the statistics office: titles in merged cells, headings of its own in row 4, sums and a source below. */
    private static ClerkFile statistics() {
        String sheet = "Tabel 3.1";
        var file = ClerkFile.empty();
        file.row(sheet, "Tabel 3.1 Pekerja Penerima Upah dan Peserta Aktif")
                .row(sheet, "menurut Kabupaten/Kota, 2025")
                .row(sheet, "No", "Kabupaten/Kota", "Tahun 2025", null, null)
                .row(sheet, null, null, "Pekerja penerima upah", "Peserta aktif", "Persen")
                .row(sheet, 1, "Muara Sari", 50_000, 40_000, "80,0")
                .row(sheet, 2, "Teluk Bakau", 50_000, 30_000, "60,0")
                .row(sheet, 3, "Bukit Angin", 50_000, 20_000, "40,0")
                .row(sheet, null, "Jumlah", 150_000, 90_000, "60,0")
                .row(sheet)
                .row(sheet, "Sumber: survei angkatan kerja contoh");
        return file.merge(sheet, 1, 1, 1, 5)
                .merge(sheet, 2, 1, 2, 5)
                .merge(sheet, 3, 1, 4, 1)
                .merge(sheet, 3, 2, 4, 2)
                .merge(sheet, 3, 3, 3, 5);
    }

    private void bringsInTheTableOfAnotherOffice(Page officer) {
        officer.navigate("/import");
        officer.setInputFiles("input[name=file]", statistics().saved("bps-tabel-3-1.xlsx"));
        press(officer, "Periksa buku kerja");
        officer.locator("a", new Page.LocatorOptions().setHasText("Cocokkan kolom"))
                .first()
                .click();
        officer.selectOption("select[name=edition]", "KLERK-2026");
        officer.fill("input[name=header]", "4");
        press(officer, "Tampilkan kolom");
        shot(officer, "kolom");
        officer.selectOption("select[name=c1]", "nomination:name");
        officer.selectOption("select[name=c2]", "workers");
        officer.selectOption("select[name=c3]", "participants");
        officer.selectOption("select[name=c4]", "stated_percent");
        officer.fill("input[name='k.segment']", "PU");
        officer.fill("input[name='k.as_of']", "2025-12-31");
        officer.fill("input[name='k.definition']", WORKERS);
        officer.fill("input[name='k.source']", "Survei angkatan kerja contoh");
        press(officer, "Baca tabel ini");
        shot(officer, "pratinjau-kolom");
        String text = officer.locator("main").textContent();
        assertTrue(text.contains("3 perubahan"), text);
        assertTrue(text.contains("40.000 orang"), text);
        assertTrue(text.contains("Jumlah"), "the row of sums is named, not taken");
        press(officer, "Terapkan semua");
        assertThat(officer.locator("h1")).hasText("Paritrana Award Provinsi Nusa Tirta 2026");
    }

    private void answersWhatIsDoubted(Page officer) {
        officer.navigate(HOME + "/scheme");
        shot(officer, "belum-beku");
        assertThat(officer.locator(".notice.stop")).containsText("Kabupaten Bukit Angin");
        officer.navigate(HOME + "/coverage");
        shot(officer, "cakupan");
        officer.locator("a", new Page.LocatorOptions().setHasText("Perbaiki atau jawab Kabupaten Bukit Angin"))
                .click();
        assertThat(officer.locator("h1")).hasText("Cakupan Kabupaten Bukit Angin");
        officer.locator("summary:has-text('Angka ini benar, tulis alasannya')").click();
        officer.fill("details[open] textarea[name=reason]", "Sumber menghitung pekerja musiman sebagai peserta");
        press(officer, "Simpan jawaban");
        assertThat(officer.locator(".notice.calm:not([role])")).containsText("Sumber menghitung pekerja musiman");
        shot(officer, "dijawab");
        officer.navigate(HOME + "/coverage");
        assertThat(officer.locator("main")).containsText("Tidak ada yang perlu diperiksa");
    }

    private void confirmsTheFacts(Page second) {
        second.navigate(HOME + "/facts");
        shot(second, "fakta");
        press(second, "Centang semua di halaman ini");
        press(second, "Sahkan yang dicentang");
        assertThat(second.locator(".sub")).hasText("Tidak ada fakta yang menunggu pengesahan.");
        shot(second, "fakta-sah");
    }

    /** One seat on its own page, and the other eight in one press of each officer; on a phone the second one reads and ticks. */
    private void bindsTheSeats(Page officer, Page second) {
        for (int seat = 1; seat <= 9; seat++) {
            visitor("kursi" + seat).navigate("/");
        }
        officer.navigate(HOME + "/committee/S1");
        choose(officer.locator("select[name=account]"), 1);
        officer.locator("input[id^='f-reason-bind']").first().fill("Surat keputusan Tim 9");
        press(officer, "Usulkan penghubungan");
        second.navigate(HOME + "/proposals");
        second.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hubungkan akun"))
                .first()
                .click();
        second.check("input[name=sure]");
        second.locator("form[action$='/confirm'] button").click();

        officer.navigate(HOME + "/committee");
        officer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Isi beberapa kursi sekaligus"))
                .click();
        for (int seat = 2; seat <= 9; seat++) {
            choose(officer.getByLabel("Akun Pemegang " + seat + ", kursi\u00a0S" + seat), seat);
        }
        shot(officer, "kursi");
        fitsThePhone(officer, "holders");
        press(officer, "Usulkan semua yang diisi");
        assertThat(officer.locator("#f-reason")).hasAttribute("aria-invalid", "true");
        shot(officer, "kursi-ditolak");
        officer.fill("#f-reason", "Surat keputusan Tim 9");
        press(officer, "Usulkan semua yang diisi");
        assertThat(officer.locator("[role=status]").first()).containsText("8 usul tersimpan");

        second.setViewportSize(360, 800);
        second.navigate(HOME + "/proposals");
        assertThat(second.locator("input[name=proposal]:checked")).hasCount(0);
        shot(second, "usul-kursi");
        fitsThePhone(second, "proposals");
        second.setViewportSize(360, 800);
        second.locator("input[name=proposal]").first().check();
        second.locator("input[name=proposal]").first().uncheck();
        press(second, "Centang semua");
        assertThat(second.locator("input[name=proposal]:checked")).hasCount(8);
        second.check("input[name=sure]");
        shot(second, "usul-kursi-dicentang");
        press(second, "Sahkan yang dicentang");
        assertThat(second.locator("[role=status]").first()).containsText("8 usul disahkan dan sudah terjadi");
        shot(second, "usul-kursi-disahkan");
        second.setViewportSize(1280, 900);
    }

    private static void choose(Locator field, int seat) {
        String wanted = "kursi" + seat + " ";
        field.selectOption(field.locator("option").all().stream()
                .filter(option -> option.textContent().startsWith(wanted))
                .findFirst()
                .orElseThrow()
                .getAttribute("value"));
    }

    private void freezesAndOpens(Page officer) {
        officer.navigate(HOME + "/scheme");
        officer.fill("input[name=basis]", "Juknis contoh 2026");
        officer.check("input[name=sure]");
        press(officer, "Bekukan skema");
        shot(officer, "beku");
        officer.check("form[action$='/open'] input[name=sure]");
        press(officer, "Buka penilaian");
        assertThat(officer.locator("h1")).hasText("Paritrana Award Provinsi Nusa Tirta 2026");
        shot(officer, "meja");
    }

    private void files(int seat) {
        Page member = visitor("kursi" + seat);
        if (seat == 9) {
            member.navigate(HOME + "/nominations/K2/recuse");
            member.fill("textarea[name=reason]", "Pernah menjabat di daerah ini");
            press(member, "Ya, nyatakan benturan");
        }
        for (String nominee : seat == 9 ? List.of("K1", "K3") : List.of("K1", "K2", "K3")) {
            member.navigate(HOME + "/nominations/" + nominee + "/sheet");
            if (seat == 1) {
                fitsThePhone(member, "sheet of " + nominee);
            }
            member.fill("input[name='m-INOVASI']", innovation(seat, nominee));
            member.fill("input[name='m-WAWANCARA']", interview(seat, nominee));
            press(member, "Periksa jawaban");
            member.check("input[name=declared]");
            press(member, "Kirim lembar penilaian");
            assertThat(member.locator("[role=status]").first()).containsText("terkirim");
        }
        member.context().close();
    }

    private static String innovation(int seat, String nominee) {
        int from = nominee.equals("K1") ? 70 : nominee.equals("K2") ? 60 : 50;
        return Integer.toString(from + seat);
    }

    private static String interview(int seat, String nominee) {
        return switch (nominee) {
            case "K1" -> seat == 1 ? "90" : seat == 9 ? "50" : "80";
            case "K2" -> seat % 2 == 1 ? "82,5" : "84";
            default -> "60";
        };
    }

    private void close(Page officer, String category) {
        officer.navigate(HOME);
        assertFalse(officer.locator("main").innerText().contains("82,5"), "no mark shows before closing");
        officer.navigate(HOME + "/close/" + category);
        shot(officer, "tutup-" + category);
        assertEquals(
                0, officer.locator(".notice").count(), officer.locator("main").innerText());
        officer.check("input[name=sure]");
        officer.locator("button.stop").click();
    }

    private void rank(Page officer, String category, Map<String, String> totals) {
        officer.navigate(HOME + "/ranking/" + category);
        press(officer, "Hitung peringkat");
        officer.evaluate("window.sameDocument = true");
        shot(officer, "peringkat-" + category);
        totals.forEach((name, total) -> assertThat(officer.locator("ol.rank > li")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(name)))
                .containsText(total));
        officer.waitForSelector("#kukuh:not([data-progress])");
        assertEquals(
                true,
                officer.evaluate("window.sameDocument"),
                "a finished analysis shows itself without loading the page anew");
    }

    private void pronounces(Page chair) {
        chair.navigate(HOME + "/verdict/KAB");
        chair.fill("input[name=held-on]", "2026-05-21");
        chair.fill("input[name=held-at]", "10.00");
        chair.fill("input[name=place]", "Ruang Rapat Contoh");
        press(chair, "Hadir semua");
        shot(chair, "pleno");
        press(chair, "Periksa penetapan");
        shot(chair, "pleno-periksa");
        chair.check("input[name=sure]");
        chair.locator("button[value=pronounce]").click();
        assertThat(chair.locator("ol.placing li.first")).containsText("Kabupaten Muara Sari");
        shot(chair, "ditetapkan");
    }

    private void exportsWhatWasRanked(Page officer) {
        officer.navigate(HOME + "/export");
        shot(officer, "ekspor");
        List<String> lines = lines(download(officer, "a[href$='/export/ranking-csv']"));
        assertEquals(
                List.of(
                        "category,rank,nomination,name,total,lead,tie,status",
                        "KAB,1,K1,Kabupaten Muara Sari,70.50,7.51,,ranked",
                        "KAB,2,K2,Kabupaten Teluk Bakau,62.99,3.44,,ranked",
                        "KAB,3,K3,Kabupaten Bukit Angin,59.55,,,ranked",
                        "MIKRO,1,M1,Warung Sumber Rasa,88.75,31.25,,ranked",
                        "MIKRO,2,M2,Bengkel Jaya Tiga,57.50,,,ranked"),
                lines);
    }

    /** No page is wider than its window, and no figure, code or unit stands in two lines: on phones, on a tablet, and at twice the text. */
    private void fitsEveryWindow(Page officer) {
        var faults = new ArrayList<String>();
        for (String page : PAGES) {
            officer.navigate(HOME + page);
            officer.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");
            for (int width : new int[] {320, 360, 414, 768}) {
                officer.setViewportSize(width, 800);
                faults.addAll(FigureLines.faults(officer, page + " at " + width));
            }
            officer.setViewportSize(1280, 900);
            officer.evaluate("() => { document.documentElement.style.fontSize = '200%'; }");
            faults.addAll(FigureLines.faults(officer, page + " at 1280 with twice the text"));
        }
        assertEquals(List.of(), faults);
        officer.setViewportSize(1280, 900);
    }

    private static void fitsThePhone(Page member, String sheet) {
        var faults = new ArrayList<String>();
        for (int width : new int[] {320, 360, 414, 768}) {
            member.setViewportSize(width, 800);
            faults.addAll(FigureLines.faults(member, sheet + " at " + width));
        }
        assertEquals(List.of(), faults);
        member.setViewportSize(1280, 900);
    }

    /** The same figures on the Indonesian page and the English one, each in the spelling of its language. */
    private void speaksTheLanguageOfThePage(Page officer) {
        var faults = new ArrayList<String>();
        for (String page : PAGES) {
            officer.navigate(HOME + page);
            List<String> indonesian = FigureSpelling.inEnglish(FigureSpelling.figures(officer));
            officer.context().addCookies(List.of(new Cookie("bahasa", "en").setUrl(base.toString())));
            officer.navigate(HOME + page);
            assertEquals("en", officer.locator("html").getAttribute("lang"));
            List<String> english = FigureSpelling.figures(officer);
            if (!indonesian.equals(english)) {
                faults.add(FigureSpelling.differing(page, indonesian, english));
            }
            officer.context().clearCookies();
        }
        assertEquals(List.of(), faults);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file behind a link, asked for by the same visitor: a browser's own download leaves the header of who signs in out. */
    private static Path download(Page page, String link) {
        String address = page.locator(link).first().getAttribute("href");
        var answer = page.context().request().get(address);
        assertEquals(200, answer.status(), address);
        try {
            return Files.write(Files.createTempFile(Path.of("target"), "clerk", ""), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    /** Pictures to look at, at two widths, where the environment's {@code SHOTS} names a folder. */
    private static void shot(Page page, String name) {
        String folder = System.getenv("SHOTS");
        if (folder == null) {
            return;
        }
        shots++;
        for (int width : List.of(360, 1280)) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, "%02d-%s-%d.png".formatted(shots, name, width)))
                    .setFullPage(true));
        }
    }
}
