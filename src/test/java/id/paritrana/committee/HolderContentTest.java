package id.paritrana.committee;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.proposal.Proposal;
import id.paritrana.edition.proposal.ProposalSubject;
import id.paritrana.edition.proposal.ProposedAct;

import static org.junit.jupiter.api.Assertions.assertEquals;

class HolderContentTest {
    @Test
    void a_proposed_holder_is_confirmed_as_it_was_typed() {
        var form = new HolderForm(
                "Ny. Siti \"Ros\" d'Ambarita, S.H.", "Kepala Dinas", "definitive", "SK/12\\2026", "2026-04-01", "");
        var edition = new Edition("X", "X", EditionFixture.OFFICE);
        var proposal = new Proposal(
                edition,
                ProposedAct.HOLDER_APPOINTED,
                new ProposalSubject("S1", null, null, null),
                HolderContent.of(form),
                "",
                7,
                Instant.parse("2026-04-18T02:00:00Z"));
        assertEquals(form, HolderContent.form(proposal));
    }
}
