package id.paritrana.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import id.paritrana.PostgresForTests;
import id.paritrana.chain.Head;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The minutes as paper: size, tags, fonts, and that no signature is torn apart by the edge of a page. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class MinutesPrintTest {
    private static final Head HEAD = new Head("0123456789abcdef".repeat(4), 4711L);

    private static final Pattern ROW = Pattern.compile("\\bNOM[0-8][0-9]\\b");

    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;

    @ParameterizedTest
    @EnumSource(Paper.class)
    void every_page_has_the_size_of_the_paper(Paper paper) throws IOException {
        try (PDDocument pdf = printed(paper, 40)) {
            assertTrue(pdf.getNumberOfPages() >= 2);
            for (var page : pdf.getPages()) {
                assertEquals(paper.width(), page.getMediaBox().getWidth() * MILLIMETRES_PER_POINT, 0.5);
                assertEquals(paper.height(), page.getMediaBox().getHeight() * MILLIMETRES_PER_POINT, 0.5);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void it_can_be_read_aloud_and_archived(Paper paper) throws IOException {
        try (PDDocument pdf = printed(paper, 5)) {
            var catalog = pdf.getDocumentCatalog();
            assertTrue(catalog.getMarkInfo().isMarked());
            assertNotNull(catalog.getStructureTreeRoot());
            assertEquals("id", catalog.getLanguage());
            assertTrue(catalog.getViewerPreferences().displayDocTitle());
            assertEquals(
                    "Berita Acara Rapat Pleno Nomor 9/BA/TIM9/V/2026",
                    pdf.getDocumentInformation().getTitle());
            String metadata = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(metadata.contains("<pdfaid:part>3</pdfaid:part>"), metadata);
            assertTrue(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"), metadata);
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(name).isEmbedded());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void the_end_of_the_journal_stands_on_every_page_and_tells_no_number(Paper paper) throws IOException {
        try (PDDocument pdf = printed(paper, 40)) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                String text = text(pdf, page);
                assertTrue(text.contains("Sidik jurnal " + HEAD.grouped()), text);
                assertTrue(text.contains("Berita Acara Nomor") && text.contains("halaman " + page + " dari "), text);
                assertFalse(text.contains("4711"), text);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void an_independent_checker_finds_it_conformant(Paper paper) throws Exception {
        byte[] pdf = PdfPress.print(
                PlenaryMinutes.Templates.minutes(MinutesFixture.minutes(paper, 40))
                        .render(),
                HEAD);
        VeraGreenfieldFoundryProvider.initialise();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                assertTrue(result.isCompliant(), () -> result.getTestAssertions().stream()
                        .map(t -> t.getRuleId() + " " + t.getMessage())
                        .distinct()
                        .limit(5)
                        .toList()
                        .toString());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void nine_signatures_stand_together_with_the_closing_sentence(Paper paper) throws IOException {
        for (int remarks = 0; remarks < 24; remarks += 3) {
            var view = MinutesFixture.withRemarks(MinutesFixture.minutes(paper, 3), remarks);
            try (PDDocument pdf = Loader.loadPDF(
                    PdfPress.print(PlenaryMinutes.Templates.minutes(view).render(), HEAD))) {
                int pages = 0;
                for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                    String text = text(pdf, page);
                    if (!text.contains("(pejabat A)")) continue;
                    pages++;
                    for (int seat = 0; seat < 9; seat++) {
                        assertTrue(text.contains("(pejabat " + (char) ('A' + seat) + ")"), text);
                    }
                    assertTrue(
                            text.contains("Demikian berita acara ini dibuat"), "with " + remarks + " on page " + page);
                }
                assertEquals(1, pages);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void the_first_places_are_torn_by_no_page(Paper paper) throws IOException {
        for (int remarks = 0; remarks < 24; remarks += 3) {
            var view = MinutesFixture.withRemarks(MinutesFixture.minutes(paper, 3), remarks);
            try (PDDocument pdf = Loader.loadPDF(
                    PdfPress.print(PlenaryMinutes.Templates.minutes(view).render(), HEAD))) {
                int pages = 0;
                for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                    String text = text(pdf, page);
                    boolean head = text.contains("calon yang diperingkat:");
                    boolean first = text.contains("81,90");
                    boolean last = text.contains("79,80");
                    assertTrue(head == first && first == last, "with " + remarks + " on page " + page);
                    pages += head ? 1 : 0;
                }
                assertEquals(1, pages);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void no_row_of_a_list_stands_alone_on_a_page(Paper paper) throws IOException {
        for (int ranked = 33; ranked < 42; ranked++) {
            try (PDDocument pdf = printed(paper, ranked)) {
                int first = 0;
                while (!text(pdf, first + 1).contains("DAFTAR LENGKAP")) first++;
                for (int page = first + 1; page <= pdf.getNumberOfPages(); page++) {
                    String text = text(pdf, page);
                    long rows = ROW.matcher(text).results().count();
                    assertTrue(rows != 1, ranked + " ranked, page " + page + ": " + text);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void the_body_is_set_in_a_face_of_official_letters(Paper paper) throws IOException {
        try (PDDocument pdf = printed(paper, 5)) {
            var sizes = new TreeMap<String, TreeSet<Float>>();
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    sizes.computeIfAbsent(text.getFont().getName().replaceAll("^[A-Z]+\\+", ""), f -> new TreeSet<>())
                            .add(text.getFontSizeInPt());
                    super.processTextPosition(text);
                }
            };
            stripper.getText(pdf);
            assertTrue(sizes.get("LiberationSans").contains(12f), sizes.toString());
            assertFalse(sizes.keySet().stream().anyMatch(f -> f.contains("DejaVuSerif")), sizes.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void the_number_of_a_page_stands_on_its_head_from_the_second_on(Paper paper) throws IOException {
        try (PDDocument pdf = printed(paper, 40)) {
            assertFalse(text(pdf, 1).contains("- 1 -"));
            for (int page = 2; page <= pdf.getNumberOfPages(); page++) {
                assertTrue(text(pdf, page).contains("- " + page + " -"), "page " + page);
                assertTrue(text(pdf, page).contains("NASKAH LATIHAN"), "page " + page);
            }
        }
    }

    private static PDDocument printed(Paper paper, int ranked) throws IOException {
        byte[] pdf = PdfPress.print(
                PlenaryMinutes.Templates.minutes(MinutesFixture.minutes(paper, ranked))
                        .render(),
                HEAD);
        if (System.getenv("PARITRANA_LOOK") != null) {
            Files.write(Path.of(System.getenv("PARITRANA_LOOK"), "minutes-" + paper.code() + ".pdf"), pdf);
        }
        return Loader.loadPDF(pdf);
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).replaceAll("\\s+", " ");
    }
}
