package id.paritrana.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TableOwner;
import id.paritrana.edition.EditionFixture;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

/** An archive at every address of an edition, whether or not its menu leads there. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ArchivePagesTest {
    private static final String OFFICER = "officer secretariat";
    private static final String CODE = "ARSIPALAMAT";
    private static final String TITLE = "Edisi ini arsip: hanya untuk dibaca";
    private static final Path ROUTES = Path.of("src/test/resources/sight/routes.txt");

    /** What an archive may be mended by: its figures, what is known of its nominees, its own words, and a copy of it. */
    private static final Pattern FIGURES = Pattern.compile(
            "/editions/[^/]+/(settings|copy|journal/check|facts.*|nominations/[^/]+/(coverage|facts|evidence|values).*)");

    private static final Pattern FORM = Pattern.compile("<form (?=[^>]*method=\"post\")[^>]*action=\"([^\"]+)\"[^>]*>");
    private static final Map<String, String> ITS_OWN = Map.of(
            "edition",
            CODE,
            "category",
            "KAB",
            "nomination",
            "KAB1",
            "seat",
            "4",
            "kind",
            "minutes",
            "name",
            "ranking-xlsx");

    private static EditionFixture archive;

    @Inject
    DataSource database;

    private EditionFixture archive() {
        if (archive == null) {
            archive = EditionFixture.of(CODE).prepared(database);
            TableOwner.rewrites("edition", "update edition set kind = 'archive', demo = '' where id = ?", archive.id());
        }
        return archive;
    }

    private static List<String> routes(String method) {
        try (Stream<String> lines = Files.lines(ROUTES)) {
            return lines.filter(line -> line.startsWith(method + " /editions/{edition}"))
                    .map(line -> line.split(" ")[1])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> read() {
        return routes("GET");
    }

    static List<String> sent() {
        return routes("POST");
    }

    private static String address(String route) {
        return Pattern.compile("\\{(\\w+)}")
                .matcher(route)
                .replaceAll(name -> ITS_OWN.getOrDefault(name.group(1), "1"));
    }

    @ParameterizedTest
    @MethodSource("read")
    void no_page_offers_an_act_of_scoring(String route) {
        archive();
        for (String who : List.of(OFFICER, archive.member(4), "auditor auditor")) {
            var page = FormClient.as(who).get(address(route));
            assertTrue(List.of(200, 303, 404).contains(page.statusCode()), who + " " + page.statusCode());
            if (page.statusCode() == 200 && page.contentType().startsWith("text/html")) {
                FORM.matcher(page.asString())
                        .results()
                        .map(form -> form.group(1).replaceAll("\\?.*", ""))
                        .filter(action -> action.startsWith("/editions/")
                                && !FIGURES.matcher(action).matches())
                        .forEach(action -> fail(who + " is offered " + action + " on " + address(route)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sent")
    void no_act_of_scoring_is_done(String route) {
        archive();
        String address = address(route);
        var officer =
                FormClient.as(OFFICER).open("/editions/" + CODE + "/settings").fill("version", "0");
        var member = FormClient.as(archive.member(4)).open("/sessions");
        if (FIGURES.matcher(address).matches()) return;
        for (var answer : List.of(officer.send(address), member.send(address))) {
            assertTrue(List.of(404, 422).contains(answer.statusCode()), address + " " + answer.statusCode());
            if (answer.statusCode() == 422 && answer.contentType().startsWith("text/html")) {
                assertTrue(answer.asString().contains(TITLE), address);
                assertTrue(answer.asString().contains("Yang baru dikirim tidak mengubah apa pun"), address);
            }
        }
    }

    @Test
    void the_addresses_of_scoring_say_that_it_is_an_archive_and_lead_to_its_figures() {
        archive();
        for (String page :
                List.of("close/KAB", "progress", "ranking", "ranking/KAB", "verdict", "verdict/KAB", "documents")) {
            FormClient.as(OFFICER)
                    .get("/editions/" + CODE + "/" + page)
                    .then()
                    .statusCode(200)
                    .body(containsString(TITLE))
                    .body(containsString("href=\"/editions/" + CODE + "/coverage\""));
        }
        for (String page : List.of("tasks", "nominations/KAB1/sheet", "nominations/KAB1/recuse", "handover")) {
            FormClient.as(archive.member(4))
                    .get("/editions/" + CODE + "/" + page)
                    .then()
                    .statusCode(200)
                    .body(containsString(TITLE))
                    .body(containsString("href=\"/editions/" + CODE + "/nominations\""));
        }
        FormClient.as(OFFICER)
                .get("/editions/" + CODE + "/scheme")
                .then()
                .body(containsString("dengan skema ini tidak ada yang dinilai di sini"))
                .body(not(containsString("Bekukan skema")));
    }
}
