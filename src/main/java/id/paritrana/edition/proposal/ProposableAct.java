package id.paritrana.edition.proposal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.site.form.SolemnForm;

/** An act of two persons: its words and its effect. Each kind is one bean; all are decided on the same page. */
public interface ProposableAct {
    ProposedAct act();

    /** What is proposed, in one sentence for a page: what people wrote is marked in it, see {@link id.paritrana.words.Written}. */
    String said(Proposal proposal, Locale locale);

    /** What has happened once it is confirmed, in one sentence for a page; the words of the proposal, for an act without its own. */
    default String done(Proposal proposal, Locale locale) {
        return said(proposal, locale);
    }

    /** What exactly is proposed beside that sentence, such as days and letter, part by part; nothing for most. */
    default List<String> terms(Proposal proposal, Locale locale) {
        return List.of();
    }

    /** What happens when it is confirmed, sentence by sentence. */
    List<String> consequences(Proposal proposal, Locale locale);

    /** What is still open and speaks against it, sentence by sentence; nothing for most. */
    default List<String> open(Proposal proposal, Locale locale) {
        return List.of();
    }

    /** Why it cannot be confirmed, for good or for now, only rejected, in one sentence; empty for what can. */
    default Optional<String> overtaken(Proposal proposal, Locale locale) {
        return Optional.empty();
    }

    /** What exactly is missing, one by one, beside {@link #open}; nothing for most. */
    default List<String> gaps(Proposal proposal, Locale locale) {
        return List.of();
    }

    /**
     * What is different since it was done last, row by row, as far as this viewer may know; nothing for an act of which that is not
     * asked.
     */
    default List<String> differences(Viewer viewer, Proposal proposal, Locale locale) {
        return List.of();
    }

    /**
     * The present state of its object, so that a second person confirms what is on the screen and not what it has
     * become.
     */
    default String state(Proposal proposal) {
        return "";
    }

    /** Whether this officer may be its second person, where officers may; the chair may be in any case. */
    default boolean byOfficer(Viewer viewer, Edition edition) {
        return viewer.isSecretariat(edition);
    }

    /**
     * Whether an officer, beside the chair, may be its second person in some edition; for the sentence about who
     * decides.
     */
    default boolean forOfficers() {
        return true;
    }

    /** Whether the seat that it is about may be its second person. */
    default boolean bySeatConcerned() {
        return true;
    }

    /** Whether it reveals something about every nomination of its category, so that it is hidden from every recused seat. */
    default boolean tellsOfAll() {
        return false;
    }

    /**
     * Does it, as its second person; to be called for a proposal of {@link #act()} only.
     *
     * @throws id.paritrana.refusal.Refusal when the account is the one that proposed, or something speaks against it by now
     */
    void confirm(Viewer viewer, Edition edition, long proposal, SolemnForm sent);
}
