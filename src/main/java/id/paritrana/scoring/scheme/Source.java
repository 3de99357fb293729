package id.paritrana.scoring.scheme;

import java.util.List;
import java.util.Optional;

import id.paritrana.coded.Coded;
import id.paritrana.scoring.normaliser.NormaliserKind;
import id.paritrana.scoring.normaliser.Range;
import id.paritrana.scoring.normaliser.SourceForm;

/** Where the value of a criterion comes from; the class that each constant names implements it for a leaf. */
public enum Source implements Coded {
    /** not a leaf: the score is made of the children's scores */
    AGGREGATE(Kind.AGGREGATE, "gabungan", new AggregateSource()),
    /** a numerator over a denominator */
    RATIO(Kind.DATA, "rasio", new RatioSource()),
    /** one recorded figure */
    NUMBER(Kind.DATA, "angka", new NumberSource()),
    /** items that are accepted or not */
    CHECKLIST(Kind.FACT, "daftar_periksa", new ChecklistSource()),
    /** one of several named options */
    CHOICE(Kind.FACT, "pilihan", new ChoiceSource()),
    /** one mark by each seat of the committee */
    PANEL(Kind.MARK, "juri", new PanelSource());

    /** Who supplies the value. */
    public enum Kind implements Coded {
        /** nobody: the score is computed from the children's */
        AGGREGATE,
        /** a figure from the nominee's or the agency's records */
        DATA,
        /** a finding that the secretariat records with its evidence */
        FACT,
        /** the judgement of the seats of the committee */
        MARK
    }

    private final Kind kind;
    private final String inIndonesian;
    private final LeafSource atLeaf;

    Source(Kind kind, String inIndonesian, LeafSource atLeaf) {
        this.kind = kind;
        this.inIndonesian = inIndonesian;
        this.atLeaf = atLeaf;
    }

    /** The word of the edition workbook for it in Indonesian. */
    public String inIndonesian() {
        return inIndonesian;
    }

    public Kind kind() {
        return kind;
    }

    public SourceForm form() {
        return atLeaf.form();
    }

    /** Whether its value is one of the options that the scheme names. */
    public boolean hasNamedOptions() {
        return form().hasNamedOptions();
    }

    /** Whether its value is made of items that are accepted or not. */
    public boolean hasItems() {
        return form().hasItems();
    }

    /** Whether its value is a figure on a scale of its own. */
    public boolean hasFigure() {
        return form().hasFigure();
    }

    /** The range of its values, as far as it is known without the scheme. */
    public Range usualScale() {
        return atLeaf.usualScale();
    }

    /** The normaliser that a scheme implies when it names none; empty for a source that needs one named. */
    public Optional<NormaliserKind> implied() {
        return atLeaf.implied();
    }

    /**
     * The values of an example nominee for a leaf of this source.
     *
     * @param seats the codes of the seats that mark, in order
     */
    public LeafExample example(Criterion leaf, List<String> seats) {
        return atLeaf.example(leaf, seats);
    }

    /** How a leaf of this source is read and checked. */
    public LeafSource atLeaf() {
        return atLeaf;
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
