package id.paritrana.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.paritrana.coded.Coded;
import id.paritrana.tables.Canon;
import id.paritrana.tables.FileLimits;

import static id.paritrana.workbook.Column.optional;
import static id.paritrana.workbook.Column.required;

/** The tables of an edition workbook with their columns, in the order in which they are written. */
public enum EditionTable implements Coded {
    EDITION(
            true,
            List.of("edisi"),
            required(Column.Kind.WORD, "key", "kunci"),
            required(Column.Kind.TEXT, "value", "nilai", "isi")),
    CATEGORIES(
            true,
            List.of("kategori"),
            required(Column.Kind.CODE, "code", "kode"),
            required(Column.Kind.TEXT, "name", "nama"),
            optional(Column.Kind.WORD, "kind", "jenis"),
            optional(Column.Kind.TEXT, "sector", "sektor"),
            optional(Column.Kind.WHOLE, "prize_places", "jumlah_juara")),
    CRITERIA(
            true,
            List.of("kriteria", "indikator"),
            required(Column.Kind.CODE, "category", "kategori"),
            required(Column.Kind.CODE, "code", "kode"),
            optional(Column.Kind.CODE, "parent", "induk"),
            required(Column.Kind.TEXT, "name", "nama"),
            optional(Column.Kind.PERCENT, "weight", "bobot"),
            optional(Column.Kind.WORD, "source", "sumber"),
            optional(Column.Kind.WORD, "direction", "arah"),
            optional(Column.Kind.WORD, "normaliser", "normalisasi", "normalizer"),
            optional(Column.Kind.NUMBER, "lo", "batas_bawah"),
            optional(Column.Kind.NUMBER, "hi", "batas_atas"),
            optional(Column.Kind.NUMBER, "target", "sasaran"),
            optional(Column.Kind.TEXT, "table", "tabel"),
            optional(Column.Kind.WORD, "aggregator", "penggabungan"),
            optional(Column.Kind.WORD, "missing", "bila_kosong"),
            optional(Column.Kind.SHARE, "min_coverage", "kelengkapan_minimal"),
            optional(Column.Kind.NUMBER, "gate", "ambang")),
    RULES(
            false,
            List.of("aturan"),
            required(Column.Kind.CODE, "category", "kategori"),
            required(Column.Kind.WORD, "key", "kunci"),
            required(Column.Kind.TEXT, "value", "nilai", "isi")),
    SEATS(
            false,
            List.of("kursi"),
            required(Column.Kind.CODE, "code", "kode"),
            optional(Column.Kind.TEXT, "element", "unsur"),
            optional(Column.Kind.WORD, "role", "peran"),
            optional(Column.Kind.TEXT, "holder", "pemegang")),
    NOMINATIONS(
            true,
            List.of("calon", "pengusulan"),
            required(Column.Kind.CODE, "category", "kategori"),
            required(Column.Kind.CODE, "code", "kode"),
            required(Column.Kind.TEXT, "name", "nama"),
            optional(Column.Kind.REGION, "region_code", "kode_wilayah"),
            optional(Column.Kind.TEXT, "sector", "sektor"),
            optional(Column.Kind.TEXT, "withdrawn", "ditarik")),
    VALUES(
            false,
            List.of("data", "nilai_data"),
            required(Column.Kind.CODE, "nomination", "calon"),
            required(Column.Kind.CODE, "criterion", "kriteria"),
            optional(Column.Kind.NUMBER_OR_CODE, "value", "nilai"),
            optional(Column.Kind.NUMBER, "numerator", "pembilang"),
            optional(Column.Kind.NUMBER, "denominator", "penyebut"),
            optional(Column.Kind.PERCENT, "stated_percent", "persen_tertulis"),
            optional(Column.Kind.DATE, "as_of", "per_tanggal"),
            optional(Column.Kind.TEXT, "source", "sumber"),
            optional(Column.Kind.WORD, "state", "keadaan")),
    COVERAGE(
            false,
            List.of("cakupan"),
            required(Column.Kind.CODE, "nomination", "calon"),
            required(Column.Kind.CODE, "segment", "segmen"),
            required(Column.Kind.DATE, "as_of", "per_tanggal"),
            optional(Column.Kind.PEOPLE, "participants", "peserta"),
            optional(Column.Kind.PEOPLE, "workers", "pekerja", "tenaga_kerja"),
            optional(Column.Kind.TEXT, "definition", "definisi"),
            optional(Column.Kind.PERCENT, "stated_percent", "persen_tertulis"),
            optional(Column.Kind.PERCENT, "target_percent", "persen_target"),
            optional(Column.Kind.TEXT, "source", "sumber")),
    LEVELS(
            false,
            List.of("tingkat", "jenjang"),
            required(Column.Kind.CODE, "category", "kategori"),
            required(Column.Kind.CODE, "criterion", "kriteria"),
            required(Column.Kind.CODE, "level", "tingkat"),
            optional(Column.Kind.NUMBER, "score", "skor"),
            optional(Column.Kind.TEXT, "label", "uraian")),
    ITEMS(
            false,
            List.of("butir"),
            required(Column.Kind.CODE, "nomination", "calon"),
            required(Column.Kind.CODE, "criterion", "kriteria"),
            required(Column.Kind.CODE, "item", "butir"),
            optional(Column.Kind.TRUTH, "accepted", "diterima"),
            optional(Column.Kind.TRUTH, "mandatory", "wajib"),
            optional(Column.Kind.NUMBER, "weight", "bobot")),
    MARKS(
            false,
            List.of("penilaian"),
            required(Column.Kind.CODE, "nomination", "calon"),
            required(Column.Kind.CODE, "criterion", "kriteria"),
            required(Column.Kind.CODE, "seat", "kursi"),
            required(Column.Kind.NUMBER, "mark", "nilai"),
            optional(Column.Kind.TEXT, "comment", "komentar", "catatan")),
    RECUSALS(
            false,
            List.of("benturan_kepentingan", "benturan"),
            required(Column.Kind.CODE, "nomination", "calon"),
            required(Column.Kind.CODE, "seat", "kursi"),
            optional(Column.Kind.TEXT, "reason", "alasan"));

    private static final int MOST_ROWS = 100_000;

    /** {@code calon_(nominations)} */
    private static final Pattern TITLED = Pattern.compile("^.+_\\((\\w+)\\)$");

    /** {@code nilai_(0_4)}, {@code peserta*} */
    private static final Pattern WITH_UNIT = Pattern.compile("^(.+?)_*(\\([^()]*\\)|\\*+)$");

    /** The greatest length of a column's name with its unit. */
    private static final int LONGEST_TITLE = 100;

    /** {@code (ribu)}, {@code (1.000)}, {@code (k)}, {@code (rp_m)} */
    private static final Pattern MULTIPLE =
            Pattern.compile("rib|juta|mil|tril|billion|thousand|ratus|hundred|(?<!\\d)(10{3,}|000)(?!\\d)"
                    + "|(?<!\\p{L})(k|m|rb|jt|bn|mn)(?!\\p{L})");

    private static final Pattern PER_CENT = Pattern.compile("[%\u2030]|persen|per_?cent|pct");

    /** Units that count people one by one. */
    private static final Pattern EACH = Pattern.compile(
            "\\*+|\\(_?(orang|jiwa|pekerja|peserta|tenaga_kerja|people|persons|workers|participants)_?\\)");

    private final boolean required;
    private final List<String> aliases;
    private final List<Column> columns;

    EditionTable(boolean required, List<String> aliases, Column... columns) {
        this.required = required;
        this.aliases = aliases;
        this.columns = List.of(columns);
    }

    /** The Indonesian name, as a title. */
    public String title() {
        return Column.asTitle(aliases.get(0));
    }

    /** The name of its sheet in a template: the Indonesian name with the code. */
    public String sheetTitle() {
        return title() + " (" + code() + ")";
    }

    /** Accepted Indonesian sheet names. */
    public List<String> aliases() {
        return aliases;
    }

    /** Whether a workbook without it is refused. */
    public boolean isRequired() {
        return required;
    }

    /** The limit of its rows; it is high for marks, because every seat gives one for every criterion of every nomination. */
    public int mostRows() {
        return this == MARKS ? FileLimits.ROWS : MOST_ROWS;
    }

    public List<Column> columns() {
        return columns;
    }

    /** The column of that code. */
    public Column column(String code) {
        return columns.stream()
                .filter(column -> column.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code() + " has no column " + code));
    }

    /** The column that a header names, in English or Indonesian; a unit or a scale in brackets after it is ignored. */
    public Optional<Column> columnNamed(String header) {
        String word = Canon.word(header);
        return named(columns, word).or(() -> withoutUnit(word));
    }

    private Optional<Column> withoutUnit(String word) {
        if (word.length() > LONGEST_TITLE || !word.endsWith(")") && !word.endsWith("*")) {
            return Optional.empty();
        }
        Matcher unit = WITH_UNIT.matcher(word);
        return unit.matches()
                ? named(columns, unit.group(1)).filter(column -> isItsUnit(column, unit.group(2)))
                : Optional.empty();
    }

    /** The column of people that a header names with a multiple behind it, so that its figures are not the people themselves. */
    public Optional<Column> columnInMultiples(String header) {
        String word = Canon.word(header);
        Matcher unit = WITH_UNIT.matcher(word.length() > LONGEST_TITLE ? "" : word);
        return unit.matches() && MULTIPLE.matcher(unit.group(2)).find()
                ? named(columns, unit.group(1)).filter(column -> column.kind() == Column.Kind.PEOPLE)
                : Optional.empty();
    }

    private static Optional<Column> named(List<Column> columns, String word) {
        return columns.stream()
                .filter(column -> column.code().equals(word) || column.aliases().contains(word))
                .findFirst();
    }

    /**
     * Whether figures under a title with this unit can be read unchanged: not thousands of people, nor per cent of
     * anything else.
     */
    private static boolean isItsUnit(Column column, String unit) {
        if (column.kind() == Column.Kind.PEOPLE) {
            return EACH.matcher(unit).matches();
        }
        boolean percent = column.kind() == Column.Kind.PERCENT;
        return !MULTIPLE.matcher(unit).find()
                && (percent || !PER_CENT.matcher(unit).find());
    }

    /** Whether a sheet or file of that name is a table. */
    public static boolean isNamed(String sheet) {
        return named(sheet).isPresent();
    }

    /** The table that a sheet or file names, in English, in Indonesian or as the template does. */
    public static Optional<EditionTable> named(String sheet) {
        String word = TITLED.matcher(Canon.word(sheet)).replaceFirst("$1");
        return Arrays.stream(values())
                .filter(table -> table.code().equals(word) || table.aliases.contains(word))
                .findFirst();
    }
}
