package id.paritrana.workbook;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/** A common form for codes and names that look alike, so that the message about an unknown one can suggest the one meant. */
public final class Lookalike {
    /** Letters of Cyrillic and Greek that are drawn like Latin ones (Unicode Technical Standard 39), in pairs. */
    private static final String DRAWN =
            "\u0410A\u0412B\u0421C\u0415E\u041dH\u0406I\u0408J\u041aK\u041cM\u041eO\u0420P\u0405S\u0422T\u0425X\u0423Y"
                    + "\u0391A\u0392B\u0395E\u0396Z\u0397H\u0399I\u039aK\u039cM\u039dN\u039fO\u03a1P\u03a4T\u03a5Y\u03a7X";

    private Lookalike() {}

    /** Letters and digits, without case, accents and script. */
    public static String bare(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
        StringBuilder bare = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            int at = DRAWN.indexOf(letters.charAt(i));
            bare.append(at >= 0 && at % 2 == 0 ? DRAWN.charAt(at + 1) : letters.charAt(i));
        }
        return bare.toString();
    }

    /** The same for a code, which also drops leading zeros and unifies O and 0, and I, l and 1. */
    public static String bareCode(String code) {
        return bare(CodeForm.withoutFootnote(code))
                .replaceAll("(?<!\\d)0+(?=\\d)", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** Whether a text has letters that are not Latin. */
    public static boolean isForeign(String text) {
        return text.codePoints().anyMatch(c -> Character.isLetter(c) && UnicodeScript.of(c) != UnicodeScript.LATIN);
    }
}
