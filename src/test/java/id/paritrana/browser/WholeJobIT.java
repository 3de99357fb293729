package id.paritrana.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The whole job as people do it: import, freeze, nine members score (one recused), close, ranking, explanation, verdict,
 * minutes, export; with the real provider and a real Chromium, on a phone with JavaScript and on an office screen without.
 */
class WholeJobIT {
    @RegisterExtension
    static final Visits VISITS = Visits.inChromium();

    private static RunningApp app;

    @BeforeAll
    static void start() {
        app = RunningApp.get();
    }

    @ParameterizedTest(name = "edition {0}, {1} px, JavaScript {2}")
    @CsvSource({"UJI-A, 360, true", "UJI-B, 1280, false"})
    void from_workbook_to_minutes(String edition, int width, boolean javaScript) throws IOException {
        String home = "/editions/" + edition;
        try (Visitor officer = visitor(width, javaScript).signIn("sekretariat")) {
            officer.go("/import").isSoundUnless(!javaScript);
            officer.page().setInputFiles("input[name=file]", SmallEdition.workbook(edition));
            officer.press("Periksa buku kerja");
            assertTrue(officer.text().contains("Edisi baru"), officer.text());
            officer.isSoundUnless(!javaScript).press("Buat edisi " + edition);
            assertEquals("Edisi uji " + edition, officer.title());

            officer.go("/import");
            officer.page().setInputFiles("input[name=file]", SmallEdition.workbook(edition));
            officer.press("Periksa buku kerja");
            assertTrue(officer.text().contains("0 perubahan"), officer.text());

            for (int seat = 1; seat <= 9; seat++) {
                officer.go(home + "/committee/" + seat);
                String wanted = "Kursi " + seat + " ";
                String account = officer.page().locator("select[name=account] option").all().stream()
                        .filter(option -> option.textContent().startsWith(wanted))
                        .findFirst()
                        .orElseThrow()
                        .getAttribute("value");
                officer.page().selectOption("select[name=account]", account);
                officer.page().locator("input[id^='f-reason-bind']").first().fill("Surat keputusan Tim 9");
                officer.press("Usulkan penghubungan");
            }

            officer.go(home + "/scheme");
            officer.press("Bekukan skema");
            assertTrue(officer.text().contains("Tulis dasar skema"), officer.text());
            officer.isSoundUnless(!javaScript);
            officer.page().fill("input[name=basis]", "Juknis contoh 2026");
            officer.page().check("input[name=sure]");
            officer.press("Bekukan skema");
            officer.page().check("form[action$='/open'] input[name=sure]");
            officer.press("Buka penilaian");
        }
        try (Visitor second = visitor(width, javaScript).signIn("sekretariat2")) {
            for (int seat = 1; seat <= 9; seat++) {
                second.go(home + "/proposals").follow("Hubungkan akun Kursi " + seat + " ");
                second.isSoundUnless(!javaScript);
                second.page().check("input[name=sure]");
                second.page().locator("form[action$='/confirm'] button").click();
            }
            second.go(home + "/facts").isSoundUnless(!javaScript);
            for (int i = 0; i < 2; i++) {
                second.go(home + "/facts?state=awaiting");
                second.follow("Bentuk regulasi").press("Sahkan fakta");
            }
        }
        for (int seat = 1; seat <= 9; seat++) {
            score(edition, seat, width, javaScript);
        }
        try (Visitor officer = visitor(width, javaScript).signIn("sekretariat")) {
            officer.go(home).isSoundUnless(!javaScript);
            assertTrue(officer.text().contains("17 dari 17 lembar terkirim"), officer.text());
            assertFalse(officer.text().contains("78"), "no mark shows before closing");
            officer.go(home + "/close/KAB").isSoundUnless(!javaScript);
            officer.page().check("input[name=sure]");
            officer.page().locator("button.stop").click();
            officer.go(home + "/ranking/KAB").press("Hitung peringkat");
            assertTrue(officer.text().contains(SmallEdition.FIRST_TOTAL), officer.text());
            assertTrue(officer.text().contains("Mengapa"), officer.text());
            officer.isSoundUnless(!javaScript);
            officer.go(home + "/ranking/KAB?a=N1&b=N2");
            assertTrue(officer.text().contains("di atas"), officer.text());
        }
        try (Visitor elsewhere = visitor(width, javaScript).signIn("sekretariat62")) {
            elsewhere.go(home + "/ranking/KAB");
            assertEquals("Halaman tidak ditemukan", elsewhere.title(), "the office of another province");
            assertFalse(
                    elsewhere.go("/editions").isSoundUnless(!javaScript).text().contains(edition));
        }
        try (Visitor nation = visitor(width, javaScript).signIn("pusat")) {
            nation.go(home + "/ranking/KAB").isSoundUnless(!javaScript);
            assertTrue(nation.text().contains(SmallEdition.FIRST_TOTAL), nation.text());
            nation.go(home + "/close/KAB");
            assertEquals("Halaman tidak ditemukan", nation.title(), "who reads for the nation changes nothing");
        }
        try (Visitor chair = visitor(width, javaScript).signIn("kursi1")) {
            chair.go(home + "/verdict/KAB").isSoundUnless(!javaScript);
            chair.page().fill("input[name=held-on]", RunningApp.today().toString());
            chair.page().fill("input[name=held-at]", RunningApp.clock());
            chair.page().fill("input[name=place]", "Ruang Rapat Contoh");
            for (int seat = 1; seat <= 8; seat++) {
                chair.page()
                        .locator("input[type=radio][value=" + (seat == 8 ? "absent" : "present") + "]")
                        .nth(seat - 1)
                        .check();
            }
            chair.press("Periksa penetapan");
            assertTrue(chair.text().contains("Kabupaten Contoh Satu"), chair.text());
            chair.isSoundUnless(!javaScript);
            chair.page().check("input[name=sure]");
            chair.page().locator("button[value=pronounce]").click();
            assertTrue(chair.text().contains("Ditetapkan"), chair.text());
        }
        try (Visitor officer = visitor(width, javaScript).signIn("sekretariat")) {
            officer.go(home + "/documents");
            officer.page().locator("input[name=sure]").first().check();
            officer.page().locator("li form button[type=submit]").first().click();
            officer.isSoundUnless(!javaScript);
            assertTrue(new String(download(officer.page(), "a[href$='f4.pdf']"), 0, 5, StandardCharsets.ISO_8859_1)
                    .startsWith("%PDF"));
            proveElsewhere(officer, home);
            officer.go(home + "/export").isSoundUnless(!javaScript);
            officer.page().locator("summary:has-text('Tabel CSV')").click();
            officer.page().locator("a[href$='/export/edition-zip']").first().click();
            officer.isSoundUnless(!javaScript);
            officer.page().locator("input[name=sure]").check();
            byte[] workbook = download(officer.page(), "button:has-text('Unduh berkas')");
            officer.go("/import");
            var again = Files.createTempFile(Path.of("target").toAbsolutePath(), "again", ".zip");
            Files.write(again, workbook);
            officer.page().setInputFiles("input[name=file]", again);
            officer.press("Periksa buku kerja");
            assertTrue(officer.text().contains("0 perubahan"), officer.text());
        }
    }

    /** The package and the public key are taken to a folder with nothing else, where only the jar is called. */
    private static void proveElsewhere(Visitor officer, String home) throws IOException {
        officer.go(home + "/verdict/KAB");
        String printed = officer.page().locator("p.print").textContent().strip();
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "elsewhere");
        Path file = Files.write(folder.resolve("putusan.zip"), download(officer.page(), "a[href$='package.zip']"));
        officer.go("/check");
        Path keys = Files.write(folder.resolve("kunci.pem"), download(officer.page(), "a[href$='keys.pem']"));
        String said = verified(folder, 0, file, keys);
        assertTrue(said.contains("TERBUKTI: penetapan"), said);
        assertTrue(said.contains("KUNCI CONTOH"), said);
        assertTrue(said.replaceAll("\\s+", " ").contains(printed), said + printed);
        byte[] changed = Files.readAllBytes(file);
        changed[changed.length / 3] ^= 1;
        said = verified(folder, 1, Files.write(folder.resolve("diubah.zip"), changed), keys);
        assertTrue(said.contains("TIDAK TERBUKTI"), said);
    }

    private static String verified(Path folder, int exit, Path file, Path keys) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        RunningApp.jar().toString(),
                        "verify",
                        file.toString(),
                        "--key",
                        keys.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertEquals(exit, process.waitFor(), said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return said;
    }

    private static void score(String edition, int seat, int width, boolean javaScript) {
        String home = "/editions/" + edition;
        try (Visitor member = visitor(width, javaScript).signIn("kursi" + seat)) {
            member.go(home + "/tasks");
            if (seat == 1) {
                member.isSoundUnless(!javaScript);
            }
            if (seat == 9) {
                member.go(home + "/nominations/N1/recuse");
                member.page().locator("textarea, input[type=text]").first().fill("Pernah menjabat di daerah ini");
                member.press("Ya, nyatakan benturan");
                member.go(home + "/nominations/N1/sheet");
                assertEquals("Halaman tidak ditemukan", member.title());
            }
            for (String nomination : seat == 9 ? List.of("N2") : List.of("N1", "N2")) {
                member.go(home + "/nominations/" + nomination + "/sheet");
                member.page().locator("input[name='m-C1'][value='3']").check();
                member.page().fill("input[name='m-D1']", String.valueOf(SmallEdition.mark(seat, nomination)));
                if (seat == 1 && nomination.equals("N1")) {
                    member.isSoundUnless(!javaScript);
                }
                member.press("Periksa jawaban");
                assertTrue(member.text().contains("dari 100"), member.text());
                member.page().locator("input[name=declared]").check();
                member.press("Kirim lembar penilaian");
            }
            assertFalse(
                    member.go(home + "/ranking/KAB").text().contains("81,35"), "nobody sees a total before closing");
        }
    }

    private static byte[] download(Page page, String link) throws IOException {
        Download download =
                page.waitForDownload(() -> page.locator(link).first().click());
        return Files.readAllBytes(download.path());
    }

    private static Visitor visitor(int width, boolean javaScript) {
        return Visitor.on(app, VISITS.browser(), width, javaScript);
    }
}
