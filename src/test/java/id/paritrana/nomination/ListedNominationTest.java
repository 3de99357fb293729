package id.paritrana.nomination;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionFixture;
import id.paritrana.words.Messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ListedNominationTest {
    private static final Nomination NOMINATION =
            new Nomination(new Category(new Edition("E", "Edisi", EditionFixture.OFFICE), "KAB", 1), "K1", 1);

    private static String standing(NominationCheck.Kind kind, String standing, long open) {
        var check = new Check(kind, standing);
        var listed =
                ListedNomination.of(NOMINATION, List.of(new ListedNomination.Found(check, open)), Messages.INDONESIAN);
        return listed.sign().code() + " " + Messages.text(Messages.INDONESIAN, listed.state());
    }

    @Test
    void the_word_of_a_nominee_names_what_is_doubted() {
        assertEquals("done Lengkap", standing(NominationCheck.Kind.DOUBTED, "coverage.standing.doubted", 0));
        assertEquals("wait Cakupan diragukan", standing(NominationCheck.Kind.DOUBTED, "coverage.standing.doubted", 1));
        assertEquals(
                "wait Ikut diragukan",
                standing(NominationCheck.Kind.DOUBTED, "coverage.compared.twin-doubted.title", 1));
        assertEquals(
                "wait Mungkin calon yang sama", standing(NominationCheck.Kind.DOUBTED, "nomination.standing.alike", 1));
        assertEquals("half Belum lengkap", standing(NominationCheck.Kind.MISSING, "nomination.standing.incomplete", 1));
    }

    private record Check(Kind kind, String standing) implements NominationCheck {
        @Override
        public String key() {
            return "nomination.open.figures";
        }

        @Override
        public Map<Long, Long> open(Viewer viewer, Edition edition, List<Nomination> nominations) {
            return Map.of();
        }
    }
}
