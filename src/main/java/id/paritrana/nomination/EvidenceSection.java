package id.paritrana.nomination;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.words.Messages;
import id.paritrana.words.Unbroken;
import id.paritrana.words.Written;

/** The documents of a nomination, on its page. */
@ApplicationScoped
class EvidenceSection implements NominationSection {
    private final EvidenceList evidence;
    private final DataCriteria criteria;

    EvidenceSection(EvidenceList evidence, DataCriteria criteria) {
        this.evidence = evidence;
        this.criteria = criteria;
    }

    @Override
    public Part part() {
        return Part.EVIDENCE;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Section of(Viewer viewer, Nomination nomination, boolean mayChange, Locale locale) {
        Map<String, String> names = criteria.leaves(nomination.category()).stream()
                .collect(Collectors.toMap(Criterion::code, Criterion::name, (own, all) -> own));
        var lines = evidence.of(nomination).stream()
                .map(e -> {
                    var meta = new StringJoiner(" · ");
                    if (e.criterion() != null) {
                        meta.add(Messages.text(
                                locale,
                                "nomination.evidence.for",
                                Written.in(locale, names.getOrDefault(e.criterion(), e.criterion()))));
                    }
                    if (!e.pages().isEmpty()) {
                        meta.add(Unbroken.of(PageWords.of(e.pages(), locale)));
                    }
                    Line line = Line.of(e.title(), "", meta.toString());
                    return e.address() == null
                            ? line
                            : line.with(e.address(), Messages.text(locale, "nomination.evidence.open"));
                })
                .toList();
        return new Section(
                "evidence",
                Messages.text(locale, "nomination.evidence"),
                "",
                Messages.text(locale, "nomination.evidence-empty"),
                lines,
                mayChange
                        ? List.of(new Link(
                                NominationAddress.evidence(nomination),
                                Messages.text(locale, "nomination.evidence.add")))
                        : List.of());
    }
}
