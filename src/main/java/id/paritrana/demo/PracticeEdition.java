package id.paritrana.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;

import id.paritrana.access.Office;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Demo;
import id.paritrana.edition.Edition;
import id.paritrana.edition.closing.CloseScoring;
import id.paritrana.edition.scheme.FreezeScheme;
import id.paritrana.edition.scheme.OpenScoring;
import id.paritrana.exchange.ImportWorkbook;
import id.paritrana.exchange.ImportedFile;
import id.paritrana.ranking.StartRun;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.MarkRow;
import id.paritrana.workbook.template.WorkbookWriter;

/**
 * The fictional edition, with some categories closed, one ready to be closed and the others in the middle of their scoring.
 *
 * <p>It is imported, frozen, opened, closed and ranked by the use cases of a real one. What a workbook cannot bring is written into
 * its rows, past them: who recorded and confirmed the data, that the seats judged for themselves, one draft, and the documents.
 */
@ApplicationScoped
class PracticeEdition {
    static final String CODE = "LATIHAN2026";
    /** So long the whole may take on a slow machine. */
    private static final int LONGEST_SECONDS = 600;
    /** Categories whose sheets are all filed. */
    private static final Set<String> FILED = Set.of("KAB", "DESA", "BSR-TMK");
    /** Categories that are closed. */
    private static final Set<String> CLOSED = Set.of("KAB", "DESA");
    /** Facts that still wait for their second person. */
    private static final String UNCONFIRMED = "PUB0%";

    private final EntityManager em;
    private final ImportWorkbook imports;
    private final FreezeScheme freeze;
    private final OpenScoring open;
    private final CloseScoring close;
    private final StartRun ranking;
    private final Categories categories;
    private final Clock clock;

    PracticeEdition(
            EntityManager em,
            ImportWorkbook imports,
            FreezeScheme freeze,
            OpenScoring open,
            CloseScoring close,
            StartRun ranking,
            Categories categories,
            Clock clock) {
        this.em = em;
        this.imports = imports;
        this.freeze = freeze;
        this.open = open;
        this.close = close;
        this.ranking = ranking;
        this.categories = categories;
        this.clock = clock;
    }

    /** All of it or nothing: a start that is interrupted leaves no edition behind that is never finished. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    void make(Map<String, Long> accounts, Office office) {
        Edition edition = load(accounts, office);
        freeze.freeze(Viewer.NOBODY, edition, "skema contoh, belum menurut juknis", true);
        open.open(Viewer.NOBODY, edition, true);
        List<Category> closed = categories.of(edition).stream()
                .filter(category -> CLOSED.contains(category.code()))
                .toList();
        closed.forEach(close::closeLoaded);
        em.flush();
        closed.forEach(category -> ranking.run(Viewer.NOBODY, category, ""));
    }

    private Edition load(Map<String, Long> accounts, Office office) {
        EditionWorkbook all = DemoFiles.read("latihan");
        Edition edition = imports.takeOverWhole(
                withoutLateMarks(all), ImportedFile.of("latihan.zip", WorkbookWriter.zip(all)), office);
        edition.isDemo(Demo.FICTIONAL);
        var inFourDays = clock.instant()
                .plus(Duration.ofDays(4))
                .atZone(edition.zoneId())
                .with(LocalTime.of(17, 0));
        edition.set(edition.zone(), inFourDays.toInstant(), edition.quorum());
        em.flush();
        as(
                "update coverage_record set entered_by = :account where nomination_id in (select id from nomination where edition_id = :edition)",
                accounts.get("kursi2"),
                edition.id());
        as(
                "update fact set recorded_by = :account where nomination_id in (select id from nomination where edition_id = :edition)",
                accounts.get("sekretariat"),
                edition.id());
        em.createNativeQuery("""
                        update fact set decision = 'confirmed', decided_by = :second, decided_at = :now where nomination_id in
                        (select id from nomination where edition_id = :edition and code not like :unconfirmed)""")
                .setParameter("second", accounts.get("sekretariat2"))
                .setParameter("now", clock.instant())
                .setParameter("edition", edition.id())
                .setParameter("unconfirmed", UNCONFIRMED)
                .executeUpdate();
        // the seats filed these sheets themselves; one sheet of seat 4 is still a draft
        em.createNativeQuery("""
                        update score_sheet set filed_at = null where seat_id in
                          (select id from seat where edition_id = :edition and code = '4')
                        and nomination_id in (select id from nomination where edition_id = :edition and code = 'MTN01')""").setParameter("edition", edition.id()).executeUpdate();
        em.createNativeQuery("""
                        update score_sheet sheet set origin = 'seat',
                               holder_id = (select min(h.id) from seat_holder h where h.seat_id = sheet.seat_id)
                         where nomination_id in (select id from nomination where edition_id = :edition)""").setParameter("edition", edition.id()).executeUpdate();
        addDocuments(edition);
        em.clear();
        return em.find(Edition.class, edition.id());
    }

    private void addDocuments(Edition edition) {
        for (var row : DemoFiles.rows("latihan", "evidence")) {
            em.createNativeQuery("""
                            insert into evidence (id, nomination_id, criterion, title, pages, recorded_at)
                            select nextval('evidence_seq'), id, :criterion, :title, :pages, :now from nomination
                            where edition_id = :edition and code = :nomination""")
                    .setParameter("criterion", row.get("criterion"))
                    .setParameter("title", row.get("title"))
                    .setParameter("pages", row.get("pages"))
                    .setParameter("now", clock.instant())
                    .setParameter("edition", edition.id())
                    .setParameter("nomination", row.get("nomination"))
                    .executeUpdate();
        }
    }

    private void as(String sql, Long account, long edition) {
        em.createNativeQuery(sql)
                .setParameter("account", account)
                .setParameter("edition", edition)
                .executeUpdate();
    }

    /** In categories that are still being scored, some sheets have not come in yet. */
    private static EditionWorkbook withoutLateMarks(EditionWorkbook all) {
        Map<String, String> categoryOf = new HashMap<>();
        all.nominations().forEach(n -> categoryOf.put(n.code(), n.category()));
        return all.like()
                .marks(all.marks().stream()
                        .filter(m -> FILED.contains(categoryOf.get(m.nomination())) || isIn(m))
                        .toList())
                .build();
    }

    /** Which sheets of the open categories are in: a fixed pattern of gaps; seats 4 and 8 are behind. */
    private static boolean isIn(MarkRow mark) {
        int seat = Integer.parseInt(mark.seat());
        int nomination = Integer.parseInt(mark.nomination().substring(3));
        if (mark.nomination().equals("MTN01") && seat == 4) {
            return !mark.criterion().equals("D2");
        }
        return seat != 4 && seat != 8 && (nomination * 3 + seat) % 4 != 0;
    }
}
