package id.paritrana.nomination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Editions;
import id.paritrana.edition.proposal.ProposableAct;
import id.paritrana.edition.proposal.Proposal;
import id.paritrana.edition.proposal.ProposalSubject;
import id.paritrana.edition.proposal.ProposedAct;
import id.paritrana.edition.proposal.SecondPerson;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.journal.SpelledCodes;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.region.Regions;
import id.paritrana.site.form.SolemnForm;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.TextLimits;
import id.paritrana.words.Messages;
import id.paritrana.words.Written;
import id.paritrana.workbook.CodeForm;

/**
 * Adds a nomination after the roster is frozen: one person proposes it with a reason, another confirms. Before freezing
 * nominations come with the workbook.
 */
@ApplicationScoped
public class AddNomination implements ProposableAct {
    private final Editions editions;
    private final Categories categories;
    private final Nominations nominations;
    private final SecondPerson second;
    private final Journal journal;

    AddNomination(
            Editions editions, Categories categories, Nominations nominations, SecondPerson second, Journal journal) {
        this.editions = editions;
        this.categories = categories;
        this.nominations = nominations;
        this.second = second;
        this.journal = journal;
    }

    @Override
    public ProposedAct act() {
        return ProposedAct.NOMINATION_ADDED;
    }

    @Override
    public String said(Proposal proposal, Locale locale) {
        AddedNomination added = AddedNomination.of(proposal.content());
        String category = categories
                .find(proposal.edition(), added.category())
                .map(Category::name)
                .orElse(added.category());
        return Messages.text(locale, "nomination.add.said", added.name(), added.code(), Written.in(locale, category));
    }

    @Override
    public List<String> consequences(Proposal proposal, Locale locale) {
        AddedNomination added = AddedNomination.of(proposal.content());
        var told = new ArrayList<String>();
        if (!added.regionCode().isEmpty()) {
            told.add(Messages.text(locale, "nomination.add.region-said", added.regionCode()));
        }
        if (!added.sector().isEmpty()) {
            told.add(Messages.text(locale, "nomination.add.sector-said", Written.in(locale, added.sector())));
        }
        told.add(Messages.text(locale, "nomination.add.then"));
        return told;
    }

    /** @throws Refusal with what is wrong, beside its field */
    @Transactional
    public void propose(Viewer viewer, Edition edition, NominationForm form) {
        Edition locked = editions.locked(edition);
        var typed = new Typed();
        if (!locked.frozen()) {
            typed.object("", "nomination.add.not-frozen");
        }
        String code = typed.required("code", form.code(), TextLimits.CODE, "nomination.add.code-missing");
        Optional<String> plain = CodeForm.PLAIN.withoutRemains(code);
        if (!code.isEmpty() && CodeForm.PLAIN.objection(code).isPresent()) {
            typed.object("code", "nomination.add.code-form");
        } else if (plain.isPresent()) {
            typed.object("code", "nomination.add.code-remains", code, plain.get());
        } else if (nominations.taken(locked, code)) {
            typed.object("code", "nomination.add.code-taken", code);
        }
        String name = typed.required("name", form.name(), TextLimits.NAME, "nomination.add.name-missing");
        String region = typed.words("region", form.region(), TextLimits.CODE);
        if (!region.isEmpty() && !Regions.isCode(region)) {
            typed.object("region", "nomination.add.region-form", region);
        } else if (!region.isEmpty() && Regions.name(region).isEmpty()) {
            typed.object("region", "nomination.add.region-unknown", region);
        }
        String sector = typed.words("sector", form.sector(), TextLimits.NAME);
        categories
                .find(locked, form.category())
                .ifPresentOrElse(
                        category -> {
                            if (category.closed()) {
                                typed.object("category", "nomination.roster.closed", new Written(category.name()));
                            }
                        },
                        () -> typed.object("category", "nomination.add.category-missing"));
        var added = new AddedNomination(form.category(), code, name, region, sector);
        Long category =
                categories.find(locked, form.category()).map(Category::id).orElse(null);
        second.propose(
                viewer,
                locked,
                ProposedAct.NOMINATION_ADDED,
                new ProposalSubject(SpelledCodes.together(code), category, null, null),
                added.text(),
                form.reason(),
                typed);
    }

    @Override
    public Optional<String> overtaken(Proposal proposal, Locale locale) {
        return moved(proposal.edition(), second.category(proposal), proposal).stream()
                .map(objection -> objection.onPage(locale))
                .findFirst();
    }

    /**
     * What speaks by now against adding it. A roster whose freezing was undone comes with the workbook again, and one that is
     * frozen anew is what was agreed on then.
     */
    private List<Objection> moved(Edition edition, Category category, Proposal proposal) {
        Instant frozen = edition.frozenAt();
        if (frozen == null) {
            return List.of(Objection.overall("nomination.add.not-frozen"));
        }
        if (frozen.isAfter(proposal.proposedAt())) {
            return List.of(Objection.overall("nomination.add.frozen-anew"));
        }
        if (category.closed()) {
            return List.of(Objection.overall("nomination.roster.closed", new Written(category.name())));
        }
        String code = AddedNomination.of(proposal.content()).code();
        return nominations.taken(edition, code)
                ? List.of(Objection.overall("nomination.add.code-taken", code))
                : List.of();
    }

    @Override
    @Transactional
    public void confirm(Viewer viewer, Edition edition, long proposal, SolemnForm sent) {
        Edition locked = editions.locked(edition);
        Category category = second.lockedCategory(locked, proposal);
        Proposal confirmed = second.confirm(viewer, this, locked, proposal, sent);
        AddedNomination added = AddedNomination.of(confirmed.content());
        Refusal.unlessNone(moved(locked, category, confirmed));
        int last = nominations.all(locked).stream()
                .mapToInt(Nomination::position)
                .max()
                .orElse(0);
        var nomination = new Nomination(category, added.code(), last + 1);
        nomination.describe(category, added.name(), added.regionCode(), added.sector(), last + 1);
        nominations.persistAndFlush(nomination);
        journal.act(RecordedAct.NOMINATION_ADDED)
                .in(locked.id(), locked.code())
                .about("nomination", added.code())
                .before(Map.of())
                .after(Map.of(
                        "category", added.category(),
                        "name", added.name(),
                        "region", added.regionCode(),
                        "sector", added.sector(),
                        "proposal", confirmed.id()))
                .because(confirmed.reason())
                .write();
    }
}
