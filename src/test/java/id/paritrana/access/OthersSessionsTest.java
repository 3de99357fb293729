package id.paritrana.access;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.paritrana.edition.EditionFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whoever looks after the accounts of an office signs its people out, and nobody else's. */
@QuarkusTest
@TestProfile(WithProvider.class)
class OthersSessionsTest extends AtProvidersMoment {
    private static final String PAGE = "/accounts/signed-in";
    private static final Pattern HIDDEN = Pattern.compile("name=\"(csrf-token|key|of|seal)\" value=\"([^\"]+)\"");

    @Inject
    EntityManager em;

    private final BrowserForTests admin = new BrowserForTests();

    @BeforeEach
    void prepare() {
        signIn(admin, ProviderForTests.word("admin"), "Pengelola", "admin:11", Duration.ZERO);
    }

    private static void signIn(BrowserForTests browser, String person, String name, String role, Duration ago) {
        browser.signIn(
                "/editions",
                person,
                claims -> {
                    claims.put("name", name);
                    claims.put("roles", List.of(role));
                    claims.put("auth_time", ProviderForTests.moment().minus(ago).getEpochSecond());
                    return claims;
                },
                answer -> {
                    answer.put("refresh_token", ProviderForTests.word("refresh"));
                    return answer;
                });
        // the account is known from the first page on
        browser.get("/editions");
    }

    private static BrowserForTests signedIn(String person, String name, String role) {
        var browser = new BrowserForTests();
        signIn(browser, person, name, role, Duration.ZERO);
        return browser;
    }

    /** The form as the page has it, with these fields in it. */
    private HttpResponse<String> send(Map<String, String> typed) {
        var form = new HashMap<String, String>();
        Matcher hidden = HIDDEN.matcher(admin.get(PAGE).body());
        while (hidden.find()) {
            form.putIfAbsent(hidden.group(1), hidden.group(2));
        }
        form.putAll(typed);
        return admin.post(PAGE, form);
    }

    private String named(String name) {
        String page = admin.get(PAGE).body();
        Matcher line = Pattern.compile("name=\"who\" value=\"([^\"]+)\"[^>]*><span>" + name + " ")
                .matcher(page);
        assertTrue(line.find(), page);
        return line.group(1);
    }

    private List<?> entries(String reason) {
        return em.createNativeQuery(
                        "select j.subject from journal j where j.act = 'sessions-ended' and j.reason = :reason"
                                + " and j.before like '%2%' and j.edition_id is null",
                        String.class)
                .setParameter("reason", reason)
                .getResultList();
    }

    @Test
    void the_sessions_of_one_person_end_at_once_and_are_on_record() {
        String person = ProviderForTests.word("p");
        String name = "Satu" + person.substring(person.length() - 6);
        var phone = signedIn(person, name, "secretariat:11");
        var tablet = signedIn(person, name, "secretariat:11");
        var other = signedIn(ProviderForTests.word("p"), "Lain", "secretariat:11");
        String reason = ProviderForTests.word("Perangkat hilang");
        String who = named(name);
        var done = send(Map.of("who", who, "reason", reason, "sure", "yes"));
        assertEquals(PAGE + "?done=sessions-ended", BrowserForTests.path(done));
        assertFalse(isIn(phone) || isIn(tablet));
        assertTrue(isIn(other) && isIn(admin));
        assertFalse(admin.get(PAGE).body().contains(who));
        assertEquals(1, entries(reason).size());
        String subject = entries(reason).get(0).toString();
        assertTrue(subject.matches("account:[\\w-]{24}"), "neither a name nor a number is in the journal: " + subject);
        String page = admin.get(PAGE).body();
        assertTrue(page.contains("Sesi " + name + " (kode\u00a0"), page);
        assertTrue(page.contains("diakhiri oleh Pengelola") && page.contains(reason), page);
        var neighbour = signedIn(ProviderForTests.word("admin"), "Pengelola tetangga", "admin:12");
        page = neighbour.get(PAGE).body();
        assertFalse(page.contains(name) || page.contains(reason), page);
    }

    @Test
    void somebody_whose_account_was_joined_to_an_earlier_one_is_found_by_that_and_ended() {
        String person = ProviderForTests.word("p");
        String name = "Gabung" + person.substring(person.length() - 6);
        var phone = signedIn(person, name, "secretariat:11");
        EditionFixture.asOwner(
                "insert into account (id, issuer, subject, display_name, first_seen)"
                        + " select nextval('account_seq'), 'https://lama.example', subject, display_name, first_seen"
                        + " from account where display_name = ?",
                name);
        EditionFixture.asOwner(
                "update account set joined_to = (select id from account where display_name = ? and issuer = 'https://lama.example')"
                        + " where display_name = ? and issuer <> 'https://lama.example'",
                name,
                name);
        phone.get("/editions");
        String who = named(name);
        assertEquals(
                who,
                em.createNativeQuery(
                                "select public_id from account where display_name = :name and issuer = 'https://lama.example'",
                                String.class)
                        .setParameter("name", name)
                        .getSingleResult());
        assertEquals(
                303,
                send(Map.of("who", who, "reason", "Perangkat hilang", "sure", "yes"))
                        .statusCode());
        assertFalse(isIn(phone));
    }

    @Test
    void those_of_all_end_but_the_one_at_hand_and_those_of_other_offices() {
        var first = signedIn(ProviderForTests.word("p"), "Satu", "secretariat:11");
        var second = signedIn(ProviderForTests.word("p"), "Dua", "auditor:11");
        var neighbour = signedIn(ProviderForTests.word("p"), "Tetangga", "secretariat:12");
        assertFalse(admin.get(PAGE).body().contains("Tetangga"));
        send(Map.of("who", "all", "reason", "Layanan masuk dibobol", "sure", "yes"));
        assertFalse(isIn(first) || isIn(second));
        assertTrue(isIn(neighbour) && isIn(admin));
    }

    @Test
    void nothing_ends_without_a_tick_a_reason_a_person_or_a_sign_in_of_this_moment() {
        String person = ProviderForTests.word("p");
        String name = "Tetap" + person.substring(person.length() - 6);
        var phone = signedIn(person, name, "secretariat:11");
        String who = named(name);
        for (Map<String, String> form : List.of(
                Map.of("who", who, "reason", "Alasan yang diketik"),
                Map.of("who", who, "sure", "yes"),
                Map.of("reason", "Alasan yang diketik", "sure", "yes"),
                Map.of("who", "siapa", "reason", "Alasan yang diketik", "sure", "yes"))) {
            var refused = send(form);
            assertEquals(422, refused.statusCode(), form.toString());
            assertEquals(form.containsKey("reason"), refused.body().contains("Alasan yang diketik"), refused.body());
            assertTrue(isIn(phone));
        }
        admin.cookies().clear();
        signIn(admin, ProviderForTests.word("admin"), "Pengelola", "admin:11", Duration.ofHours(1));
        String page = admin.get(PAGE).body();
        assertTrue(page.contains("/sign-in/again?back=%2Faccounts%2Fsigned-in"), page);
        assertEquals(
                422,
                send(Map.of("who", who, "reason", "Alasan", "sure", "yes", "seal", "x"))
                        .statusCode());
        assertTrue(isIn(phone));
    }

    @Test
    void an_account_without_an_office_is_in_no_list() {
        var national = signedIn(ProviderForTests.word("p"), "Auditor pusat", "auditor:national");
        assertFalse(admin.get(PAGE).body().contains("Auditor pusat"));
        send(Map.of("who", "all", "reason", "Layanan masuk dibobol", "sure", "yes"));
        assertTrue(isIn(national), "its provider ends its sessions");
    }

    @Test
    void somebody_of_two_offices_is_in_the_list_once() {
        String person = ProviderForTests.word("p");
        String name = "Dua" + person.substring(person.length() - 6);
        var both = new BrowserForTests();
        both.signIn(
                "/editions",
                person,
                claims -> {
                    claims.put("name", name);
                    claims.put("roles", List.of("secretariat:11", "secretariat:12"));
                    return claims;
                },
                answer -> answer);
        both.get("/editions");
        admin.cookies().clear();
        admin.signIn(
                "/editions",
                ProviderForTests.word("admin"),
                claims -> {
                    claims.put("name", "Pengelola");
                    claims.put("roles", List.of("admin:11", "admin:12"));
                    claims.put("auth_time", ProviderForTests.moment().getEpochSecond());
                    return claims;
                },
                answer -> answer);
        assertEquals(2, admin.get(PAGE).body().split(name, -1).length);
    }

    @Test
    void sessions_are_told_in_the_time_of_the_office() {
        for (var time : Map.of("secretariat:11", "WIB", "secretariat:63", "WITA", "secretariat:81", "WIT")
                .entrySet()) {
            String page = signedIn(ProviderForTests.word("p"), "Petugas", time.getKey())
                    .get("/sessions")
                    .body();
            assertTrue(page.contains("\u00a0" + time.getValue() + ","), page);
        }
    }

    @Test
    void nobody_else_is_offered_it() {
        assertTrue(admin.get("/sessions").body().contains(PAGE));
        for (String role : List.of("secretariat:11", "auditor:national")) {
            var officer = signedIn(ProviderForTests.word("p"), "Petugas", role);
            assertFalse(officer.get("/sessions").body().contains(PAGE));
            assertEquals(404, officer.get(PAGE).statusCode(), role);
        }
    }

    @Test
    void when_nobody_is_left_nothing_else_is_asked_for() {
        var alone = signedIn(ProviderForTests.word("admin"), "Pengelola sendiri", "admin:13");
        var other = signedIn(ProviderForTests.word("p"), "Pergi", "secretariat:13");
        Map<String, String> first = filled(alone);
        Map<String, String> second = filled(alone);
        assertEquals(PAGE + "?done=sessions-ended", BrowserForTests.path(alone.post(PAGE, first)));
        assertFalse(isIn(other));
        var refused = alone.post(PAGE, second);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("Tidak ada lagi sesi orang lain yang dapat diakhiri."), refused.body());
        assertFalse(refused.body().contains("perlu diperbaiki"), refused.body());
    }

    private static Map<String, String> filled(BrowserForTests browser) {
        var form = new HashMap<>(Map.of("who", "all", "reason", "Perangkat hilang", "sure", "yes"));
        Matcher hidden = HIDDEN.matcher(browser.get(PAGE).body());
        while (hidden.find()) {
            form.putIfAbsent(hidden.group(1), hidden.group(2));
        }
        return form;
    }
}
