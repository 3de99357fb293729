package id.paritrana.edition;

import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.PostgresForTests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EditionFixtureTest {
    @Inject
    DataSource database;

    @Test
    void an_edition_stands_with_its_scheme_seats_and_marks() {
        var edition = EditionFixture.of("FIXTURE").nominations(2).opened(database);
        edition.file("KAB1", 4, Map.of("A2", "3", "C1", "78", "D2", "86")).close("KAB");
        assertEquals(14, edition.number("select count(*) from stored_criterion where edition_id = ?", edition.id()));
        assertEquals(9, edition.number("select count(*) from seat where edition_id = ?", edition.id()));
        assertEquals(
                3,
                edition.number("select count(*) from sheet_mark where nomination_id = ?", edition.nomination("KAB1")));
        assertNotNull(edition.text("select opened_at from edition where id = ?", edition.id()));
    }
}
