package id.paritrana.edition.closing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.proposal.ProposableAct;
import id.paritrana.edition.proposal.Proposal;
import id.paritrana.edition.proposal.ProposalSubject;
import id.paritrana.edition.proposal.ProposedAct;
import id.paritrana.edition.proposal.SecondPerson;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.refusal.Told;
import id.paritrana.site.form.SolemnForm;
import id.paritrana.site.form.Typed;
import id.paritrana.words.Messages;
import id.paritrana.words.Written;

/**
 * Closes scoring of a category although something is open: one person proposes it with a reason, another confirms. It is
 * proposed for the sheets that are open then: the reason speaks of them, and of no other.
 */
@ApplicationScoped
public class CloseDespiteQuestions implements ProposableAct {
    /** How many sheets a sentence names. */
    private static final int NAMED = 12;

    private final Categories categories;
    private final CloseScoring closing;
    private final SecondPerson second;

    CloseDespiteQuestions(Categories categories, CloseScoring closing, SecondPerson second) {
        this.categories = categories;
        this.closing = closing;
        this.second = second;
    }

    /**
     * Proposes to a second person to close although something is open.
     *
     * @param shown digest of what was open on the page where the reason was written
     */
    @Transactional
    public void propose(Viewer viewer, Category category, String reason, String shown) {
        Category locked = categories.locked(category);
        Closing asked = closing.questions(locked);
        Refusal.unlessNone(asked.blocking());
        if (!CloseScoring.seal(asked).equals(shown)) {
            throw new Refusal(Objection.overall("site.solemn.changed"));
        }
        var typed = new Typed();
        if (asked.openQuestions().isEmpty()) {
            typed.object("", "edition.close-nothing-open");
        }
        second.propose(
                viewer,
                locked.edition(),
                ProposedAct.SCORING_CLOSED,
                ProposalSubject.of(locked),
                OpenSheet.text(closing.openSheets(locked)),
                reason,
                typed);
    }

    @Override
    public ProposedAct act() {
        return ProposedAct.SCORING_CLOSED;
    }

    @Override
    public String said(Proposal proposal, Locale locale) {
        return Messages.text(
                locale,
                "edition.close-said",
                Written.in(locale, second.category(proposal).name()));
    }

    @Override
    public List<String> consequences(Proposal proposal, Locale locale) {
        return List.of(Messages.text(locale, "edition.close-text"));
    }

    @Override
    public List<String> open(Proposal proposal, Locale locale) {
        Category category = second.category(proposal);
        Closing asked = closing.questions(category);
        return Stream.concat(asked.openQuestions().stream(), asked.overtaken().stream())
                .map(o -> o.onPage(locale))
                .toList();
    }

    @Override
    public Optional<String> overtaken(Proposal proposal, Locale locale) {
        return changed(second.category(proposal), proposal).map(changed -> changed.onPage(locale));
    }

    @Override
    public List<String> gaps(Proposal proposal, Locale locale) {
        return closing.questions(second.category(proposal)).gaps().stream()
                .map(gap -> gap.named()
                        ? gap.name() + ": " + gap.what().onPage(locale)
                        : gap.what().onPage(locale))
                .toList();
    }

    /**
     * What has become of the sheets that it was proposed for: its reason speaks of those. Some may have been filed since. One from
     * before the sheets were kept with a proposal speaks of none.
     */
    private Optional<Objection> changed(Category category, Proposal proposal) {
        return changed(OpenSheet.read(proposal.content()).orElse(List.of()), closing.openSheets(category));
    }

    private static Optional<Objection> changed(List<OpenSheet> then, List<OpenSheet> now) {
        List<OpenSheet> opened = OpenSheet.without(now, then);
        List<OpenSheet> gone = OpenSheet.without(then, now);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        Told which = locale -> Stream.of(
                        named(locale, opened),
                        gone.isEmpty() ? "" : Messages.text(locale, "edition.close-gone-since", named(locale, gone)))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("; "));
        return Optional.of(Objection.overall("edition.close-changed", then.size(), now.size(), which));
    }

    private static String named(Locale locale, List<OpenSheet> sheets) {
        return sheets.stream()
                        .limit(NAMED)
                        .map(s -> Messages.text(locale, "edition.close-sheet", s.seat(), s.name()))
                        .collect(Collectors.joining(", "))
                + (sheets.size() > NAMED ? ", …" : "");
    }

    /** The questions name nominations. */
    @Override
    public boolean tellsOfAll() {
        return true;
    }

    @Override
    public String state(Proposal proposal) {
        return CloseScoring.seal(closing.questions(second.category(proposal)));
    }

    @Override
    @Transactional
    public void confirm(Viewer viewer, Edition edition, long proposal, SolemnForm sent) {
        Category locked = second.lockedCategory(edition, proposal);
        Proposal confirmed = second.confirm(viewer, this, edition, proposal, sent);
        Closing asked = closing.questions(locked);
        Refusal.unlessNone(asked.blocking());
        Refusal.unlessNone(changed(locked, confirmed).stream().toList());
        closing.close(viewer, locked, asked.openQuestions().size(), confirmed.reason());
    }
}
