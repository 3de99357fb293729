package id.paritrana.ranking;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.Accounts;
import id.paritrana.access.Viewer;
import id.paritrana.digest.Sha256;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Pronounced;
import id.paritrana.edition.proposal.Extraordinary;
import id.paritrana.exchange.WorkbookImport;
import id.paritrana.exchange.WorkbookImports;
import id.paritrana.fact.ChangesWaiting;
import id.paritrana.nomination.Nominations;

/** Makes the view of the ranking of a category. What does not depend on the request is taken from what the run keeps ready. */
@ApplicationScoped
class RankingViews {
    private final Rankings rankings;
    private final RankingResults results;
    private final Pronounced pronounced;
    private final Nominations nominations;
    private final WorkbookImports imports;
    private final Accounts accounts;
    private final Extraordinary extraordinary;
    private final ChangesWaiting changes;
    private final NextRun next;
    private final Pronouncer pronouncer;
    private final List<RankingSection> sections;

    RankingViews(
            Rankings rankings,
            RankingResults results,
            Pronounced pronounced,
            Nominations nominations,
            WorkbookImports imports,
            Accounts accounts,
            Extraordinary extraordinary,
            ChangesWaiting changes,
            NextRun next,
            Pronouncer pronouncer,
            @All List<RankingSection> sections) {
        this.sections = sections;
        this.extraordinary = extraordinary;
        this.changes = changes;
        this.next = next;
        this.pronouncer = pronouncer;
        this.rankings = rankings;
        this.results = results;
        this.pronounced = pronounced;
        this.nominations = nominations;
        this.imports = imports;
        this.accounts = accounts;
    }

    /** @param history the runs of the category, the latest first */
    RankingView category(
            Viewer viewer, Category category, List<RunHead> history, RowsAsked asked, String reason, Locale locale) {
        Edition edition = category.edition();
        boolean spoken = pronounced.isPronounced(category);
        boolean awaited = !spoken && !history.isEmpty();
        boolean presides = awaited && pronouncer.presides(viewer, category);
        boolean runs =
                viewer.isSecretariat(edition) && viewer.seatIn(edition.code()).isEmpty();
        return new RankingView(
                edition.code(),
                category.code(),
                category.name(),
                edition.zoneId(),
                category.closed(),
                spoken,
                history.isEmpty() ? null : found(viewer, category, history, asked, locale),
                withdrawn(viewer, category),
                category.closed() ? extraordinary.seenBy(viewer, category, locale) : List.of(),
                category.closed() && !spoken && (runs || presides) ? changes.of(viewer, category, locale) : List.of(),
                category.closed() && next.needsSecond(category),
                runs,
                presides,
                awaited && !presides ? pronouncer.presider(category) : "",
                reason);
    }

    private List<RankingView.Withdrawn> withdrawn(Viewer viewer, Category category) {
        return nominations.withdrawn(viewer, category).stream()
                .map(n -> new RankingView.Withdrawn(
                        n.name(),
                        Objects.requireNonNull(n.withdrawalReason()),
                        Objects.requireNonNull(n.withdrawnAt())))
                .toList();
    }

    private RankingView.Found found(
            Viewer viewer, Category category, List<RunHead> history, RowsAsked asked, Locale locale) {
        RunHead run = history.get(0);
        Set<String> hidden = rankings.hidden(viewer, category);
        RankedCategory ranked = results.of(run, hidden);
        RankingView.PageOfRows page = asked.rows(ranked, locale);
        String chosen = asked.chosen(ranked, page);
        return new RankingView.Found(
                run,
                !ranked.whole(),
                ranked.relative(),
                page,
                ranked.words().tree(chosen, locale).orElse(null),
                asked.versus(ranked, chosen, locale),
                history,
                sections.stream()
                        .flatMap(section -> section.of(viewer, category, ranked, locale).stream())
                        .toList(),
                difference(ranked, history, hidden, locale),
                ranked.whole() ? imports(category, run) : List.of(),
                ranked.whole() ? Sha256.grouped(run.resultHash()) : "");
    }

    private List<RankingView.CameBy> imports(Category category, RunHead run) {
        List<WorkbookImport> came = imports.of(category, run.runAt());
        Map<Long, String> names =
                accounts.names(came.stream().map(WorkbookImport::importedBy).toList());
        return came.stream()
                .map(i -> new RankingView.CameBy(
                        i.fileName(),
                        i.importedAt(),
                        i.importedBy() == null ? "" : names.getOrDefault(i.importedBy(), "")))
                .toList();
    }

    private @Nullable DifferenceView difference(
            RankedCategory ranked, List<RunHead> history, Set<String> hidden, Locale locale) {
        if (history.size() < 2) {
            return null;
        }
        return ranked.words().since(() -> results.of(history.get(1), hidden), locale);
    }
}
