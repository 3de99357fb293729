package id.paritrana.ranking;

import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.access.Grants;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Categories;
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.SecondPersonFixture;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The first run is one person's act, and every other one waits for a second person. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class StartRunTest {
    @Inject
    DataSource database;

    @Inject
    StartRun start;

    @Inject
    Categories categories;

    /** @return whether it waits for a second person */
    private boolean run(EditionFixture edition, String category, String reason) {
        var officer = new Viewer(edition.accountId(1), "", "Petugas", "", Grants.NONE, List.of(), Set.of(), List.of());
        var request = Arc.container().requestContext();
        request.activate();
        try {
            return start.run(officer, categories.findById(edition.category(category)), reason);
        } finally {
            request.terminate();
        }
    }

    private List<String> refused(EditionFixture edition, String category, String reason) {
        return assertThrows(Refusal.class, () -> run(edition, category, reason)).objections().stream()
                .map(Objection::key)
                .toList();
    }

    private static long runs(EditionFixture edition) {
        return edition.number("select count(*) from ranking_run where category_id = ?", edition.category("BSR"));
    }

    @Test
    void the_first_run_is_kept_at_once_and_the_next_one_when_a_second_person_agrees() {
        EditionFixture edition = RankingFixture.closed("STARTTWO", database);
        assertFalse(run(edition, "BSR", ""));
        assertEquals(1, runs(edition));
        assertTrue(run(edition, "BSR", "Data upah dibetulkan"));
        assertEquals(1, runs(edition), "it waits");
        SecondPersonFixture.confirm(FormClient.as("start-two secretariat"), "STARTTWO")
                .then()
                .statusCode(303);
        assertEquals(2, runs(edition));
    }

    @Test
    void another_run_needs_a_reason_and_only_one_can_wait() {
        EditionFixture edition = RankingFixture.closed("STARTWHY", database);
        run(edition, "BSR", "");
        assertEquals(List.of("ranking.rerun-needs-reason"), refused(edition, "BSR", "  "));
        assertTrue(run(edition, "BSR", "Data upah dibetulkan"));
        assertEquals(List.of("edition.proposal.open-already"), refused(edition, "BSR", "Sekali lagi"));
    }

    @Test
    void what_is_not_closed_is_not_ranked() {
        EditionFixture edition = RankingFixture.closed("STARTOPEN", database);
        assertEquals(List.of("ranking.needs-closing"), refused(edition, "KAB", ""));
    }
}
