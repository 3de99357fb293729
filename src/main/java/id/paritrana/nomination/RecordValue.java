package id.paritrana.nomination;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.edition.proposal.ProposalSubject;
import id.paritrana.edition.proposal.ProposedAct;
import id.paritrana.edition.proposal.SecondPerson;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.journal.SpelledCodes;
import id.paritrana.scoring.normaliser.SourceForm;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.site.form.ChangedMeanwhile;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.TextLimits;
import id.paritrana.workbook.FigureRules;
import id.paritrana.workbook.ValueState;

/**
 * Records or corrects the figure of a nomination for one criterion, with its source. Once scoring is closed, one person proposes a
 * correction with a reason and another confirms it ({@link CorrectValue}).
 */
@ApplicationScoped
public class RecordValue {
    private final Nominations nominations;
    private final DataValues values;
    private final DataCriteria criteria;
    private final Corrections corrections;
    private final SecondPerson second;
    private final Journal journal;

    RecordValue(
            Nominations nominations,
            DataValues values,
            DataCriteria criteria,
            Corrections corrections,
            SecondPerson second,
            Journal journal) {
        this.second = second;
        this.nominations = nominations;
        this.values = values;
        this.criteria = criteria;
        this.corrections = corrections;
        this.journal = journal;
    }

    /**
     * @return whether it waits for a second person, as it does once scoring is closed
     * @throws ChangedMeanwhile when the form began from another version than the one stored
     * @throws id.paritrana.refusal.Refusal with what is wrong, beside its field
     */
    @Transactional
    public boolean record(Viewer viewer, Edition edition, String nominee, String criterionCode, ValueForm form) {
        Nomination nomination = nominations.seenBy(viewer, edition, nominee);
        Criterion criterion = criteria.figure(nomination.category(), criterionCode);
        boolean late = corrections.begin(nomination.category());
        Given given = read(nomination, criterion, form);
        if (late) {
            second.propose(
                    viewer,
                    edition,
                    ProposedAct.VALUE_CORRECTED,
                    new ProposalSubject(
                            SpelledCodes.together(nomination.code(), criterion.code()),
                            nomination.category().id(),
                            nomination.id(),
                            null),
                    form.text(criterion.code()),
                    form.reason(),
                    new Typed());
            return true;
        }
        keep(nomination, criterion, given);
        return false;
    }

    /**
     * Does what was proposed and is confirmed now.
     *
     * @throws ChangedMeanwhile when the figure is not what it was then
     */
    void correct(Nomination nomination, Criterion criterion, ValueForm form) {
        keep(nomination, criterion, read(nomination, criterion, form));
    }

    /** A figure as it was read from the form. */
    private record Given(
            @Nullable DataValue stored,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal stated,
            @Nullable LocalDate asOf,
            String source,
            ValueState state,
            String reason) {}

    private Given read(Nomination nomination, Criterion criterion, ValueForm form) {
        nominations.lock(nomination);
        DataValue stored = values.find(nomination, criterion.code()).orElse(null);
        ValueForm theirs = ValueForm.of(stored, Corrections.NEUTRAL);
        if (!theirs.version().equals(form.version())) {
            throw new ChangedMeanwhile(theirs.fields(), theirs.version());
        }
        var typed = new Typed();
        BigDecimal quotient = typed.number("value", form.value());
        BigDecimal numerator = typed.notNegative("numerator", form.numerator());
        BigDecimal denominator = typed.notNegative("denominator", form.denominator());
        // the field of a quotient is hidden where parts are asked for: whoever fills those in means them instead of it
        boolean byParts = criterion.source().form() == SourceForm.PARTS && numerator != null && denominator != null;
        BigDecimal value = byParts ? null : quotient;
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
        if (typed.fine("value") && typed.fine("numerator") && typed.fine("denominator")) {
            FigureRules.of(criterion.source().form(), value, numerator, denominator).stream()
                    .filter(wrong -> !wrong.fault().doubt())
                    .forEach(wrong -> typed.object(
                            wrong.at().code(),
                            "nomination.value.wrong." + wrong.fault().code()));
        }
        if (corrections.askReason(nomination.category(), stored != null) && reason.isEmpty()) {
            typed.object("reason", "nomination.value.reason-missing");
        }
        typed.refuseIfAny();
        return new Given(
                stored, value, numerator, denominator, stated, asOf, source, Objects.requireNonNull(given), reason);
    }

    private void keep(Nomination nomination, Criterion criterion, Given given) {
        Map<String, ?> before = state(given.stored());
        DataValue kept = given.stored() != null ? given.stored() : new DataValue(nomination, criterion.code());
        kept.set(
                given.value(),
                given.numerator(),
                given.denominator(),
                given.stated(),
                given.asOf(),
                given.source(),
                given.state());
        values.persist(kept);
        values.flush();
        journal.act(RecordedAct.VALUE_RECORDED)
                .in(nomination.edition().id(), nomination.edition().code())
                .about("nomination", nomination.code())
                .about("criterion", criterion.code())
                .before(before)
                .after(state(kept))
                .because(given.reason())
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
