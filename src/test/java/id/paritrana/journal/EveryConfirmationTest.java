package id.paritrana.journal;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TestSignIn;
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.SecondPersonFixture;
import id.paritrana.edition.proposal.ProposedAct;
import id.paritrana.ranking.RankingFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Every act of two persons leaves two entries when it is confirmed, and no other: that it was confirmed, by the database itself, and
 * the act. Both name the second person and the reason.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EveryConfirmationTest {
    private static final Map<String, String> KAB = Map.of("A2", "3", "C1", "78", "D2", "86");
    private static final String FIRST = "sah-satu secretariat";
    private static final String SECOND = "sah-dua secretariat";
    private static final String REASON = "Menurut surat 7/2026";

    @Inject
    DataSource database;

    @ParameterizedTest
    @EnumSource(ProposedAct.class)
    void a_confirmed_act_leaves_its_own_entry_and_that_of_the_confirmation(ProposedAct act) {
        String code = "SAH" + act.ordinal();
        EditionFixture edition = ready(act, code);
        propose(act, edition);
        String second = act == ProposedAct.RECUSAL_LIFTED ? edition.member(1) : SECOND;
        var form = SecondPersonFixture.form(FormClient.as(second), code);
        long before = edition.number("select coalesce(max(id), 0) from journal");
        form.send().then().statusCode(303);
        String proposal = edition.text("select max(id)::text from proposal where edition_id = ?", edition.id());
        String subject = second.split(" ")[0];
        List<String> expected = List.of(
                "proposal-confirmed " + act.code() + " by " + subject + ": " + REASON,
                word(act) + " by " + subject + ": " + REASON);
        assertEquals(String.join("\n", expected), edition.text("""
                        select string_agg(j.act || case when j.act = 'proposal-confirmed'
                                                        then ' ' || substring(j.subject from '^act:([a-z-]+)') else '' end
                                          || ' by ' || a.subject || ': ' || j.reason, E'\\n' order by j.id)
                          from journal j join account a on a.id = j.actor_id where j.id > ? and j.edition_id = ?""", before, edition.id()), "proposal " + proposal);
    }

    /** The word of the act's own entry. */
    private static String word(ProposedAct act) {
        return switch (act) {
            case VALUE_CORRECTED -> "value-recorded";
            case COVERAGE_CORRECTED -> "coverage-recorded";
            case FACT_CORRECTED -> "fact-recorded";
            case RANKING_RERUN -> "ranking-run";
            case NOMINATION_ADDED,
                    NOMINATION_WITHDRAWN,
                    SCHEME_UNFROZEN,
                    HOLDER_APPOINTED,
                    HOLDER_ENDED,
                    ACCOUNT_BOUND,
                    SHEET_REOPENED,
                    SCORING_CLOSED,
                    RECUSAL_LIFTED,
                    QUORUM_CHANGED -> act.code();
        };
    }

    private EditionFixture ready(ProposedAct act, String code) {
        return switch (act) {
            case VALUE_CORRECTED, COVERAGE_CORRECTED, FACT_CORRECTED -> RankingFixture.closed(code, database);
            case RANKING_RERUN -> {
                EditionFixture closed = RankingFixture.closed(code, database);
                RankingFixture.run(code, "BSR", "");
                yield closed;
            }
            case RECUSAL_LIFTED -> EditionFixture.of(code).opened(database).recuse("KAB1", 4);
            case SHEET_REOPENED -> EditionFixture.of(code).opened(database).file("KAB1", 4, KAB);
            default -> EditionFixture.of(code).opened(database);
        };
    }

    private void propose(ProposedAct act, EditionFixture edition) {
        String at = "/editions/" + edition.code();
        var officer = FormClient.as(FIRST);
        FormClient.Form form =
                switch (act) {
                    case NOMINATION_ADDED ->
                        officer.open(at + "/roster/add", "/add")
                                .fill("category", "KAB")
                                .fill("code", "KAB7")
                                .fill("name", "Kabupaten Susulan");
                    case NOMINATION_WITHDRAWN -> officer.open(at + "/roster/BSR3/withdraw", "/withdraw");
                    case SCHEME_UNFROZEN -> officer.open(at + "/scheme", "/unfreeze");
                    case HOLDER_APPOINTED -> {
                        appoint(officer, at);
                        yield null;
                    }
                    case HOLDER_ENDED ->
                        officer.open(at + "/committee/4", "/end").fill("to", "2026-05-01");
                    case ACCOUNT_BOUND -> {
                        appoint(officer, at);
                        SecondPersonFixture.confirm(FormClient.as(SECOND), edition.code())
                                .then()
                                .statusCode(303);
                        String subject = edition.code() + "-wakil";
                        FormClient.as(subject).get("/editions");
                        yield officer.open(at + "/committee/4", "/bind")
                                .fill(
                                        "account",
                                        edition.text(
                                                "select public_id from account where issuer = ? and subject = ?",
                                                TestSignIn.ISSUER,
                                                subject));
                    }
                    case SHEET_REOPENED -> officer.open(at + "/progress/KAB1/4/reopen", "/reopen");
                    case SCORING_CLOSED -> officer.open(at + "/close/BSR", "/propose");
                    case VALUE_CORRECTED ->
                        officer.open(at + "/nominations/BSR3/values/K2", "/values/")
                                .fill("value", "99");
                    case COVERAGE_CORRECTED ->
                        officer.open(at + "/nominations/BSR3/coverage/new", "/coverage/new")
                                .fill("segment", "PU")
                                .fill("asOf", "2024-12-31")
                                .fill("participants", "45")
                                .fill("workers", "90")
                                .fill("source", "Surat 9/2026");
                    case FACT_CORRECTED ->
                        officer.open(at + "/nominations/BSR3/facts/K3").fill("evidence", "Surat 9/2026");
                    case RANKING_RERUN -> officer.open(at + "/ranking/BSR", "/run");
                    case RECUSAL_LIFTED -> officer.open(at + "/recusals/KAB1/4/lift", "/lift");
                    case QUORUM_CHANGED ->
                        officer.open(at + "/settings", "/quorum")
                                .fill("quorum", "1/2")
                                .fill("quorumRule", "over");
                };
        if (form != null) {
            form.fill("reason", REASON).send().then().statusCode(303);
        }
    }

    private static void appoint(FormClient officer, String at) {
        officer.open(at + "/committee/4", "/holders")
                .fill("name", "Pemegang Baru")
                .fill("kind", "substitute")
                .fill("letter", "ST-7/2026")
                .fill("from", "2026-05-20")
                .fill("to", "2026-05-22")
                .fill("reason", REASON)
                .send(at + "/committee/4/holders")
                .then()
                .statusCode(303);
    }
}
