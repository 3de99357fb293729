package id.paritrana.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TestClock;
import id.paritrana.edition.EditionFixture;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A substitute over several days: who acts for the seat changes at midnight of the edition's time zone, to the second. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SubstituteDaysTest {
    private static final Map<String, String> KAB = Map.of("A2", "3", "C1", "78", "D2", "86");
    /** The first and the last day are 22 and 23 May in WITA, eight hours before that day in UTC. */
    private static final Instant BEGINS = Instant.parse("2026-05-21T16:00:00Z");

    private static final Instant ENDS = Instant.parse("2026-05-23T16:00:00Z");

    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    @AfterEach
    void atTheMomentOfTests() {
        clock.reset();
    }

    private void at(Instant moment) {
        clock.advance(Duration.between(clock.instant(), moment));
    }

    private EditionFixture represented(String code) {
        EditionFixture edition = EditionFixture.of(code).opened(database);
        FormClient.as(code + "-wakil").get("/editions");
        EditionFixture.asOwner(
                "insert into seat_holder (id, seat_id, account_id, name, kind, letter, valid_from, valid_to)"
                        + " select nextval('seat_holder_seq'), ?, id, 'Wakil', 'substitute', 'ST-7/2026', date '2026-05-22', date '2026-05-23'"
                        + " from account where subject = ?",
                edition.seatId(4),
                code + "-wakil");
        return edition;
    }

    private static String sheet(String edition, String nomination) {
        return "/editions/" + edition + "/nominations/" + nomination + "/sheet";
    }

    private static String ofC1(FormClient member, String edition, String nomination) {
        String page = member.get(sheet(edition, nomination))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var mark = Pattern.compile("name=\"m-C1\" value=\"([^\"]*)\"").matcher(page);
        return mark.find() ? mark.group(1) : "none";
    }

    private static FormClient.Form marking(FormClient member, String edition, String nomination, String mark) {
        return member.open(sheet(edition, nomination), "/sheet").fill("m-C1", mark);
    }

    private long marked(EditionFixture edition, String nomination, int value) {
        return edition.number(
                "select count(*) from sheet_mark where nomination_id = ? and seat_id = ? and criterion = 'C1' and value = ?",
                edition.nomination(nomination),
                edition.seatId(4),
                value);
    }

    @Test
    void the_seat_changes_hands_at_midnight_of_the_edition_and_back_after_the_last_day() {
        EditionFixture edition = represented("WAKILHARI");
        edition.file("KAB2", 4, KAB);
        var member = FormClient.as(edition.member(4));
        var substitute = FormClient.as("WAKILHARI-wakil");

        at(BEGINS.minusSeconds(1));
        marking(member, "WAKILHARI", "KAB1", "60").send().then().statusCode(303);
        substitute.get(sheet("WAKILHARI", "KAB1")).then().statusCode(anyOf(is(403), is(404)));
        var late = marking(member, "WAKILHARI", "KAB3", "61");

        at(BEGINS);
        late.send().then().statusCode(anyOf(is(403), is(404), is(409)));
        assertEquals(0, marked(edition, "KAB3", 61), "what comes after midnight is nobody's of the day before");
        member.get("/editions/WAKILHARI/tasks").then().statusCode(anyOf(is(403), is(404)));
        assertEquals("", ofC1(substitute, "WAKILHARI", "KAB1"), "a draft of the holder starts blank");
        substitute
                .get(sheet("WAKILHARI", "KAB2"))
                .then()
                .body(containsString("Lembar ini dikirim pemegang sebelumnya"))
                .body(not(containsString("name=\"m-C1\"")));
        marking(substitute, "WAKILHARI", "KAB1", "44").send().then().statusCode(303);
        assertEquals("44", ofC1(substitute, "WAKILHARI", "KAB1"));

        at(ENDS.minusSeconds(1));
        assertEquals("44", ofC1(substitute, "WAKILHARI", "KAB1"));
        var over = marking(substitute, "WAKILHARI", "KAB1", "45");

        at(ENDS);
        over.send().then().statusCode(anyOf(is(403), is(404), is(409)));
        assertEquals(0, marked(edition, "KAB1", 45));
        substitute.get("/editions/WAKILHARI/tasks").then().statusCode(anyOf(is(403), is(404)));
        assertEquals("", ofC1(member, "WAKILHARI", "KAB1"), "nobody reads what the substitute left as a draft");
        marking(member, "WAKILHARI", "KAB1", "62").send().then().statusCode(303);
        assertEquals("62", ofC1(member, "WAKILHARI", "KAB1"));
        member.get(sheet("WAKILHARI", "KAB2")).then().statusCode(200).body(containsString("78"));
    }

    @Test
    void what_a_substitute_filed_stays_filed_and_sealed_for_who_comes_back() {
        EditionFixture edition = represented("WAKILKIRIM");
        var member = FormClient.as(edition.member(4));
        var substitute = FormClient.as("WAKILKIRIM-wakil");
        at(BEGINS);
        substitute
                .open(sheet("WAKILKIRIM", "KAB1"), "/sheet")
                .fill("m-A2", "3")
                .fill("m-C1", "44.25")
                .fill("m-D2", "86")
                .send()
                .then()
                .statusCode(303);
        EditionFixture.asOwner(
                "update score_sheet set filed_at = ? where nomination_id = ? and seat_id = ?",
                BEGINS.plusSeconds(60),
                edition.nomination("KAB1"),
                edition.seatId(4));
        at(ENDS);
        member.get(sheet("WAKILKIRIM", "KAB1"))
                .then()
                .statusCode(200)
                .body(containsString("Lembar ini dikirim pemegang sebelumnya"))
                .body(not(containsString("44,25")))
                .body(not(containsString("44.25")));
        assertEquals(
                1,
                edition.number(
                        "select count(*) from score_sheet where nomination_id = ? and seat_id = ? and filed_at is not null",
                        edition.nomination("KAB1"),
                        edition.seatId(4)));
    }

    /** In WIT the day begins an hour before it does in WITA. */
    @Test
    void the_day_is_that_of_the_editions_own_zone() {
        EditionFixture edition = represented("WAKILZONA");
        EditionFixture.asOwner("update edition set zone = 'Asia/Jayapura' where id = ?", edition.id());
        var member = FormClient.as(edition.member(4));
        var substitute = FormClient.as("WAKILZONA-wakil");
        at(BEGINS.minus(Duration.ofHours(1)).minusSeconds(1));
        member.get(sheet("WAKILZONA", "KAB1")).then().statusCode(200);
        substitute.get(sheet("WAKILZONA", "KAB1")).then().statusCode(anyOf(is(403), is(404)));
        at(BEGINS.minus(Duration.ofHours(1)));
        member.get(sheet("WAKILZONA", "KAB1")).then().statusCode(anyOf(is(403), is(404)));
        substitute.get(sheet("WAKILZONA", "KAB1")).then().statusCode(200);
    }
}
