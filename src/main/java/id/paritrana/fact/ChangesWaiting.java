package id.paritrana.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionAddress;
import id.paritrana.edition.OtherOfficers;
import id.paritrana.edition.proposal.Proposal;
import id.paritrana.edition.proposal.Proposals;
import id.paritrana.edition.proposal.VisibleProposals;
import id.paritrana.nomination.Nominations;
import id.paritrana.words.Messages;
import id.paritrana.words.Written;

/**
 * What waits for a second person and would change what a closed category is computed from: facts that nobody has decided on, and
 * corrections of figures, coverage and facts. No ranking is computed and no verdict pronounced meanwhile.
 */
@ApplicationScoped
public class ChangesWaiting {
    private final Nominations nominations;
    private final Facts facts;
    private final FactSchemes schemes;
    private final Proposals proposals;
    private final VisibleProposals seen;
    private final OtherOfficers officers;

    ChangesWaiting(
            Nominations nominations,
            Facts facts,
            FactSchemes schemes,
            Proposals proposals,
            VisibleProposals seen,
            OtherOfficers officers) {
        this.nominations = nominations;
        this.facts = facts;
        this.schemes = schemes;
        this.proposals = proposals;
        this.seen = seen;
        this.officers = officers;
    }

    /**
     * One of them.
     *
     * @param url where it is decided
     * @param yours whether the viewer decides it
     * @param others who does, in words, where the viewer does not
     */
    public record Undecided(String said, String url, boolean yours, String others) {}

    public long count(Category category) {
        return facts.awaiting(category) + proposed(category).size();
    }

    /** What is proposed about a withdrawn nominee changes nothing. */
    private List<Proposal> proposed(Category category) {
        return proposals.ofFigures(category).stream()
                .filter(proposal -> !nominations.of(proposal).withdrawn())
                .toList();
    }

    /** Those that the viewer may know, by what they are and who decides. */
    public List<Undecided> of(Viewer viewer, Category category, Locale locale) {
        Edition edition = category.edition();
        var changes = new ArrayList<Undecided>();
        for (Proposal proposal : proposed(category)) {
            if (seen.by(viewer, proposal)) {
                changes.add(change(
                        viewer,
                        edition,
                        seen.act(proposal.act()).said(proposal, locale),
                        EditionAddress.proposal(edition.code(), proposal.publicId()),
                        seen.decidedBy(viewer, proposal),
                        locale));
            }
        }
        FactScheme scheme = schemes.of(category);
        for (Fact fact : facts.undecided(category)) {
            changes.add(change(
                    viewer,
                    edition,
                    Messages.text(
                            locale,
                            "fact.waits.said",
                            Written.in(locale, scheme.name(category, fact.criterion())),
                            fact.nomination().name()),
                    FactAddress.one(edition.code(), fact.publicId()),
                    viewer.isSecretariat(edition)
                            && FactRules.objections(fact, viewer.accountId()).isEmpty(),
                    locale));
        }
        return changes;
    }

    private Undecided change(Viewer viewer, Edition edition, String said, String url, boolean yours, Locale locale) {
        if (yours) {
            return new Undecided(said, url, true, "");
        }
        var who = officers.of(viewer, edition);
        return new Undecided(said, url, false, Messages.text(locale, who.key(), who.arg(0)));
    }
}
