package id.paritrana.scoresheet.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.coverage.CoverageDoubts;
import id.paritrana.coverage.CoverageRecord;
import id.paritrana.coverage.CoverageRecords;
import id.paritrana.edition.Edition;
import id.paritrana.fact.Fact;
import id.paritrana.fact.FactItem;
import id.paritrana.fact.FactItems;
import id.paritrana.fact.Facts;
import id.paritrana.nomination.DataValue;
import id.paritrana.nomination.DataValues;
import id.paritrana.nomination.Evidence;
import id.paritrana.nomination.EvidenceList;
import id.paritrana.nomination.Nomination;
import id.paritrana.scoresheet.SheetCriteria;
import id.paritrana.scoresheet.SheetCriterion;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.workbook.CountedCoverage;

/** What there is to read about a nomination while judging it: coverage, figures, facts, documents, and what is in doubt of it. */
@ApplicationScoped
public class SheetReadings {
    private final CoverageRecords coverage;
    private final CoverageDoubts doubts;
    private final DataValues values;
    private final Facts facts;
    private final FactItems items;
    private final EvidenceList evidence;

    SheetReadings(
            CoverageRecords coverage,
            CoverageDoubts doubts,
            DataValues values,
            Facts facts,
            FactItems items,
            EvidenceList evidence) {
        this.coverage = coverage;
        this.doubts = doubts;
        this.values = values;
        this.facts = facts;
        this.items = items;
        this.evidence = evidence;
    }

    /**
     * What there is to read.
     *
     * @param documents by criterion; those of no criterion under an empty text
     */
    public record Readings(
            Map<String, FactShown> facts, Map<String, DataShown> data, Map<String, List<Evidence>> documents) {
        public List<Evidence> documents(String criterion) {
            return documents.getOrDefault(criterion, List.of());
        }
    }

    Readings of(Viewer viewer, Edition edition, Nomination nomination, SheetCriteria criteria) {
        Map<String, CoverageRecord> latest = CountedCoverage.latest(coverage.of(nomination), edition.period());
        Predicate<CoverageRecord> doubted = latest.isEmpty() || !criteria.sumCoverage()
                ? none -> false
                : doubts.seenBy(viewer, edition).about(nomination)::doubts;
        var figures =
                values.of(nomination).stream().collect(Collectors.toMap(DataValue::criterion, Function.identity()));
        var current =
                facts.current(nomination).stream().collect(Collectors.toMap(Fact::criterion, Function.identity()));
        var checked = items.current(nomination).stream()
                .collect(Collectors.groupingBy(i -> i.fact().criterion()));
        var documents = evidence.of(nomination).stream()
                .collect(Collectors.groupingBy(e -> e.criterion() == null ? "" : e.criterion()));
        var factsShown = new HashMap<String, FactShown>();
        var dataShown = new HashMap<String, DataShown>();
        for (SheetCriterion c : criteria.all()) {
            if (c.kind() == Source.Kind.FACT) {
                List<FactItem> own = checked.getOrDefault(c.code(), List.of());
                factsShown.put(c.code(), FactShown.of(c, current.get(c.code()), own));
            } else if (c.kind() == Source.Kind.DATA) {
                dataShown.put(c.code(), DataShown.of(c, figures.get(c.code()), latest, doubted));
            }
        }
        return new Readings(factsShown, dataShown, documents);
    }
}
