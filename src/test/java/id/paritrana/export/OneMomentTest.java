package id.paritrana.export;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TableOwner;
import id.paritrana.edition.EditionFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** An edition's workbook is of one state, although its tables are read one after the other. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OneMomentTest {
    @Inject
    DataSource database;

    @Test
    void what_is_committed_while_a_workbook_is_read_is_in_none_of_its_tables() throws Exception {
        EditionFixture edition = EditionFixture.of("SESAAT").prepared(database);
        var form = FormClient.as("sesaat secretariat")
                .open("/editions/SESAAT/export/edition-zip", "/export/")
                .fill("sure", "yes");
        Map<String, String> tables;
        try (Connection other = TableOwner.another();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table coverage_record in access exclusive mode");
            CompletableFuture<Response> sent = CompletableFuture.supplyAsync(form::send);
            waitsForTheTable(sent);
            holdsNoOtherConnection(sent);
            statement.execute(
                    "update nomination set name = 'Kabupaten Sesudahnya' where id = " + edition.nomination("KAB1"));
            statement.execute("alter table coverage_record disable trigger user");
            assertEquals(
                    1,
                    statement.executeUpdate("update coverage_record set participants = 81261 where nomination_id = "
                            + edition.nomination("KAB1") + " and segment = 'PU'"));
            statement.execute("alter table coverage_record enable trigger user");
            other.commit();
            tables = tables(sent.get());
        }
        assertFalse(tables.get("nominations.csv").contains("Kabupaten Sesudahnya"), "the names were read before");
        assertFalse(tables.get("coverage.csv").contains("81261"), "and so the figures are of before");
    }

    private void waitsForTheTable(CompletableFuture<Response> sent) throws InterruptedException {
        while (!sent.isDone()
                && Integer.parseInt(EditionFixture.read(
                                database,
                                "select count(*) from pg_locks where not granted"
                                        + " and relation = 'coverage_record'::regclass"))
                        == 0) {
            Thread.sleep(20);
        }
        assertFalse(sent.isDone(), "it waits for the figures");
    }

    /** One in which the taking is noted afterwards would lie idle for as long as the file is made. */
    private void holdsNoOtherConnection(CompletableFuture<Response> sent) throws InterruptedException {
        while (!sent.isDone() && Integer.parseInt(EditionFixture.read(database, """
                                select count(*) from pg_stat_activity where state = 'idle in transaction'
                                   and datname = current_database() and usename = current_user""")) > 0) {
            Thread.sleep(20);
        }
        assertFalse(sent.isDone(), "it waits with one connection");
    }

    private static Map<String, String> tables(Response sent) throws Exception {
        assertEquals(200, sent.statusCode(), sent.asString());
        var tables = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(sent.asByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                tables.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return tables;
    }
}
