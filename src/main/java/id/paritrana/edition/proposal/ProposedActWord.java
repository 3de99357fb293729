package id.paritrana.edition.proposal;

import jakarta.persistence.Converter;

import id.paritrana.stored.StoredWord;

/** The word of an act in the column of a proposal. */
@Converter(autoApply = true)
public class ProposedActWord extends StoredWord<ProposedAct> {
    public ProposedActWord() {
        super(ProposedAct.class, ProposedAct::code);
    }
}
