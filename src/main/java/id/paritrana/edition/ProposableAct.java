package id.paritrana.edition;

import java.util.Locale;

/** How an act of two officers is told and done. Each kind is one bean; the page on which they are decided is the same. */
public interface ProposableAct {
    ProposedAct act();

    /** What is proposed, in one sentence. */
    String said(Proposal proposal, Locale locale);

    /**
     * Does it, as its second officer; to be called for a proposal of {@link #act()} only.
     *
     * @throws id.paritrana.site.Refusal when the account is the one that proposed, or something speaks against it by now
     */
    void confirm(Edition edition, long proposal);
}
