package id.paritrana.nomination;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.journal.Journal;
import id.paritrana.scoring.Criterion;
import id.paritrana.site.form.ChangedMeanwhile;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.TextLimits;
import id.paritrana.workbook.ValueState;

/** Records or corrects the figure of a nomination for one criterion, with its source. */
@ApplicationScoped
public class RecordValue {
    private final Nominations nominations;
    private final DataValues values;
    private final DataCriteria criteria;
    private final Corrections corrections;
    private final Journal journal;

    RecordValue(
            Nominations nominations,
            DataValues values,
            DataCriteria criteria,
            Corrections corrections,
            Journal journal) {
        this.nominations = nominations;
        this.values = values;
        this.criteria = criteria;
        this.corrections = corrections;
        this.journal = journal;
    }

    /**
     * @throws ChangedMeanwhile when the form began from another version than the one stored
     * @throws id.paritrana.site.Refusal with what is wrong, beside its field
     */
    @Transactional
    public void record(Viewer viewer, Edition edition, String nominee, String criterionCode, ValueForm form) {
        Nomination nomination = nominations.seenBy(viewer, edition, nominee);
        Criterion criterion = criteria.figure(nomination.category(), criterionCode);
        corrections.begin(nomination.category());
        nominations.lock(nomination);
        DataValue stored = values.find(nomination, criterion.code()).orElse(null);
        String version = ValueForm.of(stored).version();
        if (!version.equals(form.version())) {
            throw new ChangedMeanwhile(ValueForm.of(stored).fields(), version);
        }
        var typed = new Typed();
        BigDecimal value = typed.number("value", form.value());
        BigDecimal numerator = typed.notNegative("numerator", form.numerator());
        BigDecimal denominator = typed.notNegative("denominator", form.denominator());
        BigDecimal stated = typed.notNegative("statedPercent", form.statedPercent());
        var asOf = typed.day("asOf", form.asOf());
        String source = typed.words("source", form.source(), TextLimits.TEXT);
        String reason = typed.words("reason", form.reason(), TextLimits.TEXT);
        ValueState given = ValueState.of(form.state()).orElse(null);
        if (given == null) {
            typed.object("state", "nomination.value.state-unknown");
        }
        boolean anything = value != null || numerator != null || denominator != null;
        if (!form.state().isEmpty() && anything) {
            typed.object("state", "nomination.value.state-with-figure");
        }
        if ((numerator == null) != (denominator == null) && typed.fine("numerator") && typed.fine("denominator")) {
            typed.object(numerator == null ? "numerator" : "denominator", "nomination.value.half-a-ratio");
        }
        if (anything && source.isEmpty()) {
            typed.object("source", "nomination.value.source-missing");
        }
        if (stored != null && reason.isEmpty()) {
            typed.object("reason", "nomination.value.reason-missing");
        }
        typed.refuseIfAny();
        Map<String, ?> before = state(stored);
        DataValue kept = stored != null ? stored : new DataValue(nomination, criterion.code());
        kept.set(value, numerator, denominator, stated, asOf, source, Objects.requireNonNull(given));
        values.persist(kept);
        journal.act("value-recorded")
                .in(edition.id(), edition.code())
                .about("nomination:" + nomination.code() + " criterion:" + criterion.code())
                .before(before)
                .after(state(kept))
                .because(reason)
                .write();
    }

    private static Map<String, ?> state(@Nullable DataValue value) {
        if (value == null) {
            return Map.of();
        }
        var state = new LinkedHashMap<String, Object>();
        state.put("value", value.value());
        state.put("numerator", value.numerator());
        state.put("denominator", value.denominator());
        state.put("stated_percent", value.statedPercent());
        state.put("as_of", value.asOf() == null ? null : value.asOf().toString());
        state.put("source", value.source());
        state.put("state", value.state().code());
        return state;
    }
}
