package id.paritrana.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Objects;
import java.util.Optional;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The characters that documents can print: a letter without a glyph in the font of the minutes would be a box in an
 * official document, so it is reported where it is typed.
 *
 * <p>A form refuses such a letter. A workbook with one is read with a warning, because the same reader opens frozen
 * runs and packages that may hold it.
 */
public final class PrintedCharacters {
    private static final String FACE = "/net/sf/jasperreports/fonts/dejavu/DejaVuSerifCondensed.ttf";
    /** Every font has glyphs for the characters up to here. */
    private static final int LATIN = 0xFF;

    private PrintedCharacters() {}

    /** The first character of a cleaned text that no document could print; empty when the whole text can be printed. */
    public static Optional<String> missing(String text) {
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (c > LATIN && !Shapes.KNOWN.get(c)) {
                return Optional.of(Character.toString(c));
            }
        }
        return Optional.empty();
    }

    /** Loaded when the first character beyond Latin is checked. */
    private static final class Shapes {
        private static final BitSet KNOWN = read();

        private static BitSet read() {
            try (InputStream file = Objects.requireNonNull(PrintedCharacters.class.getResourceAsStream(FACE), FACE);
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
                CmapLookup shapes = font.getUnicodeCmapLookup();
                BitSet known = new BitSet();
                for (int c = LATIN + 1; c <= Character.MAX_CODE_POINT; c++) {
                    known.set(c, shapes.getGlyphId(c) > 0);
                }
                return known;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
