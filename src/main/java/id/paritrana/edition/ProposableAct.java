package id.paritrana.edition;

import java.util.List;
import java.util.Locale;

import id.paritrana.access.Viewer;
import id.paritrana.site.form.SolemnForm;

/** How an act of two persons is told and done. Each kind is one bean; the page on which they are decided is the same. */
public interface ProposableAct {
    ProposedAct act();

    /** What is proposed, in one sentence for a page: what people wrote is marked in it, see {@link id.paritrana.words.Written}. */
    String said(Proposal proposal, Locale locale);

    /** What happens when it is confirmed, sentence by sentence. */
    List<String> consequences(Proposal proposal, Locale locale);

    /** What is still open and speaks against it, sentence by sentence; nothing for most. */
    default List<String> open(Proposal proposal, Locale locale) {
        return List.of();
    }

    /** How that stands now to which it will be done: a second person confirms what is on the screen, not what has become of it. */
    default String state(Proposal proposal) {
        return "";
    }

    /** Whether this officer may be its second person, where officers may; the chair may be in any case. */
    default boolean byOfficer(Viewer viewer, Edition edition) {
        return viewer.isSecretariat(edition);
    }

    /** Whether an officer may be its second person in some edition, beside the chair: what is said of who decides. */
    default boolean forOfficers() {
        return true;
    }

    /** Whether the seat that it is about may be its second person. */
    default boolean bySeatConcerned() {
        return true;
    }

    /** Whether it tells something of every nomination of its category, so that it is for nobody who is recused from any. */
    default boolean tellsOfAll() {
        return false;
    }

    /**
     * Does it, as its second person; to be called for a proposal of {@link #act()} only.
     *
     * @throws id.paritrana.site.Refusal when the account is the one that proposed, or something speaks against it by now
     */
    void confirm(Edition edition, long proposal, SolemnForm sent);
}
