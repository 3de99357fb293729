package id.paritrana.site.form;

import java.sql.SQLException;
import java.util.function.Supplier;

import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;

import org.junit.jupiter.api.Test;

import id.paritrana.refusal.NotThere;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.stored.DatabaseRule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What comes of an act that the database does not let through. */
class ActTest {
    private static final String SAID = "site.refused.title";

    private static Act.Deed<String> refusedWith(String state) {
        Supplier<Response> act = () -> {
            throw new PersistenceException(new SQLException("refused", state));
        };
        return new Act.Deed<>(act, null, DatabaseRule::refusal, () -> {});
    }

    private static RuntimeException inOwnWords(DatabaseRule rule) {
        return rule == DatabaseRule.SHEET_FILED
                ? new Refusal(Objection.overall(SAID))
                : rule == DatabaseRule.SEAT_RECUSED ? new NotThere() : rule.refusal();
    }

    @Test
    void a_rule_of_the_database_is_a_refusal_on_the_same_page() {
        var answer =
                refusedWith("PA003").orRefused(errors -> errors.all().get(0).key());
        assertEquals(422, answer.getStatus());
        assertEquals(DatabaseRule.SHEET_FILED.key(), answer.getEntity());
    }

    @Test
    void a_page_may_say_a_rule_in_words_of_its_own() {
        var own = refusedWith("PA003").orBroken(ActTest::inOwnWords);
        assertEquals(SAID, own.orRefused(errors -> errors.all().get(0).key()).getEntity());
        var others = refusedWith("PA004").orBroken(ActTest::inOwnWords);
        assertEquals(
                DatabaseRule.CATEGORY_CLOSED.key(),
                others.orRefused(errors -> errors.all().get(0).key()).getEntity());
        var gone = refusedWith("PA005").orBroken(ActTest::inOwnWords);
        assertThrows(NotThere.class, () -> gone.orRefused(errors -> ""));
    }

    @Test
    void what_is_no_rule_stays_a_fault() {
        var failed = new IllegalStateException();
        Supplier<Response> act = () -> {
            throw failed;
        };
        var deed = new Act.Deed<String>(act, null, DatabaseRule::refusal, () -> {});
        assertSame(failed, assertThrows(IllegalStateException.class, () -> deed.orRefused(errors -> "")));
    }
}
