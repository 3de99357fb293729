package id.paritrana.browser;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.edition.EditionFixture;
import id.paritrana.verdict.VerdictFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * An edition whose names have words of sixty letters and whose ranks have two digits: no page is wider than its window, no
 * figure stands in two lines, axe has nothing to complain about, also in forced colours; nor does a paper lose a letter.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LongWordsTest {
    /** Sixty letters in one word, as when somebody forgets the blanks. */
    static final String LONG = "Pemerintahkabupatenketenagakerjaanpertanggungjawabansejahtera";

    private static final String CODE = "PANJANG";
    private static final String HOME = "/editions/" + CODE;
    private static final String OFFICER = "officer secretariat";
    private static final int NOMINEES = 12;
    private static final int[] WIDTHS = {320, 360, 768};

    private static final List<String> OF_OFFICER = List.of(
            "",
            "/journal",
            "/journal/check",
            "/proposals",
            "/committee",
            "/committee/3",
            "/progress",
            "/progress/KAB1",
            "/progress/KAB1/4/reopen",
            "/nominations",
            "/nominations/KAB1",
            "/nominations/KAB1/coverage",
            "/nominations/KAB1/coverage/new",
            "/nominations/KAB1/evidence",
            "/nominations/BSR1",
            "/nominations/KAB1/facts/D1",
            "/nominations/BSR1/values/K2",
            "/roster/add",
            "/roster/KAB1/withdraw",
            "/recusals/KAB1/9/lift",
            "/coverage",
            "/facts",
            "/scheme",
            "/method",
            "/method?category=BSR",
            "/settings",
            "/copy",
            "/ranking",
            "/ranking/BSR",
            "/ranking/BSR?a=BSR1&b=BSR11",
            "/ranking/BSR/analysis",
            "/ranking/BSR/what-if",
            "/ranking/BSR/nominee/BSR1",
            "/verdict",
            "/verdict/BSR",
            "/documents",
            "/documents/style",
            "/export",
            "/close/KAB");

    private static final List<String> OF_MEMBER = List.of(
            "/tasks",
            "/handover",
            "/nominations/KAB1/sheet",
            "/nominations/KAB1/recuse",
            "/nominations/KAB2/sheet",
            "/nominations/KAB2/sheet/check",
            "/ranking/BSR",
            "/verdict/BSR",
            "/committee",
            "/method");

    @RegisterExtension
    static final Visits VISITS = Visits.inChromium();

    @Inject
    DataSource database;

    @TestHTTPResource
    URL base;

    @Test
    void long_words_and_ranks_of_two_digits_break_no_page_and_no_paper() throws Exception {
        EditionFixture edition = made();
        var faults = new ArrayList<String>();
        look(OFFICER, OF_OFFICER, faults);
        look(edition.member(4), OF_MEMBER, faults);
        look(OFFICER, List.of("/editions", "/import", "/sessions", "/check"), "", faults);
        assertEquals("", String.join("\n", faults));

        FormClient.as(OFFICER)
                .open(HOME + "/documents", "/BSR")
                .fill("sure", "true")
                .send()
                .then()
                .statusCode(303);
        String id = edition.text("select public_id from document where edition_id = ?", edition.id());
        for (String paper : List.of("f4", "a4")) {
            byte[] pdf = FormClient.as(OFFICER)
                    .get(HOME + "/documents/" + id + "/" + paper + ".pdf")
                    .asByteArray();
            try (var read = Loader.loadPDF(pdf)) {
                String letters = new PDFTextStripper().getText(read).replaceAll("\\s+", "");
                assertTrue(letters.contains(LONG + "BSR1" + "0"), paper + " loses a letter: " + letters);
            }
        }
    }

    private EditionFixture made() {
        var edition = EditionFixture.of(CODE).nominations(NOMINEES);
        for (int n = 1; n <= NOMINEES; n++) {
            edition.named("BSR" + n, LONG + " BSR" + n).named("KAB" + n, LONG + " KAB" + n);
        }
        edition.prepared(database);
        edition.run(
                "update edition set name = name || ' " + LONG + "', region = 'Provinsi " + LONG + "' where id = ?",
                edition.id());
        for (String change : List.of(
                "update category set name = name || ' " + LONG + "' where edition_id = ?",
                "update stored_criterion set name = name || ' " + LONG + "' where edition_id = ?",
                "update stored_level set label = label || ' " + LONG + "' where edition_id = ?",
                "update seat set element = element || ' " + LONG + "' where edition_id = ?")) {
            EditionFixture.asOwner(change, edition.id());
        }
        edition.run(
                "update edition set frozen_at = ?, scheme_basis = 'Skema " + LONG + "' where id = ?",
                EditionFixture.FROZEN_AT,
                edition.id());
        edition.run("update edition set opened_at = ? where id = ?", EditionFixture.OPENED_AT, edition.id());
        edition.recuse("KAB1", 9)
                .draft("KAB2", 4, Map.of("A2", "2", "C1", "61", "D2", "70"))
                .file("KAB1", 4, Map.of("A2", "3", "C1", "78", "D2", "86"));
        for (int n = 1; n <= NOMINEES; n++) {
            for (int seat = 1; seat <= 9; seat++) {
                edition.file("BSR" + n, seat, Map.of("K1", String.valueOf(95 - 3 * n - seat % 3)));
            }
        }
        edition.close("BSR");
        FormClient.as(OFFICER).open(HOME + "/ranking/BSR", "/run").send().then().statusCode(303);
        VerdictFixture.pronounce(CODE, "BSR");
        return edition;
    }

    private void look(String user, List<String> paths, List<String> faults) {
        look(user, paths, HOME, faults);
    }

    private void look(String user, List<String> paths, String home, List<String> faults) {
        try (BrowserContext context = VISITS.by(user, base)) {
            Axe.comesWith(context);
            Page page = context.newPage();
            for (String path : paths) {
                int status = page.navigate(home + path).status();
                if (status != 200) {
                    faults.add(path + " is answered " + status);
                    continue;
                }
                page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");
                for (int width : WIDTHS) {
                    page.setViewportSize(width, 800);
                    faults.addAll(FigureLines.faults(page, path + " at " + width));
                }
                Axe.violations(page).forEach(found -> faults.add(path + ": " + found));
                page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
                Axe.faintWords(page).forEach(found -> faults.add(path + " in forced colours: " + found));
                page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
            }
        }
    }
}
