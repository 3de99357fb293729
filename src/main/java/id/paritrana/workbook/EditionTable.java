package id.paritrana.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import id.paritrana.tables.Canon;
import id.paritrana.tables.FileLimits;
import id.paritrana.workbook.Column.Kind;

import static id.paritrana.workbook.Column.optional;
import static id.paritrana.workbook.Column.required;

/** The tables of an edition workbook with their columns, in the order in which they are written. */
public enum EditionTable {
    EDITION(true, List.of("edisi"), required(Kind.WORD, "key", "kunci"), required(Kind.TEXT, "value", "nilai", "isi")),
    CATEGORIES(
            true,
            List.of("kategori"),
            required(Kind.CODE, "code", "kode"),
            required(Kind.TEXT, "name", "nama"),
            optional(Kind.WORD, "kind", "jenis"),
            optional(Kind.TEXT, "sector", "sektor"),
            optional(Kind.WHOLE, "prize_places", "jumlah_juara")),
    CRITERIA(
            true,
            List.of("kriteria", "indikator"),
            required(Kind.CODE, "category", "kategori"),
            required(Kind.CODE, "code", "kode"),
            optional(Kind.CODE, "parent", "induk"),
            required(Kind.TEXT, "name", "nama"),
            optional(Kind.PERCENT, "weight", "bobot"),
            optional(Kind.WORD, "source", "sumber"),
            optional(Kind.WORD, "direction", "arah"),
            optional(Kind.WORD, "normaliser", "normalisasi", "normalizer"),
            optional(Kind.NUMBER, "lo", "batas_bawah"),
            optional(Kind.NUMBER, "hi", "batas_atas"),
            optional(Kind.NUMBER, "target", "sasaran"),
            optional(Kind.TEXT, "table", "tabel"),
            optional(Kind.WORD, "aggregator", "penggabungan"),
            optional(Kind.WORD, "missing", "bila_kosong"),
            optional(Kind.SHARE, "min_coverage", "kelengkapan_minimal"),
            optional(Kind.NUMBER, "gate", "ambang")),
    RULES(
            false,
            List.of("aturan"),
            required(Kind.CODE, "category", "kategori"),
            required(Kind.WORD, "key", "kunci"),
            required(Kind.TEXT, "value", "nilai", "isi")),
    SEATS(
            false,
            List.of("kursi"),
            required(Kind.CODE, "code", "kode"),
            optional(Kind.TEXT, "element", "unsur"),
            optional(Kind.WORD, "role", "peran"),
            optional(Kind.TEXT, "holder", "pemegang")),
    NOMINATIONS(
            true,
            List.of("calon", "pengusulan"),
            required(Kind.CODE, "category", "kategori"),
            required(Kind.CODE, "code", "kode"),
            required(Kind.TEXT, "name", "nama"),
            optional(Kind.REGION, "region_code", "kode_wilayah"),
            optional(Kind.TEXT, "sector", "sektor"),
            optional(Kind.TEXT, "withdrawn", "ditarik")),
    VALUES(
            false,
            List.of("data", "nilai_data"),
            required(Kind.CODE, "nomination", "calon"),
            required(Kind.CODE, "criterion", "kriteria"),
            optional(Kind.NUMBER_OR_CODE, "value", "nilai"),
            optional(Kind.NUMBER, "numerator", "pembilang"),
            optional(Kind.NUMBER, "denominator", "penyebut"),
            optional(Kind.PERCENT, "stated_percent", "persen_tertulis"),
            optional(Kind.DATE, "as_of", "per_tanggal"),
            optional(Kind.TEXT, "source", "sumber"),
            optional(Kind.WORD, "state", "keadaan")),
    COVERAGE(
            false,
            List.of("cakupan"),
            required(Kind.CODE, "nomination", "calon"),
            required(Kind.CODE, "segment", "segmen"),
            required(Kind.DATE, "as_of", "per_tanggal"),
            optional(Kind.PEOPLE, "participants", "peserta"),
            optional(Kind.PEOPLE, "workers", "pekerja", "tenaga_kerja"),
            optional(Kind.TEXT, "definition", "definisi"),
            optional(Kind.PERCENT, "stated_percent", "persen_tertulis"),
            optional(Kind.PERCENT, "target_percent", "persen_target"),
            optional(Kind.TEXT, "source", "sumber")),
    LEVELS(
            false,
            List.of("tingkat", "jenjang"),
            required(Kind.CODE, "category", "kategori"),
            required(Kind.CODE, "criterion", "kriteria"),
            required(Kind.CODE, "level", "tingkat"),
            optional(Kind.NUMBER, "score", "skor"),
            optional(Kind.TEXT, "label", "uraian")),
    ITEMS(
            false,
            List.of("butir"),
            required(Kind.CODE, "nomination", "calon"),
            required(Kind.CODE, "criterion", "kriteria"),
            required(Kind.CODE, "item", "butir"),
            optional(Kind.TRUTH, "accepted", "diterima"),
            optional(Kind.TRUTH, "mandatory", "wajib"),
            optional(Kind.NUMBER, "weight", "bobot")),
    MARKS(
            false,
            List.of("penilaian"),
            required(Kind.CODE, "nomination", "calon"),
            required(Kind.CODE, "criterion", "kriteria"),
            required(Kind.CODE, "seat", "kursi"),
            required(Kind.NUMBER, "mark", "nilai"),
            optional(Kind.TEXT, "comment", "komentar", "catatan")),
    RECUSALS(
            false,
            List.of("benturan_kepentingan", "benturan"),
            required(Kind.CODE, "nomination", "calon"),
            required(Kind.CODE, "seat", "kursi"),
            optional(Kind.TEXT, "reason", "alasan"));

    private static final int MOST_ROWS = 100_000;

    /** {@code calon_(nominations)} */
    private static final Pattern TITLED = Pattern.compile("^.+_\\((\\w+)\\)$");

    private final boolean required;
    private final List<String> aliases;
    private final List<Column> columns;

    EditionTable(boolean required, List<String> aliases, Column... columns) {
        this.required = required;
        this.aliases = aliases;
        this.columns = List.of(columns);
    }

    /** The name of the sheet or file. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Indonesian name, as a title. */
    public String title() {
        return Column.asTitle(aliases.get(0));
    }

    /** What its sheet is called in a template: the Indonesian name beside the code. */
    public String sheetTitle() {
        return title() + " (" + code() + ")";
    }

    /** Indonesian sheet names that are understood as well. */
    public List<String> aliases() {
        return aliases;
    }

    /** Whether a workbook without it is refused. */
    public boolean isRequired() {
        return required;
    }

    /** How many rows it may have; marks are many, because every seat gives one for every criterion of every nomination. */
    int mostRows() {
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

    /** The column that a header names, in English or Indonesian. */
    public Optional<Column> columnNamed(String header) {
        String word = Canon.word(header);
        return columns.stream()
                .filter(column -> column.code().equals(word) || column.aliases().contains(word))
                .findFirst();
    }

    /** The table that a sheet or file names, in English, in Indonesian or as the template does. */
    public static Optional<EditionTable> named(String sheet) {
        String word = TITLED.matcher(Canon.word(sheet)).replaceFirst("$1");
        return Arrays.stream(values())
                .filter(table -> table.code().equals(word) || table.aliases.contains(word))
                .findFirst();
    }
}
