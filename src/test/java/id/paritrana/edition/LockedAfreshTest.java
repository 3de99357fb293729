package id.paritrana.edition;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.PostgresForTests;
import id.paritrana.TableOwner;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What was read before it was locked may have changed by then: who locks it decides on what it is, not on what it was. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LockedAfreshTest {
    @Inject
    DataSource database;

    @Inject
    Editions editions;

    @Inject
    Categories categories;

    @Test
    void an_edition_is_read_again_when_it_is_locked() {
        EditionFixture edition = EditionFixture.of("SEGAR-EDISI").prepared(database);
        QuarkusTransaction.requiringNew().run(() -> {
            Edition read = editions.byCode(edition.code()).orElseThrow();
            TableOwner.run("update edition set name = 'Nama baru' where id = ?", edition.id());
            assertEquals("Nama baru", editions.locked(read).name());
        });
    }

    @Test
    void a_category_is_read_again_when_it_is_locked() {
        EditionFixture edition = EditionFixture.of("SEGAR-KUNCI").prepared(database);
        QuarkusTransaction.requiringNew().run(() -> {
            Category read = categories.findById(edition.category("KAB"));
            renamed(read);
            assertEquals("Nama baru", categories.locked(read).name());
        });
    }

    @Test
    void a_category_is_read_again_when_it_is_held() {
        EditionFixture edition = EditionFixture.of("SEGAR-TAHAN").prepared(database);
        QuarkusTransaction.requiringNew().run(() -> {
            Category read = categories.findById(edition.category("KAB"));
            renamed(read);
            categories.hold(read);
            assertEquals("Nama baru", read.name());
        });
    }

    private static void renamed(Category category) {
        TableOwner.run("update category set name = 'Nama baru' where id = ?", category.id());
    }
}
