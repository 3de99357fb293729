package id.paritrana.exchange;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import id.paritrana.access.CurrentUser;
import id.paritrana.committee.Recusal;
import id.paritrana.committee.Recusals;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Editions;
import id.paritrana.edition.Pronounced;
import id.paritrana.nomination.Nominations;
import id.paritrana.site.Objection;
import id.paritrana.site.Refusal;
import id.paritrana.workbook.EditionKind;
import id.paritrana.workbook.EditionWorkbook;

/** Takes an edition workbook over: what would change, what speaks against it, and then all or nothing. */
@ApplicationScoped
public class ImportWorkbook {
    private final EntityManager em;
    private final Editions editions;
    private final Categories categories;
    private final Nominations nominations;
    private final StoredWorkbook stored;
    private final Recusals recusals;
    private final Pronounced pronounced;
    private final WorkbookImports imports;
    private final ImportJournal journal;
    private final CurrentUser user;
    private final Clock clock;

    ImportWorkbook(
            EntityManager em,
            Editions editions,
            Categories categories,
            Nominations nominations,
            StoredWorkbook stored,
            Recusals recusals,
            Pronounced pronounced,
            WorkbookImports imports,
            ImportJournal journal,
            CurrentUser user,
            Clock clock) {
        this.em = em;
        this.editions = editions;
        this.categories = categories;
        this.nominations = nominations;
        this.stored = stored;
        this.recusals = recusals;
        this.pronounced = pronounced;
        this.imports = imports;
        this.journal = journal;
        this.user = user;
        this.clock = clock;
    }

    /** What taking the workbook over would do. */
    public record Preview(boolean newEdition, WorkbookDifference difference, List<Objection> objections) {}

    @Transactional
    public Preview preview(EditionWorkbook given) {
        Edition edition = editions.byCode(given.edition().code()).orElse(null);
        if (edition == null) {
            return new Preview(
                    true, WorkbookDifference.between(EditionWorkbook.EMPTY, given), ImportRules.onMaking(given));
        }
        var difference = WorkbookDifference.between(stored.kept(edition), saying(given, edition.kind()));
        return new Preview(false, difference, ImportRules.objections(difference, state(edition, given)));
    }

    /**
     * @param file that it came in
     * @return the edition, new or changed
     * @throws Refusal when the rules object; nothing has changed then
     */
    @Transactional
    public Edition takeOver(EditionWorkbook given, ImportedFile file) {
        Edition edition = editions.byCode(given.edition().code()).orElse(null);
        boolean made = edition == null;
        if (made) {
            Refusal.unlessNone(ImportRules.onMaking(given));
            edition = new Edition(
                    given.edition().code(),
                    given.edition().name(),
                    given.edition().kindWhenNew());
            em.persist(edition);
            em.flush();
        } else {
            edition = editions.locked(edition);
        }
        var difference = WorkbookDifference.between(
                made ? EditionWorkbook.EMPTY : stored.kept(edition), saying(given, edition.kind()));
        if (!made) {
            Refusal.unlessNone(ImportRules.objections(difference, state(edition, given)));
        }
        if (difference.isEmpty()) {
            return edition;
        }
        Long officer = user.viewer().signedIn() ? user.viewer().accountId() : null;
        TouchedCategories before = touched(edition, given);
        new WorkbookTarget(em, edition, officer, clock.instant()).takeOver(given, difference);
        Map<String, Category> all = new HashMap<>();
        categories.of(edition).forEach(c -> all.put(c.code(), c));
        var touched = new TouchedCategories(all.keySet(), before.nominatedIn());
        journal.write(edition, file, difference, made, all, touched);
        imports.persist(new WorkbookImport(
                edition,
                imports.next(edition),
                file,
                difference.changes().size(),
                touched.of(difference),
                officer,
                clock.instant()));
        return edition;
    }

    /** A workbook that does not say what kind of edition it is leaves the edition what it is. */
    private static EditionWorkbook saying(EditionWorkbook given, EditionKind kind) {
        return given.edition().kind() == null
                ? given.like().edition(given.edition().as(kind)).build()
                : given;
    }

    private ImportRules.State state(Edition edition, EditionWorkbook given) {
        List<Category> all = categories.of(edition);
        Set<String> open =
                all.stream().filter(c -> !c.closed()).map(Category::code).collect(Collectors.toSet());
        TouchedCategories touched = touched(edition, given);
        Map<Long, String> codes = new HashMap<>();
        nominations.all(edition).forEach(n -> codes.put(n.id(), n.code()));
        Set<String> judged =
                codes("select s.nomination.code from ScoreSheet s where s.nomination.edition = :e", edition);
        Set<String> judging = codes("select s.seat.code from ScoreSheet s where s.nomination.edition = :e", edition);
        for (Recusal recusal : recusals.of(edition)) {
            judged.add(codes.get(recusal.nominationId()));
            judging.add(recusal.seat().code());
        }
        Set<Long> decided = pronounced.in(edition);
        return new ImportRules.State(
                edition.kind(),
                edition.frozen(),
                edition.opened(),
                given.marks().stream().anyMatch(m -> open.contains(touched.nomination(m.nomination()))),
                judged,
                judging,
                codes(
                        "select h.seat.code from SeatHolder h where h.seat.edition = :e and h.accountId is not null",
                        edition),
                all.stream()
                        .filter(c -> decided.contains(c.id()))
                        .map(Category::code)
                        .collect(Collectors.toSet()),
                touched);
    }

    private TouchedCategories touched(Edition edition, EditionWorkbook given) {
        Map<String, String> nominatedIn = new HashMap<>();
        nominations
                .all(edition)
                .forEach(n -> nominatedIn.put(n.code(), n.category().code()));
        given.nominations().forEach(n -> nominatedIn.putIfAbsent(n.code(), n.category()));
        return new TouchedCategories(
                categories.of(edition).stream().map(Category::code).collect(Collectors.toSet()), nominatedIn);
    }

    private Set<String> codes(String query, Edition edition) {
        return new HashSet<>(
                em.createQuery(query, String.class).setParameter("e", edition).getResultList());
    }
}
