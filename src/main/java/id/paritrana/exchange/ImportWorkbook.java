package id.paritrana.exchange;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.Office;
import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.committee.Recusal;
import id.paritrana.committee.Recusals;
import id.paritrana.committee.SeatHolders;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Editions;
import id.paritrana.edition.Pronounced;
import id.paritrana.nomination.Nominations;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.scoresheet.ScoreSheets;
import id.paritrana.tables.RowProgress;
import id.paritrana.workbook.EditionInfo;
import id.paritrana.workbook.EditionWorkbook;

/** Imports an edition workbook: shows the changes and the objections, then applies all or nothing. */
@ApplicationScoped
public class ImportWorkbook {
    private final EntityManager em;
    private final Editions editions;
    private final Categories categories;
    private final Nominations nominations;
    private final StoredWorkbook stored;
    private final TargetRows rows;
    private final ScoreSheets sheets;
    private final SeatHolders holders;
    private final Recusals recusals;
    private final Pronounced pronounced;
    private final StillNeeded needed;
    private final WorkbookImports imports;
    private final ImportJournal journal;
    private final Clock clock;

    ImportWorkbook(
            EntityManager em,
            Editions editions,
            Categories categories,
            Nominations nominations,
            StoredWorkbook stored,
            TargetRows rows,
            ScoreSheets sheets,
            SeatHolders holders,
            Recusals recusals,
            Pronounced pronounced,
            StillNeeded needed,
            WorkbookImports imports,
            ImportJournal journal,
            Clock clock) {
        this.em = em;
        this.editions = editions;
        this.categories = categories;
        this.nominations = nominations;
        this.stored = stored;
        this.rows = rows;
        this.sheets = sheets;
        this.holders = holders;
        this.recusals = recusals;
        this.pronounced = pronounced;
        this.needed = needed;
        this.imports = imports;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What taking a file over would do.
     *
     * @param offices those that a new edition can be made for; none when it is there already
     */
    record Preview(boolean newEdition, List<Office> offices, ImportPlan plan) {}

    /** @throws Refusal when the edition of that code is not the viewer's to change */
    @Transactional
    Preview preview(Viewer viewer, ImportPlan.Wish wish) {
        return changeable(viewer, wish)
                .map(edition -> new Preview(false, List.of(), plan(edition, wish)))
                .orElseGet(() -> new Preview(true, viewer.offices(Role.SECRETARIAT), ImportPlan.made(wish)));
    }

    /**
     * Takes over what may be taken over; the rest stays, as the preview said.
     *
     * @param file that it came in
     * @param office code of the one to make a new edition for; may be empty where somebody has one alone
     * @param agreed fingerprint of the plan that somebody saw
     * @param progress told of rows as they are written
     * @return the edition, new or changed
     * @throws Refusal when the rules object, or something else would happen by now; nothing has changed then
     */
    @Transactional
    Edition takeOverAsAgreed(
            Viewer viewer,
            ImportPlan.Wish wish,
            ImportedFile file,
            String office,
            String agreed,
            RowProgress progress) {
        Optional<Edition> there = changeable(viewer, wish);
        return carryOut(
                viewer,
                wish,
                file,
                there.orElse(null),
                there.map(Edition::office).orElseGet(() -> maker(viewer, office)),
                plan -> {
                    if (!plan.fingerprint().equals(agreed)) {
                        throw new Refusal(Objection.overall("exchange.changed-since"));
                    }
                },
                progress);
    }

    /**
     * Takes a whole workbook over that comes with the app: nobody has asked for it.
     *
     * @param office that the edition belongs to when it is new
     * @return the edition, new or changed
     * @throws Refusal when the rules object to anything; nothing has changed then
     */
    @Transactional
    public Edition takeOverWhole(EditionWorkbook given, ImportedFile file, Office office) {
        return carryOut(
                Viewer.NOBODY,
                ImportPlan.Wish.of(given),
                file,
                editions.byCode(given.edition().code()).orElse(null),
                office,
                plan -> Refusal.unlessNone(plan.staying().stream()
                        .map(ImportPlan.Staying::reason)
                        .distinct()
                        .toList()),
                RowProgress.UNSEEN);
    }

    /**
     * The stored edition that the file is of; nothing when there is none. A code is one in the whole installation: that it is
     * taken is all that somebody from another office learns.
     */
    private Optional<Edition> changeable(Viewer viewer, ImportPlan.Wish wish) {
        String code = wish.file().edition().code();
        Optional<Edition> edition = editions.byCode(code);
        if (viewer.boundIn().contains(code)) {
            throw new Refusal(Objection.overall("exchange.holds-a-seat"));
        }
        if (edition.isPresent() && !viewer.isSecretariat(edition.get())) {
            throw new Refusal(Objection.overall("exchange.code-taken", code));
        }
        return edition;
    }

    /** For whom an edition of this viewer is made where no office was chosen; empty where one has to be. */
    static Optional<Office> onlyOffice(Viewer viewer) {
        List<Office> own = viewer.offices(Role.SECRETARIAT);
        return own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
    }

    /** What was chosen counts, and not what is left of it: an edition cannot be moved afterwards. */
    private static Office maker(Viewer viewer, String chosen) {
        return chosen.isEmpty()
                ? onlyOffice(viewer).orElseThrow(ImportWorkbook::officeMissing)
                : viewer.offices(Role.SECRETARIAT).stream()
                        .filter(office -> office.code().equals(chosen))
                        .findFirst()
                        .orElseThrow(ImportWorkbook::officeMissing);
    }

    private static Refusal officeMissing() {
        return new Refusal(Objection.of("office", "exchange.office-missing"));
    }

    private Edition carryOut(
            Viewer viewer,
            ImportPlan.Wish wish,
            ImportedFile file,
            @Nullable Edition known,
            Office office,
            Consumer<ImportPlan> agreed,
            RowProgress progress) {
        boolean made = known == null;
        Edition locked = known == null ? null : editions.locked(known);
        ImportPlan plan = locked == null ? ImportPlan.made(wish) : plan(locked, wish);
        agreed.accept(plan);
        Refusal.unlessNone(plan.objections());
        Edition edition = locked == null ? make(wish.file().edition(), office) : readAgain(locked);
        if (plan.difference().isEmpty()) {
            journal.unchanged(edition, file);
            return edition;
        }
        progress.of(plan.toApply().changes().size());
        Long officer = viewer.actor();
        EditionWorkbook given = plan.result();
        TouchedCategories before = touched(edition, given);
        new WorkbookTarget(rows, edition, officer, clock.instant(), progress).takeOver(given, plan.toApply());
        WorkbookDifference difference = plan.difference();
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

    private Edition make(EditionInfo info, Office office) {
        Edition edition = new Edition(info.code(), info.name(), office, info.kindWhenNew());
        em.persist(edition);
        em.flush();
        return edition;
    }

    /** What was read for the plan would stand in the way of what goes, and in memory. */
    private Edition readAgain(Edition edition) {
        em.clear();
        return em.find(Edition.class, edition.id());
    }

    /** A change is judged by itself, so that what may not change does not keep the rest from being taken over. */
    private ImportPlan plan(Edition edition, ImportPlan.Wish wish) {
        EditionWorkbook kept = stored.kept(edition);
        ImportRules.State state = state(edition, wish.file(), wish.listed(kept));
        return ImportPlan.of(kept, wish, change -> ImportRules.objections(change, state));
    }

    private ImportRules.State state(Edition edition, EditionWorkbook given, Set<List<String>> listed) {
        List<Category> all = categories.of(edition);
        TouchedCategories touched = touched(edition, given);
        Map<Long, String> codes = new HashMap<>();
        nominations.all(edition).forEach(n -> codes.put(n.id(), n.code()));
        Set<String> judged = sheets.nominationsWithSheets(edition);
        Set<String> judging = sheets.seatsWithSheets(edition);
        for (Recusal recusal : recusals.of(edition)) {
            judged.add(codes.get(recusal.nominationId()));
            judging.add(recusal.seat().code());
        }
        Set<Long> decided = pronounced.in(edition);
        return new ImportRules.State(
                edition.kind(),
                edition.frozen(),
                edition.opened(),
                marksWhileOpen(given, all, touched),
                judged,
                judging,
                holders.boundSeats(edition),
                nominations.withdrawnCodes(edition),
                all.stream().filter(Category::closed).map(Category::code).collect(Collectors.toSet()),
                all.stream()
                        .filter(c -> decided.contains(c.id()))
                        .map(Category::code)
                        .collect(Collectors.toSet()),
                listed,
                needed.of(edition),
                touched);
    }

    private static boolean marksWhileOpen(EditionWorkbook given, List<Category> all, TouchedCategories touched) {
        Set<String> open =
                all.stream().filter(c -> !c.closed()).map(Category::code).collect(Collectors.toSet());
        return given.marks().stream().anyMatch(m -> open.contains(touched.nomination(m.nomination())));
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
}
