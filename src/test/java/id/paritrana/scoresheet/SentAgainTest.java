package id.paritrana.scoresheet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.PostgresForTests;
import id.paritrana.access.Grants;
import id.paritrana.access.HeldSeat;
import id.paritrana.access.Viewer;
import id.paritrana.edition.EditionFixture;
import id.paritrana.site.FormFate;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A sheet that was saved and whose answer was lost: the same form comes again, as another request. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SentAgainTest {
    @Inject
    DataSource database;

    @Inject
    SaveScoreSheet save;

    @Inject
    FormFate fate;

    @Test
    void a_form_that_is_stored_is_known_to_be_stored_when_it_comes_again() {
        var edition = EditionFixture.of("AGAINFATE").opened(database);
        var seat = new HeldSeat(edition.seatId(4), edition.holderId(4), "4", "Akademisi", false, false, edition.code());
        var member = new Viewer(
                edition.accountId(4), "Anggota", "", Grants.NONE, List.of(seat), Set.of(edition.code()), List.of());
        var form = new SheetForm(0, Map.of("C1", new TypedMark("78", "")));
        String key = UUID.randomUUID().toString();
        assertEquals(FormFate.State.DONE, after(() -> save.save(member, edition.code(), "KAB1", key, form)));
        assertEquals(FormFate.State.DONE, after(() -> save.save(member, edition.code(), "KAB1", key, form)));
        assertEquals(
                FormFate.State.NOTHING_DONE,
                after(() -> save.save(
                        member, edition.code(), "KAB1", UUID.randomUUID().toString(), form)),
                "nothing was left to be stored");
    }

    /** What is known of a request's form when its act is over. */
    private FormFate.State after(Runnable act) {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            act.run();
            return fate.state();
        } finally {
            request.terminate();
        }
    }
}
