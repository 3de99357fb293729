package id.paritrana.workbook;

import java.util.List;
import java.util.regex.Pattern;

import id.paritrana.tables.Canon;
import id.paritrana.tables.DecimalText;

/**
 * One nomination.
 *
 * @param code unique in the edition
 * @param withdrawn why it was withdrawn, so that it is not ranked; empty otherwise
 */
public record NominationRow(
        String category, String code, String name, String regionCode, String sector, String withdrawn)
        implements WorkbookRow {
    private static final int SHORTEST_REASON = 4;
    /** Entries of a yes–no column; the reason {@code tidak hadir} is not one. */
    private static final Pattern NO_REASON = Pattern.compile(
            "(?iu)((tidak|tdk|belum|bukan|not|never)(\\s+(ditarik|mundur|batal|withdrawn))?|aktif|active|tetap|masih|ikut|kosong)");

    private static final String DENIAL = "(tidak|tdk|tak|belum|batal|bukan|no|not|never)";

    /**
     * Texts that deny a withdrawal: {@code batal mundur}, {@code tidak, tetap ikut}, or a bare denial. Any other
     * negation is a reason: {@code tidak membayar iuran}.
     */
    private static final Pattern NOT_WITHDRAWN = Pattern.compile("(?ius).*\\b" + DENIAL
            + "(\\s+(jadi|pernah|lagi|akan|yet|been))*\\s+(mundur|mengundurkan|undur|(di)?tarik|withdr).*"
            + "|(" + DENIAL + "[^\\p{L}]*)?(tetap|masih)\\s+ikut\\b.*"
            + "|(tidak|tdk|tak|belum|bukan|no|not|never)(\\s+jadi)?[^\\p{L}]*"
            + "|(tetap|masih|ikut)[^\\p{L}]*");

    /** Texts that mean nothing to report: not a reason, despite the negation. */
    private static final Pattern NOTHING_SAID = Pattern.compile(
            "(?iu)(tidak|tdk|tak|belum|blm|tanpa|no|without)\\s+(ada\\s+)?"
                    + "(catatan|masalah|keterangan|kendala|alasan|temuan|remarks?|notes?|comments?|issues?|problems?|reasons?)[^\\p{L}]*");

    /** Words of leaving, exclusion or negation: every reason has one. */
    private static final Pattern LEAVING =
            Pattern.compile("(?iu)mundur|undur|tarik|cabut|dicoret|batal|gugur|diskualifikasi|keluar"
                    + "|henti|tolak|gagal|lambat|telat|lewat|kedaluwarsa|kadaluarsa|ganda|dobel|duplikat|pailit|bangkrut|bubar|tutup"
                    + "|pindah|alih|merger|lebur|gabung|meninggal|wafat|sakit|permintaan|sengketa|pidana|kasus|perkara|sanksi"
                    + "|unggak|langgar|daftar hitam|absen|dikecualikan|dikeluarkan"
                    + "|\\b(tidak|tdk|tak|belum|blm|bukan|kurang|tanpa|hanya|no|not|never|non|without)\\b"
                    + "|withdr|declin|disqualif|ineligib|reject|refus|resign|retire|drop|duplicate|incomplete|missing|blacklist"
                    + "|bankrupt|closed|merged|\\blate\\b|conflict|violat|fail"
                    + "|remov|cancel|exclu|suspend|deceas|\\bdied\\b|moved|liquid|did n|hapus|nonaktif|halang|juara|menang"
                    + "|di luar");

    /**
     * A placeholder of a list or of an empty cell: {@code (blank)}, {@code -- pilih --}; {@code (SK 12/2024)} is not
     * one.
     */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?iu)[^\\p{L}\\p{N}]+(blank|kosong|(di)?pilih|select|isi|none|empty|choose)( (salah )?satu| one)?"
                    + "[^\\p{L}\\p{N}]+");

    public NominationRow {
        category = Canon.text(category);
        code = Canon.text(code);
        name = Canon.text(name);
        regionCode = Canon.text(regionCode);
        sector = Canon.text(sector);
        withdrawn = Canon.text(withdrawn);
    }

    /** A nomination that is not withdrawn. */
    public NominationRow(String category, String code, String name, String regionCode, String sector) {
        this(category, code, name, regionCode, sector, "");
    }

    /**
     * Whether a text says why a nominee is withdrawn, in a word of four letters at least; {@code tidak}, {@code tidak ditarik}, a dash
     * and {@code (blank)} seem to say that it is not.
     */
    public static boolean isReason(String text) {
        return text.codePoints().filter(Character::isLetter).count() >= SHORTEST_REASON
                && !NO_REASON.matcher(text.strip()).matches()
                && Vocabulary.TRUTH.find(text).isEmpty()
                && !PLACEHOLDER.matcher(text.strip()).matches()
                && DecimalText.typed(text).fault() != DecimalText.Fault.NOTHING;
    }

    /** Whether the reason does not say that the nominee left: {@code batal mundur}, {@code berkas lengkap}, {@code kabupaten}. */
    public boolean isWithdrawnInDoubt() {
        return !stands()
                && (NOT_WITHDRAWN.matcher(withdrawn).matches()
                        || NOTHING_SAID.matcher(withdrawn).matches()
                        || !LEAVING.matcher(withdrawn).find());
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
