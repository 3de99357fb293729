package id.paritrana.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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
            String metadata = new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
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
    void no_signature_block_is_split_whatever_stands_before_it(Paper paper) throws IOException {
        for (int remarks = 0; remarks < 24; remarks += 3) {
            var view = MinutesFixture.withRemarks(MinutesFixture.minutes(paper, 3), remarks);
            try (PDDocument pdf = Loader.loadPDF(
                    PdfPress.print(PlenaryMinutes.Templates.minutes(view).render(), HEAD))) {
                int onPages = 0;
                for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                    String text = text(pdf, page);
                    for (int row = 0; row < 3; row++) {
                        boolean head = text.contains((row * 3 + 1) + ". "
                                + MinutesFixture.OFFICES[row * 3].split(",")[0]);
                        boolean foot = text.contains("pejabat " + (char) ('A' + row * 3));
                        assertEquals(head, foot, "row " + row + " on page " + page + " with " + remarks);
                        onPages += head ? 1 : 0;
                    }
                }
                assertEquals(3, onPages);
            }
        }
    }

    private static PDDocument printed(Paper paper, int ranked) throws IOException {
        byte[] pdf = PdfPress.print(
                PlenaryMinutes.Templates.minutes(MinutesFixture.minutes(paper, ranked))
                        .render(),
                HEAD);
        if (System.getenv("PARITRANA_LOOK") != null) {
            Files.write(Path.of(System.getenv("PARITRANA_LOOK"), "minutes-" + paper.word() + ".pdf"), pdf);
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
