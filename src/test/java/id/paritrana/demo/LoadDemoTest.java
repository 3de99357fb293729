package id.paritrana.demo;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import id.paritrana.PostgresForTests;
import id.paritrana.TestSignIn;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

/** An instance for practice has its editions from the first start. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(LoadDemoTest.Practice.class)
class LoadDemoTest {
    public static class Practice implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("paritrana.demo", "true");
        }
    }

    @Test
    void the_desk_shows_where_the_practice_edition_stands() {
        given().header(TestSignIn.HEADER, "officer secretariat")
                .get("/editions/LATIHAN2026")
                .then()
                .statusCode(200)
                .body(containsString("Tutup penilaian Perusahaan besar: pertambangan, manufaktur, konstruksi"))
                .body(containsString("Data latihan: calon, kursi, dan nilai fiktif."));
    }

    @Test
    void the_scheme_says_what_it_is_based_on() {
        given().header(TestSignIn.HEADER, "officer secretariat")
                .get("/editions/LATIHAN2026/scheme")
                .then()
                .statusCode(200)
                .body(containsString("Skema contoh – ganti sesuai juknis"));
    }

    @Test
    void the_journal_says_how_it_came_about() {
        given().header(TestSignIn.HEADER, "inspector auditor")
                .get("/editions/LATIHAN2026/journal")
                .then()
                .statusCode(200)
                .body(containsString("Skema dibekukan"));
    }
}
