package id.paritrana.coverage;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import id.paritrana.edition.Category;
import id.paritrana.edition.Demo;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionFixture;
import id.paritrana.nomination.Nomination;
import id.paritrana.tables.DecimalText;
import id.paritrana.workbook.CategoryKind;
import id.paritrana.workbook.EditionKind;

/** The published figures for Kalimantan, as the demo edition carries them. */
public final class PublishedFigures {
    private PublishedFigures() {}

    /** An edition of that kind with these figures and nothing else, in a transaction of its own. */
    static void stored(EntityManager em, String code, EditionKind kind) {
        QuarkusTransaction.requiringNew().run(() -> {
            var edition = new Edition(code, "Data terbuka " + code, EditionFixture.OFFICE, kind);
            edition.describe(
                    "Data terbuka " + code,
                    null,
                    null,
                    "Kalimantan",
                    LocalDate.of(2019, 1, 1),
                    LocalDate.of(2026, 12, 31));
            edition.isDemo(Demo.PUBLISHED);
            em.persist(edition);
            var categories = new LinkedHashMap<String, Category>();
            var nominations = nominations(edition, categories);
            categories.values().forEach(em::persist);
            nominations.values().forEach(em::persist);
            records(nominations).forEach(em::persist);
        });
    }

    public static List<CSVRecord> table(String name) {
        var in = PublishedFigures.class.getResourceAsStream(
                name.equals("remarks") ? "/demo/kalimantan-remarks.csv" : "/demo/kalimantan/" + name + ".csv");
        try (var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The nominations of the demo edition by code, in their order, in memory only or ready to be persisted. */
    public static Map<String, Nomination> nominations(Edition edition, Map<String, Category> categories) {
        for (CSVRecord row : table("categories")) {
            var category = new Category(edition, row.get("code"), categories.size() + 1);
            category.describe(
                    row.get("name"),
                    CategoryKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                    "",
                    3,
                    categories.size() + 1);
            categories.put(row.get("code"), category);
        }
        var nominations = new LinkedHashMap<String, Nomination>();
        for (CSVRecord row : table("nominations")) {
            var category = categories.get(row.get("category"));
            var nomination = new Nomination(category, row.get("code"), nominations.size() + 1);
            nomination.describe(category, row.get("name"), row.get("region_code"), "", nominations.size() + 1);
            nominations.put(row.get("code"), nomination);
        }
        return nominations;
    }

    public static List<CoverageRecord> records(Map<String, Nomination> nominations) {
        var remarks = new LinkedHashMap<String, CSVRecord>();
        for (CSVRecord row : table("remarks")) {
            remarks.put(key(row), row);
        }
        var records = new ArrayList<CoverageRecord>();
        for (CSVRecord row : table("coverage")) {
            CSVRecord remark = remarks.get(key(row));
            var figures = new CoverageFigures(
                    row.get("segment"),
                    LocalDate.parse(row.get("as_of")),
                    number(row, "participants"),
                    number(row, "workers"),
                    row.get("definition"),
                    number(row, "stated_percent"),
                    number(row, "target_percent"),
                    remark == null ? null : number(remark, "stated_remaining"),
                    row.get("source"),
                    remark == null ? "" : remark.get("note"));
            records.add(new CoverageRecord(nominations.get(row.get("nomination")), figures, null));
        }
        return records;
    }

    private static String key(CSVRecord row) {
        return row.get("nomination") + row.get("segment") + row.get("as_of");
    }

    private static @Nullable BigDecimal number(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? null : DecimalText.canonical(new BigDecimal(row.get(column)));
    }
}
