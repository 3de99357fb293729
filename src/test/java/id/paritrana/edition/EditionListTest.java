package id.paritrana.edition;

import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.Weight;
import id.paritrana.nomination.StatementCount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Thirty-eight offices with twenty years each stay a list that one finds something in. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditionListTest {
    private static final String NATION = "list-nation auditor:national";

    @Inject
    DataSource database;

    @Inject
    StatementCount counted;

    @BeforeAll
    void manyEditions() {
        var own = EditionFixture.of("MANY-OWN").office("11").opened(database);
        own.file("KAB1", 4, Map.of("A2", "3"));
        own.run("""
                insert into edition (id, code, office, name, assessment_year, award_year, region)
                select nextval('edition_seq'), 'MANY-' || office || '-' || year, office, 'Banyak edisi ' || year, year - 1, year,
                       'Wilayah ' || office
                  from unnest(string_to_array('11,12,13,14,15,16,17,18,19,21,31,32,33,34,35,36,51,52,53,61,62,63,64,65,71,72,73,74,'
                              || '75,76,81,82,91,92,93,94,95,96', ',')) as office,
                       generate_series(2017, 2036) as year""");
        own.run("""
                insert into category (id, edition_id, position, code, name, kind)
                select nextval('category_seq'), e.id, n, 'K' || n, 'Kategori', 'other' from edition e, generate_series(1, 4) n
                 where e.code ~ '^MANY-[0-9]'""");
    }

    @Test
    void a_page_takes_few_statements_and_little_weight_however_many_there_are() {
        for (String path :
                new String[] {"/editions?q=many", "/editions?q=many&page=20", "/editions?q=many&office=33"}) {
            String page = page(NATION, path);
            long statements = counted.during(() -> page(NATION, path));
            assertTrue(statements > 0 && statements < 16, path + " took " + statements + " statements");
            assertTrue(Weight.of(page) < 14 * 1024, path + " zipped " + Weight.of(page));
        }
        assertEquals(25, rows(page(NATION, "/editions?q=many")));
        assertEquals(20, rows(page(NATION, "/editions?q=many&office=33")));
        assertEquals(20, rows(page("list-officer secretariat:33", "/editions")));
    }

    @Test
    void it_is_searched_by_name_year_region_and_province_and_paged() {
        assertTrue(page(NATION, "/editions?q=banyak+edisi").contains("760 edisi"));
        assertTrue(page(NATION, "/editions?q=banyak+2031").contains("/editions/MANY-11-2031\""));
        assertEquals(
                1, rows(page(NATION, "/editions?q=wilayah+33+2031")) - 1, "2031 as the year of the award or before it");
        assertEquals(1, rows(page(NATION, "/editions?q=many-&office=33&year=2020")));
        assertEquals(0, rows(page(NATION, "/editions?q=banyak%25")));
        String second = page(NATION, "/editions?q=banyak&page=2");
        assertTrue(second.contains("page=1") && second.contains("page=3"), second);
        assertTrue(page(NATION, "/editions?q=banyak&page=99").contains("2017"), "beyond the end is the end");
        assertTrue(page(NATION, "/editions?q=many").contains("<h2>Provinsi Aceh</h2>"));
    }

    @Test
    void one_office_has_no_choice_of_provinces_and_sees_its_own_years() {
        String page = page("list-officer secretariat:33", "/editions");
        assertFalse(page.contains("name=\"office\""), page);
        assertTrue(page.contains("name=\"year\""), page);
        assertFalse(page.contains("MANY-32-"), page);
        assertTrue(page("list-officer secretariat:33", "/editions?q=tanpahasil").contains("Kurangi kata yang dicari"));
        String one = page("MANY-OWN-kursi4", "/editions?q=tanpahasil");
        assertTrue(one.contains("Ubah atau kurangi kata yang dicari.") && !one.contains("semua provinsi"), one);
        assertTrue(page.indexOf("MANY-33-2036") < page.indexOf("MANY-33-2017"), "the newest first");
    }

    @Test
    void it_says_where_an_edition_stands_and_what_waits_for_whom() {
        String member = page("MANY-OWN-kursi4", "/editions");
        assertTrue(member.contains("Penilaian"), member);
        assertTrue(member.contains("5 lembar belum dikirim"), member);
        assertTrue(member.matches("(?s).*Batas akhir 8.Mei.2026, [^<]*WITA sudah lewat<.*"), member);
        String officer = page("list-officer11 secretariat:11", "/editions?q=many-own");
        assertTrue(officer.contains("Penilaian"), officer);
        assertFalse(officer.contains("lembar belum dikirim"), officer);
        assertTrue(page(NATION, "/editions?q=many-33").contains("Persiapan"));
    }

    private static int rows(String page) {
        return page.split("<li class=\"task\"", -1).length - 1;
    }

    private static String page(String user, String path) {
        return FormClient.as(user)
                .unencoded()
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
