package id.paritrana.site;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.PostgresForTests;
import id.paritrana.TestSignIn;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FrontPagesTest {
    @Test
    void the_front_page_says_what_this_is_in_indonesian() {
        given().when()
                .get("/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body("html.@lang", equalTo("id"))
                .body(containsString("Sembilan penilai, satu putusan yang dapat diperiksa"))
                .body(not(containsString("Perlu bantuan?")));
        given().get("/check").then().body(containsString("Perlu bantuan? Hubungi sekretariat Tim\u00a09."));
    }

    @Test
    void it_speaks_english_on_request() {
        given().cookie("bahasa", "en")
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("Nine judges, one verdict that can be checked"));
    }

    @Test
    void somebody_without_a_role_is_told_so_in_words() {
        given().header(TestSignIn.HEADER, "stranger")
                .get("/editions")
                .then()
                .statusCode(403)
                .body(containsString("Akun Anda belum punya akses"));
    }

    @Test
    void the_secretariat_sees_the_editions() {
        given().header(TestSignIn.HEADER, "officer secretariat")
                .get("/editions")
                .then()
                .statusCode(200)
                .body(containsString("Impor buku kerja edisi"));
    }

    @Test
    void a_page_that_is_not_there_says_what_to_do() {
        given().header(TestSignIn.HEADER, "officer secretariat")
                .get("/editions/NONE")
                .then()
                .statusCode(404)
                .body(containsString("Halaman tidak ditemukan"));
    }
}
