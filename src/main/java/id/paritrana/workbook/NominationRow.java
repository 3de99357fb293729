package id.paritrana.workbook;

import java.util.List;
import java.util.regex.Pattern;

import id.paritrana.tables.Canon;
import id.paritrana.tables.DecimalText;

/**
 * One nomination.
 *
 * @param code unique in the edition
 * @param withdrawn why it was withdrawn; empty for one that stands. A withdrawn one is not ranked
 */
public record NominationRow(
        String category, String code, String name, String regionCode, String sector, String withdrawn)
        implements WorkbookRow {
    private static final int SHORTEST_REASON = 4;
    /** What a column of yes and no has; the reason {@code tidak hadir} is none of them. */
    private static final Pattern NO_REASON = Pattern.compile(
            "(?iu)((tidak|tdk|belum|bukan|not|never)(\\s+(ditarik|mundur|batal|withdrawn))?|aktif|active|tetap|masih|ikut|kosong)");

    private static final String DENIAL = "(tidak|tdk|tak|belum|batal|bukan|no|not|never)";

    /**
     * What says that nobody is withdrawn: {@code batal mundur}, {@code tidak, tetap ikut}, or a denial by itself. Anything else that
     * is denied is a reason: {@code tidak membayar iuran}.
     */
    private static final Pattern NOT_WITHDRAWN = Pattern.compile("(?ius).*\\b" + DENIAL
            + "(\\s+(jadi|pernah|lagi|akan|yet|been))*\\s+(mundur|mengundurkan|undur|(di)?tarik|withdr).*"
            + "|(" + DENIAL + "[^\\p{L}]*)?(tetap|masih)\\s+ikut\\b.*"
            + "|(tidak|tdk|tak|belum|bukan|no|not|never)(\\s+jadi)?[^\\p{L}]*"
            + "|(tetap|masih|ikut)[^\\p{L}]*");

    /** What is said of a nominee that takes part. */
    private static final Pattern GOOD = Pattern.compile(
            "(?iu)((berkas|dokumen|data|sudah|telah)\\s+)?(lengkap|lolos|lulus|terdaftar|memenuhi|layak|sah|hadir|aktif|oke?|baik|complete|eligible|registered|valid)"
                    + "(\\s+(syarat|persyaratan|administrasi|verifikasi|seleksi|semua|dokumen|berkas))*[.]?");

    public NominationRow {
        category = Canon.text(category);
        code = Canon.text(code);
        name = Canon.text(name);
        regionCode = Canon.text(regionCode);
        sector = Canon.text(sector);
        withdrawn = Canon.text(withdrawn);
    }

    /** One that stands. */
    public NominationRow(String category, String code, String name, String regionCode, String sector) {
        this(category, code, name, regionCode, sector, "");
    }

    /**
     * Whether a text says why a nominee is withdrawn, in a word of four letters at least; {@code tidak}, {@code tidak ditarik} and a dash
     * seem to say that it is not.
     */
    public static boolean isReason(String text) {
        return text.codePoints().filter(Character::isLetter).count() >= SHORTEST_REASON
                && !NO_REASON.matcher(text.strip()).matches()
                && Vocabulary.TRUTH.find(text).isEmpty()
                && DecimalText.typed(text).fault() != DecimalText.Fault.NOTHING;
    }

    /** Whether the reason seems to say that the nominee takes part: {@code batal mundur}, {@code berkas lengkap}. */
    public boolean isWithdrawnInDoubt() {
        return !stands()
                && (NOT_WITHDRAWN.matcher(withdrawn).matches()
                        || GOOD.matcher(withdrawn).matches());
    }

    public boolean stands() {
        return withdrawn.isEmpty();
    }

    @Override
    public List<String> codes() {
        return List.of(code);
    }

    @Override
    public String nomination() {
        return code;
    }

    @Override
    public String title() {
        return name;
    }
}
