package id.paritrana.edition.scheme;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

import id.paritrana.edition.Edition;
import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.normaliser.NormaliserKind;
import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.reason.MissingPolicy;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.ScoreTable;

/** A node of the scheme as it was given, one row of the workbook's table {@code criteria}. {@link Schemes} reads it. */
@Entity
public class StoredCriterion {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Edition edition;

    private int position;
    private String category;
    private String code;
    private @Nullable String parent;
    private String name;
    private @Nullable BigDecimal weight;
    private Source source;
    private Direction direction;
    private @Nullable NormaliserKind normaliser;
    private @Nullable BigDecimal lo;
    private @Nullable BigDecimal hi;
    private @Nullable BigDecimal target;
    private @Nullable String tableText;
    private Aggregation aggregator;
    private MissingPolicy missing;
    /** The share of weight below that needs a score; its column has the name of the workbook's. */
    @Column(name = "min_coverage")
    private @Nullable BigDecimal minComplete;

    private @Nullable BigDecimal gate;

    /** The ends of the scale on which seats mark, for the guard of marks in the database. */
    private @Nullable BigDecimal markLo;

    private @Nullable BigDecimal markHi;

    /** For Hibernate. */
    protected StoredCriterion() {}

    public StoredCriterion(Edition edition, CriterionRow row, int position) {
        this.edition = edition;
        this.position = position;
        this.category = row.category();
        this.code = row.code();
        this.parent = row.parent().isEmpty() ? null : row.parent();
        this.name = row.name();
        this.weight = row.weight();
        this.source = row.source();
        this.direction = row.direction();
        this.normaliser = row.normaliser();
        this.lo = row.lo();
        this.hi = row.hi();
        this.target = row.target();
        this.tableText = row.table().isEmpty() ? null : row.table().text();
        this.aggregator = row.aggregator();
        this.missing = row.missing();
        this.minComplete = row.minCoverage();
        this.gate = row.gate();
        if (row.source().kind() == Source.Kind.MARK) {
            this.markLo = row.marks().lo();
            this.markHi = row.marks().hi();
        }
    }

    public CriterionRow row() {
        return new CriterionRow(
                category,
                code,
                parent == null ? "" : parent,
                name,
                weight,
                source,
                direction,
                normaliser,
                lo,
                hi,
                target,
                tableText == null ? ScoreTable.NONE : ScoreTable.parse(tableText, source.hasNamedOptions()),
                aggregator,
                missing,
                minComplete,
                gate);
    }
}
