package id.paritrana.document;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import id.paritrana.chain.Head;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the press puts on the paper of every document, whatever the document is. */
class PdfPressTest {
    private static final Head HEAD = new Head("0123456789abcdef".repeat(4), 4711L);

    /** Two pages with a foot of their own. */
    private static final String PAGES = """
            <html lang="id" xml:lang="id"><head><title>Naskah contoh</title><meta name="description" content="Contoh"/>
            <meta name="subject" content="Contoh"/><meta name="author" content="Tim 9"/>
            <style>@page { size: 210mm 297mm; margin: 14mm 20mm 20mm 25mm;
              @bottom-left { content: "Nomor 1"; font: 7.5pt Naskah }
              @bottom-right { content: "halaman " counter(page); font: 7.5pt Naskah } }
            body { font: 9.6pt Naskah } h2 { page-break-before: always }</style></head>
            <body><h1>Judul</h1><p>Isi</p><h2>Lampiran</h2><p>Isi</p></body></html>""";

    @Test
    void the_end_of_the_journal_stands_in_the_foot_of_every_page_beside_its_own() throws Exception {
        try (var pdf = Loader.loadPDF(PdfPress.print(PAGES, HEAD))) {
            assertEquals(2, pdf.getNumberOfPages());
            for (int page = 1; page <= 2; page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(pdf).replaceAll("\\s+", " ");
                assertTrue(text.contains("Sidik jurnal " + HEAD.grouped()), text);
                assertTrue(text.contains("Nomor 1") && text.contains("halaman " + page), text);
            }
        }
    }

    /** Ligatures are one shape for several letters, which a search for one of them may miss. */
    @Test
    void every_letter_stands_for_itself() throws Exception {
        String words = "Verifikasi profil, efisien, efluen";
        var shapes = new ArrayList<String>();
        try (var pdf = Loader.loadPDF(PdfPress.print(PAGES.replace("Judul", words), HEAD))) {
            String text = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition shape) {
                    shapes.add(shape.getUnicode());
                    super.processTextPosition(shape);
                }
            }.getText(pdf);
            assertTrue(text.contains(words), text);
        }
        assertEquals(List.of(), shapes.stream().filter(s -> s.length() != 1).toList());
    }

    @Test
    void it_stays_conformant() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        byte[] pdf = PdfPress.print(PAGES, HEAD);
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
}
