package id.paritrana.scoring;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Where the value of a criterion comes from. */
public enum Source {
    /** not a leaf: the score is made of the children's scores */
    AGGREGATE(Kind.AGGREGATE, "gabungan", ""),
    /** a numerator over a denominator */
    RATIO(Kind.DATA, "rasio", ""),
    /** one recorded figure */
    NUMBER(Kind.DATA, "angka", ""),
    /** items that are accepted or not */
    CHECKLIST(Kind.FACT, "daftar_periksa", "items"),
    /** one of several named options */
    CHOICE(Kind.FACT, "pilihan", ""),
    /** one mark by each seat of the committee */
    PANEL(Kind.MARK, "juri", "marks");

    /** Who brings the value in. */
    public enum Kind {
        /** nobody: the score is made of the children's */
        AGGREGATE,
        /** a figure out of the nominee's or the agency's records */
        DATA,
        /** a finding that the secretariat records with its evidence */
        FACT,
        /** the judgement of the seats of the committee */
        MARK
    }

    private final Kind kind;
    private final String inIndonesian;
    private final String table;

    Source(Kind kind, String inIndonesian, String table) {
        this.kind = kind;
        this.inIndonesian = inIndonesian;
        this.table = table;
    }

    /** The word of the edition workbook that means the same in Indonesian. */
    public String inIndonesian() {
        return inIndonesian;
    }

    /** The table of the edition workbook that has the parts of its value; empty where the value stands among the others. */
    public String table() {
        return table;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether its value is one of the options that the scheme names. */
    public boolean hasNamedOptions() {
        return this == CHOICE;
    }

    /** Whether its value is a figure on a scale of its own. */
    public boolean hasFigure() {
        return this != AGGREGATE && !hasNamedOptions();
    }

    /** From where to where its values are, as far as one can know without the scheme. */
    public Range usualScale() {
        return this == RATIO ? new Range(BigDecimal.ZERO, BigDecimal.ONE) : Range.HUNDRED;
    }

    /** The word of the edition workbook, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of that word, or empty for a word that is not one of them. */
    public static Optional<Source> of(String code) {
        for (Source each : values()) {
            if (each.code().equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
