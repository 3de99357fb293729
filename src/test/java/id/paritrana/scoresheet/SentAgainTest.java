package id.paritrana.scoresheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.PostgresForTests;
import id.paritrana.edition.EditionFixture;
import id.paritrana.once.FormFate;

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
    void a_form_that_comes_again_gets_the_answer_that_it_got() {
        var edition = EditionFixture.of("AGAINSAME").opened(database);
        var answers = new ArrayList<SaveScoreSheet.Saved>();
        String key = UUID.randomUUID().toString();
        save(edition, key, 0, "78", answers);
        save(edition, UUID.randomUUID().toString(), answers.get(0).version(), "80", answers);
        save(edition, key, 0, "78", answers);
        assertEquals(
                answers.get(0).version(),
                edition.number("select version from score_sheet where nomination_id = ?", edition.nomination("KAB1"))
                        - 1);
        assertEquals(answers.get(0).version() + 1, answers.get(1).version());
        assertEquals(answers.get(0).version(), answers.get(2).version());
        assertEquals(answers.get(0).savedAt(), answers.get(2).savedAt());
    }

    private void save(
            EditionFixture edition, String key, int version, String mark, List<SaveScoreSheet.Saved> answers) {
        var form = new SheetForm(version, Map.of("C1", new TypedMark(mark, "")));
        after(() -> answers.add(save.save(MemberFixture.member(edition, 4), edition.code(), "KAB1", key, form)));
    }

    @Test
    void a_form_that_is_stored_is_known_to_be_stored_when_it_comes_again() {
        var edition = EditionFixture.of("AGAINFATE").opened(database);
        var member = MemberFixture.member(edition, 4);
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
