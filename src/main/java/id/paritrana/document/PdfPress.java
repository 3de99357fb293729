package id.paritrana.document;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

import id.paritrana.chain.Head;

/**
 * Prints HTML as a tagged PDF that can be read aloud and archived: PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3), with
 * embedded fonts and the sRGB colour profile. Nothing is fetched from outside.
 */
final class PdfPress {
    private static final String LIBERATION = "/liberation/Liberation";
    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVu";
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** A typeface as documents name it: family, file, weight, style. */
    private record Face(String family, String file, int weight, FontStyle style) {}

    /**
     * Text and tables in Liberation Sans, which has the widths of Arial, the typeface of official letters. Characters
     * that it lacks are taken from DejaVu; {@link id.paritrana.tables.PrintedCharacters} lets in only what DejaVu has.
     */
    private static final List<Face> FACES = List.of(
            new Face("Naskah", LIBERATION + "Sans-Regular.ttf", 400, FontStyle.NORMAL),
            new Face("Naskah", LIBERATION + "Sans-Bold.ttf", 700, FontStyle.NORMAL),
            new Face("Cadangan", DEJAVU + "SansCondensed.ttf", 400, FontStyle.NORMAL),
            new Face("Cadangan", DEJAVU + "SansCondensed-Bold.ttf", 700, FontStyle.NORMAL),
            new Face("Huruf lain", DEJAVU + "SerifCondensed.ttf", 400, FontStyle.NORMAL),
            new Face("Sidik", DEJAVU + "SansMono.ttf", 400, FontStyle.NORMAL));

    /** Where the contents of a TrueType font begin, how long an entry of them is, and the one for substitutions. */
    private static final int CONTENTS = 12;

    private static final int ENTRY = 16;
    private static final String SUBSTITUTIONS = "GSUB";

    /** Half of the groups of a digest, with the blanks between them. */
    private static final int HALF = 39;

    private PdfPress() {}

    /**
     * The PDF of a well-formed HTML page that names its own page size, language, title and description.
     *
     * @param journal what stands in the middle of the foot of every page: the end of the journal when it was printed
     */
    static byte[] print(String html, Head journal) {
        String groups = journal.grouped();
        return print(html.replace(
                "</head>",
                "<style>@page { @bottom-center { content: \"Sidik jurnal\\A " + groups.substring(0, HALF) + "\\A "
                        + groups.substring(HALF + 1)
                        + "\"; white-space: pre; font: 5.5pt/1.25 Sidik; color: #4a5b61 } }</style></head>"));
    }

    private static byte[] print(String html) {
        var out = new ByteArrayOutputStream(64 * 1024);
        try (var svg = new BatikSVGDrawer()) {
            var builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
            builder.useColorProfile(SRGB);
            builder.useSVGDrawer(svg);
            builder.useExternalResourceAccessControl(
                    (uri, type) -> false,
                    com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            for (Face face : FACES) {
                builder.useFont(font(face.file()), face.family(), face.weight(), face.style(), true);
            }
            builder.withProducer("Paritrana");
            builder.withHtmlContent(html, null);
            builder.toStream(out);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** How many pages a document has. */
    static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FSSupplier<InputStream> font(String file) {
        return () -> {
            try (InputStream in = PdfPress.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException("the font " + file + " is not among the resources");
                }
                return new ByteArrayInputStream(withoutLigatures(in.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /**
     * A TrueType font whose glyph substitution table is renamed, so that it is not used. Looking for ligatures in every
     * piece of text took more than half of the printing time, and a search in the document does not find letters joined
     * in a ligature.
     */
    private static byte[] withoutLigatures(byte[] font) {
        int tables = (font[4] & 0xff) << 8 | font[5] & 0xff;
        for (int at = CONTENTS; at < CONTENTS + tables * ENTRY; at += ENTRY) {
            if (new String(font, at, SUBSTITUTIONS.length(), StandardCharsets.US_ASCII).equals(SUBSTITUTIONS)) {
                font[at] = 'x';
            }
        }
        return font;
    }
}
