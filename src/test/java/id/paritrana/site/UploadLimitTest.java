package id.paritrana.site;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TestSignIn;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** There is one limit for files, every page says it, and whoever sends more gets a page and not a broken connection. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class UploadLimitTest {
    private static final String BETWEEN = "between-the-parts";

    @Inject
    UploadLimit limit;

    /** As a browser sends a file: the length is announced, then everything comes. */
    private static HttpResponse<String> sent(FormClient.Form form, long bytes) throws Exception {
        var body = new ByteArrayOutputStream();
        for (String name : List.of("csrf-token", "key")) {
            body.writeBytes(("--" + BETWEEN + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n"
                            + form.value(name) + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        }
        body.writeBytes(
                ("--" + BETWEEN + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"edisi.xlsx\"\r\n"
                                + "Content-Type: application/octet-stream\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(new byte[Math.toIntExact(bytes)]);
        body.writeBytes(("\r\n--" + BETWEEN + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        String site = "http://localhost:" + RestAssured.port;
        var request = HttpRequest.newBuilder(URI.create(site + "/import"))
                .version(HttpClient.Version.HTTP_1_1)
                .header(TestSignIn.HEADER, "officer secretariat")
                .header("Cookie", "csrf-token=" + form.value("csrf-token"))
                .header("Referer", site + "/import")
                .header("Content-Type", "multipart/form-data; boundary=" + BETWEEN)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_file_that_is_too_large_is_answered_by_a_page_with_the_one_limit() throws Exception {
        var officer = FormClient.as("officer secretariat");
        officer.get("/import").then().statusCode(200).body(containsString("Paling besar 10 MB"));
        assertEquals(10 << 20, limit.bytes());
        var form = officer.open("/import");
        for (long bytes : new long[] {limit.bytes() + 100_000, 40L << 20}) {
            var answer = sent(form, bytes);
            assertEquals(413, answer.statusCode());
            assertTrue(answer.headers().firstValue("Content-Security-Policy").isPresent());
            for (String said : List.of("Berkas terlalu besar", "Paling besar 10 MB", "href=\"/import\"")) {
                assertTrue(answer.body().contains(said), answer.body());
            }
        }
        var little = sent(form, limit.bytes() + 1);
        assertEquals(422, little.statusCode());
        assertTrue(little.body().contains("lebih besar dari 10 MB"), little.body());
    }

    @Test
    void the_largest_file_is_read() throws Exception {
        var form = FormClient.as("officer secretariat").open("/import");
        assertEquals(303, sent(form, limit.bytes()).statusCode());
    }
}
