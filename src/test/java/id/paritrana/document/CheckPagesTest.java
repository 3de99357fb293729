package id.paritrana.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.Frame;
import id.paritrana.PostgresForTests;
import id.paritrana.TableOwner;
import id.paritrana.TestSignIn;
import id.paritrana.digest.Sha256;
import id.paritrana.edition.EditionFixture;
import id.paritrana.proof.PackageCheck;
import id.paritrana.proof.PackageDiffers;
import id.paritrana.proof.VerifyingKey;
import id.paritrana.ranking.RankingFixture;
import id.paritrana.verdict.VerdictFixture;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Paper is compared with what is on record: by eye, by its code, by anybody. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CheckPagesTest {
    private static final String OFFICER = "officer secretariat";
    private static final int DOTS_PER_INCH = 200;
    private static final long SEED = 20260521L;

    @Inject
    DataSource database;

    private EditionFixture issued(String code) {
        EditionFixture edition = RankingFixture.closed(code, database);
        RankingFixture.run(code, "BSR", "");
        VerdictFixture.pronounce(code, "BSR");
        FormClient.as(OFFICER)
                .open("/editions/" + code + "/documents", "/BSR")
                .fill("sure", "true")
                .send()
                .then()
                .statusCode(303);
        return edition;
    }

    private static String seal(EditionFixture edition) {
        return edition.text("select seal from document where edition_id = ?", edition.id());
    }

    private static Response check(String number, String digest) {
        return given().queryParam("number", number).queryParam("digest", digest).get("/check");
    }

    @Test
    void a_fingerprint_that_cannot_be_one_is_named_together_with_the_missing_number() {
        check("", "1")
                .then()
                .statusCode(200)
                .body(containsString("Isi nomor naskah"))
                .body(containsString("Sidik ini tidak lengkap: isi 16 kelompok"))
                .body(not(containsString("Tidak cocok")));
    }

    @Test
    void number_and_digest_that_belong_together_agree_however_they_are_typed() {
        EditionFixture edition = issued("CEK1");
        for (String typed : new String[] {
            seal(edition),
            Sha256.grouped(seal(edition)),
            "  " + String.join("\n", Sha256.lines(seal(edition))),
            Sha256.grouped(seal(edition)).replace(' ', '\u00a0'),
            Sha256.grouped(seal(edition)).replace(" ", "\u200b\u2013")
        }) {
            check(" 1/ba/TIM9/V/2026 ", typed)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body(containsString("<h2>Cocok</h2>"))
                    .body(containsString("1/BA/TIM9/V/2026"))
                    .body(containsString("Naskah latihan, bukan dokumen resmi."))
                    .body(not(containsString("CEK1")));
        }
        check("\u00a01/BA/TIM9/V/2026\u200b", seal(edition)).then().body(containsString("<h2>Cocok</h2>"));
        given().cookie("bahasa", "en")
                .queryParam("number", "1/BA/TIM9/V/2026")
                .queryParam("digest", seal(edition))
                .get("/check")
                .then()
                .body(containsString("They agree"));
    }

    /** What the edition says today is not what stands on the paper. */
    @Test
    void what_agrees_tells_what_its_paper_says_whatever_has_become_of_the_edition() {
        EditionFixture edition = issued("CEK21");
        EditionFixture.asOwner(
                "update edition set region = 'Provinsi Lain', award_year = 2024 where id = ?", edition.id());
        check("1/BA/TIM9/V/2026", seal(edition))
                .then()
                .statusCode(200)
                .body(containsString("Provinsi Nusa Tirta"))
                .body(not(containsString("Provinsi Lain")))
                .body(not(containsString("2024")));
    }

    /** A code on a forged paper may lead to another document that is as genuine. */
    @Test
    void what_agrees_tells_what_else_its_paper_says_to_be_compared_with_it_and_nothing_of_the_result()
            throws IOException {
        EditionFixture edition = issued("CEK9");
        String id = edition.text("select public_id from document where edition_id = ?", edition.id());
        byte[] pdf = given().header(TestSignIn.HEADER, OFFICER)
                .get("/editions/CEK9/documents/" + id + "/f4.pdf")
                .asByteArray();
        String paper;
        int pages;
        try (var document = Loader.loadPDF(pdf)) {
            paper = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            pages = document.getNumberOfPages();
        }
        Response page = check("1/BA/TIM9/V/2026", seal(edition));
        String told = page.asString().replaceAll("<br>|</?code>", " ").replaceAll("\\s+", " ");
        assertTrue(told.contains("bila satu saja berbeda"), told);
        for (String both : new String[] {
            "1/BA/TIM9/V/2026",
            "Perusahaan besar",
            edition.text("select region from edition where code = ?", "CEK9"),
            "2026",
            Sha256.grouped(seal(edition))
        }) {
            assertTrue(told.contains(both), both + " on the page: " + told);
            assertTrue(paper.toLowerCase(Locale.ROOT).contains(both.toLowerCase(Locale.ROOT)), both + " on: " + paper);
        }
        assertTrue(told.contains("<dt>Naskah</dt><dd><b>Berita acara rapat pleno</b></dd>"), told);
        assertTrue(told.contains("<dt>Jumlah halaman</dt><dd>" + pages), told);
        assertTrue(told.contains("<dt>Hari rapat</dt>"), told);
        for (String nominee : new String[] {"BSR1", "BSR2"}) {
            assertFalse(told.contains(nominee), told);
        }
        assertFalse(told.contains("<td"), "no table of a result");
    }

    /** Bytes, fingerprint and printed digest are rewritten together, by whoever owns the database. */
    @Test
    void a_document_that_was_rewritten_as_a_whole_is_not_handed_out_and_its_paper_does_not_agree() {
        EditionFixture edition = issued("CEK6");
        String forged = "f".repeat(64);
        String id = edition.text("select public_id from document where edition_id = ?", edition.id());
        assertEquals(
                1,
                TableOwner.rewrites(
                        "document",
                        "update document set f4 = 'x'::bytea, a4 = 'y'::bytea, hash = encode(sha256('xy'::bytea), 'hex'), seal = ?"
                                + " where edition_id = ?",
                        forged,
                        edition.id()));
        for (String paper : new String[] {"f4", "a4"}) {
            given().header(TestSignIn.HEADER, OFFICER)
                    .get("/editions/CEK6/documents/" + id + "/" + paper + ".pdf")
                    .then()
                    .statusCode(500)
                    .body(containsString("Tidak sesuai catatan"));
        }
        check("1/BA/TIM9/V/2026", forged).then().statusCode(200).body(containsString("<h2>Tidak cocok</h2>"));
    }

    /** The paper is right all the same: what is wrong is said to who asks for the file. */
    @Test
    void a_paper_whose_file_is_damaged_agrees_still() {
        EditionFixture edition = issued("CEK10");
        TableOwner.rewrites("document", "update document set f4 = 'x'::bytea where edition_id = ?", edition.id());
        check("1/BA/TIM9/V/2026", seal(edition))
                .then()
                .statusCode(200)
                .body(containsString("<h2>Cocok</h2>"))
                .body(not(containsString("Jumlah halaman")));
    }

    @Test
    void a_document_that_nobody_issued_agrees_with_no_paper() {
        EditionFixture edition = issued("CEK7");
        String forged = "e".repeat(64);
        edition.run(
                "insert into document (id, edition_id, subject, subject_name, category_id, kind, year, serial, number, issued_by,"
                        + " issued_at, hash, f4, a4, seal, journal_seq, journal_head)"
                        + " select nextval('document_seq'), edition_id, subject, subject_name, category_id, kind, year, 2,"
                        + " '2/BA/TIM9/V/2026', issued_by, issued_at, hash, f4, a4, ?, journal_seq, journal_head"
                        + " from document where edition_id = ?",
                forged,
                edition.id());
        check("2/BA/TIM9/V/2026", forged).then().body(containsString("<h2>Tidak cocok</h2>"));
        check("1/BA/TIM9/V/2026", seal(edition)).then().body(containsString("<h2>Cocok</h2>"));
    }

    /** From before the end of the journal was printed: its entry says fingerprint and number, and no more. */
    @Test
    void a_document_of_the_first_days_is_handed_out_by_the_entry_that_it_has() {
        EditionFixture edition = issued("CEK8");
        String id = edition.text("select public_id from document where edition_id = ?", edition.id());
        TableOwner.rewrites(
                "document",
                "update document set seal = null, journal_head = null, journal_seq = null where public_id = ?",
                id);
        // what was issued later is not made older than it is
        get("/editions/CEK8/documents/" + id + "/f4.pdf").then().statusCode(500);
        edition.number(
                "select note(d.issued_at, d.issued_by, null, d.edition_id, null, 'document-issued', d.subject || ' document:' || d.kind, '',"
                        + " '{\"hash\":\"' || d.hash || '\",\"number\":\"' || d.number || '\"}', '') from document d where public_id = ?",
                id);
        for (String paper : new String[] {"f4", "a4"}) {
            get("/editions/CEK8/documents/" + id + "/" + paper + ".pdf").then().statusCode(200);
        }
        // a digest that the entry does not know of is not made the document's own
        TableOwner.rewrites("document", "update document set seal = ? where public_id = ?", "d".repeat(64), id);
        get("/editions/CEK8/documents/" + id + "/f4.pdf").then().statusCode(500);
        check("1/BA/TIM9/V/2026", "d".repeat(64)).then().body(containsString("<h2>Tidak cocok</h2>"));
    }

    private static String page(String number, String digest) {
        return Frame.withoutWayBack(check(number, digest).asString());
    }

    @Test
    void unknown_and_mismatched_are_one_answer() {
        EditionFixture edition = issued("CEK2");
        String known = seal(edition);
        String unknown = "0".repeat(64);
        String mismatched = page("9/BA/TIM9/V/2026", known).replace(known, "X");
        assertTrue(mismatched.contains("<h2>Tidak cocok</h2>"), mismatched);
        assertEquals(mismatched, page("9/BA/TIM9/V/2026", unknown).replace(unknown, "X"));
        assertEquals(
                mismatched,
                page("1/BA/TIM9/V/2026", unknown).replace(unknown, "X").replace("value=\"1/BA", "value=\"9/BA"));
        for (String none : new String[] {"0123", "' or 1=1 --", "<b>"}) {
            check("1/BA/TIM9/V/2026", none)
                    .then()
                    .statusCode(200)
                    .body(containsString("Sidik ini tidak lengkap"))
                    .body(not(containsString("ocok</h2>")));
        }
        for (String none : new String[] {known.replaceFirst(".", "g"), known + "0", "x".repeat(2_000)}) {
            check("1/BA/TIM9/V/2026", none).then().statusCode(200).body(containsString("<h2>Tidak cocok</h2>"));
        }
        check("", known).then().body(containsString("Isi nomor naskah")).body(not(containsString("ocok</h2>")));
        check("1/BA/TIM9/V/2026", "")
                .then()
                .body(containsString("href=\"#f-digest\">Isi sidik"))
                .body(not(containsString("ocok</h2>")));
        given().get("/check").then().statusCode(200).body(not(containsString("ocok</h2>")));
    }

    /** A forged paper's code leads here with any query its maker likes. */
    @Test
    void no_link_makes_a_page_say_that_something_was_done() {
        String said = "Peringkat ditetapkan";
        given().queryParam("done", "pronounced").get("/check").then().body(not(containsString(said)));
        for (String from : new String[] {"none", "cross-site", "same-site"}) {
            given().header(TestSignIn.HEADER, OFFICER)
                    .header("Sec-Fetch-Site", from)
                    .get("/check?done=pronounced")
                    .then()
                    .body(not(containsString(said)));
        }
        given().header(TestSignIn.HEADER, OFFICER)
                .header("Sec-Fetch-Site", "same-origin")
                .get("/check?done=pronounced")
                .then()
                .body(containsString(said));
    }

    @Test
    void the_keys_and_the_page_for_packages_are_open_to_all() {
        String keys =
                given().get("/check/keys.pem").then().statusCode(200).extract().asString();
        assertEquals(List.of(VerifyingKey.demo()), VerifyingKey.all(keys));
        assertTrue(keys.contains("(demo)"));
        Response tool = given().get("/check/package.html");
        tool.then()
                .statusCode(200)
                .body(containsString("Content-Security-Policy"), containsString("<html lang=\"id\">"));
        given().cookie("bahasa", "en").get("/check/package.html").then().body(containsString("<html lang=\"en\">"));
        // a second policy would hold as well, and forbid what this one allows
        List<String> policies = tool.headers().getValues("Content-Security-Policy");
        assertEquals(1, policies.size(), policies::toString);
        assertTrue(policies.get(0).startsWith("default-src 'none'; script-src 'sha256-"), policies.get(0));
        assertFalse(policies.get(0).contains("'self'"), policies.get(0));
    }

    /** The digest of the page, of the text of the PDF, of its code after a bad copy, and of the check are one. */
    @Test
    void the_code_of_a_badly_copied_paper_leads_to_the_same_digest() throws IOException, PackageDiffers {
        EditionFixture edition = issued("CEK3");
        String seal = seal(edition);
        String id = edition.text("select public_id from document where edition_id = ?", edition.id());
        for (String paper : new String[] {"f4", "a4"}) {
            byte[] file =
                    get("/editions/CEK3/documents/" + id + "/" + paper + ".pdf").asByteArray();
            try (var pdf = Loader.loadPDF(file)) {
                String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
                assertTrue(text.contains(Sha256.lines(seal).get(0)), text);
                assertTrue(text.contains(Sha256.lines(seal).get(1)), text);
                assertTrue(text.contains("KUNCI CONTOH"), text);
                String address = null;
                for (int page = 0; page < pdf.getNumberOfPages() && address == null; page++) {
                    var image = new PDFRenderer(pdf).renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY);
                    address = read(degraded(image, new Random(SEED)));
                }
                assertEquals(
                        "http://localhost:8080" + CheckPages.asked("1/BA/TIM9/V/2026", seal), String.valueOf(address));
                given().urlEncodingEnabled(false)
                        .get(address.replace("http://localhost:8080", ""))
                        .then()
                        .body(containsString("<h2>Cocok</h2>"));
            }
        }
        byte[] packed = get("/editions/CEK3/verdict/BSR/package.zip").asByteArray();
        assertEquals(
                seal, PackageCheck.check(packed, List.of(VerifyingKey.demo())).digest());
        get("/editions/CEK3/verdict/BSR").then().body(containsString(Sha256.grouped(seal)));
    }

    private static Response get(String path) {
        return given().header(TestSignIn.HEADER, OFFICER).get(path);
    }

    /** As a cheap copier leaves it: turned by a degree, blurred, pale, with specks. */
    private static BufferedImage degraded(BufferedImage page, Random random) {
        int width = page.getWidth();
        int height = page.getHeight();
        var turned = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var pen = turned.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.rotate(Math.toRadians(1), width / 2.0, height / 2.0);
        pen.drawImage(page, 0, 0, null);
        pen.dispose();
        float ninth = 1 / 9f;
        float[] blur = {ninth, ninth, ninth, ninth, ninth, ninth, ninth, ninth, ninth};
        var blurred = new java.awt.image.ConvolveOp(
                        new java.awt.image.Kernel(3, 3, blur), java.awt.image.ConvolveOp.EDGE_NO_OP, null)
                .filter(turned, null);
        var raster = blurred.getRaster();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int pale = 60 + raster.getSample(x, y, 0) * 170 / 255 + (int) (random.nextGaussian() * 8);
                int speck = random.nextInt(1000) == 0 ? random.nextInt(256) : pale;
                raster.setSample(x, y, 0, Math.max(0, Math.min(255, speck)));
            }
        }
        return blurred;
    }

    /** As somebody holds a telephone over the paper: half of its width at a time. */
    private static String read(BufferedImage page) {
        int width = page.getWidth();
        int frame = width / 2;
        int[] pixels = page.getRGB(0, 0, width, page.getHeight(), null, 0, width);
        var whole = new RGBLuminanceSource(width, page.getHeight(), pixels);
        for (int top = 0; top + frame <= page.getHeight(); top += frame / 2) {
            for (int left = 0; left + frame <= width; left += frame / 2) {
                try {
                    var framed = new HybridBinarizer(whole.crop(left, top, frame, frame));
                    return new QRCodeReader()
                            .decode(new BinaryBitmap(framed), Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
                            .getText();
                } catch (ReaderException noneInThisFrame) {
                    continue;
                }
            }
        }
        return null;
    }

    @Test
    void a_document_whose_bytes_were_changed_is_not_handed_out() {
        EditionFixture edition = issued("CEK4");
        String id = edition.text("select public_id from document where edition_id = ?", edition.id());
        assertEquals(
                1,
                TableOwner.rewrites("document", "update document set a4 = a4 || 'x'::bytea where public_id = ?", id));
        get("/editions/CEK4/documents/" + id + "/f4.pdf")
                .then()
                .statusCode(500)
                .body(containsString("Tidak sesuai catatan"));
    }
}
