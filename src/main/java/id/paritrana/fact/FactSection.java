package id.paritrana.fact;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.Viewer;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.NominationSection;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.site.Sign;
import id.paritrana.words.Messages;
import id.paritrana.words.Written;

/** The facts of a nomination, criterion by criterion, on its page. */
@ApplicationScoped
class FactSection implements NominationSection {
    private final Facts facts;
    private final FactItems items;
    private final FactSchemes schemes;

    FactSection(Facts facts, FactItems items, FactSchemes schemes) {
        this.facts = facts;
        this.items = items;
        this.schemes = schemes;
    }

    @Override
    public Part part() {
        return Part.FACTS;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Section of(Viewer viewer, Nomination nomination, boolean mayChange, Locale locale) {
        FactScheme scheme = schemes.of(nomination.category());
        Map<String, Fact> current =
                facts.current(nomination).stream().collect(Collectors.toMap(Fact::criterion, Function.identity()));
        Map<Long, List<FactItem>> itemsOf = items.current(nomination).stream()
                .collect(Collectors.groupingBy(i -> i.fact().id()));
        List<Line> lines = scheme.of(nomination.category()).stream()
                .map(c -> line(c, current.get(c.code()), itemsOf, scheme, nomination, mayChange, locale))
                .toList();
        return new Section(
                "facts",
                Messages.text(locale, "fact.section"),
                Messages.text(locale, "fact.section.intro"),
                Messages.text(locale, "fact.section.empty"),
                lines,
                List.of());
    }

    private static Line line(
            Criterion criterion,
            @Nullable Fact fact,
            Map<Long, List<FactItem>> itemsOf,
            FactScheme scheme,
            Nomination nomination,
            boolean mayChange,
            Locale locale) {
        if (fact == null) {
            Line line = Line.of(criterion.name(), "", "").standing(Sign.NONE, Messages.text(locale, "fact.state.none"));
            return mayChange
                    ? line.with(FactAddress.record(nomination, criterion.code()), Messages.text(locale, "fact.record"))
                    : line;
        }
        var told = FactLine.of(
                fact, nomination.category(), itemsOf.getOrDefault(fact.id(), List.of()), scheme, Map.of(), locale);
        return Line.of(
                        criterion.name(),
                        told.value(),
                        told.evidence().isBlank()
                                ? ""
                                : Messages.text(locale, "fact.evidence", Written.in(locale, told.evidence())))
                .standing(told.state().sign(), told.said())
                .inItsWords(told.items().isEmpty())
                .with(
                        FactAddress.one(nomination.edition().code(), fact.publicId()),
                        Messages.text(locale, "fact.open"));
    }
}
