package id.paritrana.ranking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.Accounts;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Extraordinary;
import id.paritrana.edition.Pronounced;
import id.paritrana.exchange.WorkbookImport;
import id.paritrana.exchange.WorkbookImports;
import id.paritrana.nomination.Nominations;
import id.paritrana.proof.Sha256;
import id.paritrana.scoring.Place;
import id.paritrana.scoring.Ranking;
import id.paritrana.site.NotAsRecorded;
import id.paritrana.site.form.Paging;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;
import id.paritrana.words.Points;
import id.paritrana.words.TreeView;

/** Makes the views of the ranking pages. What does not depend on the request is taken from what the run keeps ready. */
@ApplicationScoped
class RankingViews {
    private static final Logger LOG = Logger.getLogger(RankingViews.class);

    static final int PAGE = 50;
    private static final int FILTER_FROM = 20;

    private final Categories categories;
    private final Rankings rankings;
    private final RankingResults results;
    private final Pronounced pronounced;
    private final Nominations nominations;
    private final WorkbookImports imports;
    private final Accounts accounts;
    private final Extraordinary extraordinary;
    private final RunRanking runRanking;
    private final List<RankingSection> sections;

    RankingViews(
            Categories categories,
            Rankings rankings,
            RankingResults results,
            Pronounced pronounced,
            Nominations nominations,
            WorkbookImports imports,
            Accounts accounts,
            Extraordinary extraordinary,
            RunRanking runRanking,
            @All List<RankingSection> sections) {
        this.sections = sections;
        this.extraordinary = extraordinary;
        this.runRanking = runRanking;
        this.categories = categories;
        this.rankings = rankings;
        this.results = results;
        this.pronounced = pronounced;
        this.nominations = nominations;
        this.imports = imports;
        this.accounts = accounts;
    }

    /** What a reader of a category asked for. */
    record Asked(
            int page,
            String query,
            @Nullable String nomination,
            @Nullable String a,
            @Nullable String b) {
        static final Asked NOTHING = new Asked(1, "", null, null, null);
    }

    RankingListView list(Edition edition, LatestRuns latest, Locale locale) {
        Set<Long> decided = pronounced.in(edition);
        var lines = new ArrayList<RankingListView.Line>();
        for (Category category : categories.of(edition)) {
            RunHead run = latest.of(category);
            String state = edition.openedAt() == null ? "preparing" : "open";
            String shape = "none";
            if (decided.contains(category.id())) {
                state = "pronounced";
                shape = "done";
            } else if (run != null) {
                state = "run";
                shape = "full";
            } else if (category.closed()) {
                state = "closed";
                shape = "half";
            }
            String leader = "";
            Optional<RunHead> whole = latest.whole(category);
            if (whole.isPresent()) {
                try {
                    leader = leader(whole.get(), locale);
                } catch (NotAsRecorded differs) {
                    LOG.errorf(differs, "%s is not as recorded", category.code());
                    state = "differs";
                    shape = "stop";
                }
            }
            lines.add(new RankingListView.Line(
                    category.code(),
                    category.name(),
                    "ranking.state-" + state,
                    shape,
                    run == null
                            ? ""
                            : Messages.text(
                                    locale,
                                    "ranking.run-of",
                                    run.number(),
                                    Formats.in(locale).moment(run.runAt(), edition.zoneId())),
                    leader));
        }
        return new RankingListView(edition.code(), lines);
    }

    private String leader(RunHead run, Locale locale) {
        RankedCategory category = results.of(run);
        return category.piece(String.class, "leader " + locale, () -> {
            Ranking ranking = category.result().ranking();
            List<Place> first = ranking.first();
            if (first.isEmpty()) {
                return Messages.text(locale, "ranking.nobody-ranked");
            }
            String total = Points.in(locale).shown(first.get(0).total());
            String words = first.size() == 1
                    ? Messages.text(locale, "ranking.leader", first.get(0).name(), total)
                    : Messages.text(locale, "ranking.leaders-shared", first.size(), total);
            return words + " · "
                    + Messages.text(
                            locale, "ranking.ranked-count", ranking.ranked().size());
        });
    }

    /** @param history the runs of the category, the latest first */
    RankingView category(
            Viewer viewer, Category category, List<RunHead> history, Asked asked, String reason, Locale locale) {
        Edition edition = category.edition();
        return new RankingView(
                edition.code(),
                category.code(),
                category.name(),
                edition.zoneId(),
                category.closed(),
                pronounced.isPronounced(category),
                history.isEmpty() ? null : found(viewer, category, history, asked, locale),
                withdrawn(viewer, category),
                category.closed() ? extraordinary.seenBy(viewer, category, locale) : List.of(),
                category.closed() && runRanking.needsSecond(category),
                viewer.isSecretariat(edition) && viewer.seatIn(edition.code()).isEmpty(),
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
            Viewer viewer, Category category, List<RunHead> history, Asked asked, Locale locale) {
        RunHead run = history.get(0);
        Set<String> hidden = rankings.hidden(viewer, category);
        RankedCategory ranked = rankings.result(viewer, category, run);
        RankingView.PageOfRows page = page(ranked, asked, locale);
        String chosen = chosen(ranked, asked, page);
        return new RankingView.Found(
                run,
                !ranked.whole(),
                page,
                tree(ranked, chosen, locale),
                versus(ranked, asked, chosen, locale),
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

    private static RankingView.PageOfRows page(RankedCategory ranked, Asked asked, Locale locale) {
        RankingRows all = ranked.rows(locale);
        List<RankingRows.Row> rows = all.ranked();
        List<RankingRows.Apart> apart = all.apart();
        String sought = asked.query().strip().toLowerCase(Messages.INDONESIAN);
        if (!sought.isEmpty()) {
            rows = rows.stream()
                    .filter(r -> matches(sought, r.name(), r.code()))
                    .toList();
            apart = apart.stream()
                    .filter(r -> matches(sought, r.name(), r.code()))
                    .toList();
        }
        String query = asked.query().strip();
        Paging paging = Paging.of(asked.page(), rows.size(), PAGE, "", Map.of("q", query));
        boolean first = !paging.preceded();
        List<RankingRows.Row> onPage = paging.cut(rows);
        List<RankingRows.Apart> shown = first ? apart.subList(0, Math.min(PAGE, apart.size())) : List.of();
        var keep = new ArrayList<RankingView.Option>();
        if (!query.isEmpty()) {
            keep.add(new RankingView.Option("q", query));
        }
        if (!first) {
            keep.add(new RankingView.Option("page", String.valueOf(paging.page())));
        }
        return new RankingView.PageOfRows(
                all.axis(),
                onPage,
                shown,
                first ? apart.size() - shown.size() : 0,
                query,
                all.ranked().size() + all.apart().size() >= FILTER_FROM,
                paging,
                (first ? paging.address() : paging.at(paging.page()) + "&") + "nomination=",
                options(ranked, onPage, asked),
                keep);
    }

    private static boolean matches(String sought, String name, String code) {
        return name.toLowerCase(Messages.INDONESIAN).contains(sought) || code.equalsIgnoreCase(sought);
    }

    /** Those on the page, and whoever is being looked at or compared. */
    private static List<RankingView.Option> options(RankedCategory ranked, List<RankingRows.Row> rows, Asked asked) {
        var options = new LinkedHashMap<String, String>();
        rows.forEach(r -> options.put(r.code(), r.name()));
        for (String code : new String[] {asked.nomination(), asked.a(), asked.b()}) {
            if (code != null) {
                ranked.result()
                        .report(code)
                        .ifPresent(r -> options.putIfAbsent(code, r.entry().name()));
            }
        }
        return options.entrySet().stream()
                .map(e -> new RankingView.Option(e.getKey(), e.getValue()))
                .toList();
    }

    private static String chosen(RankedCategory ranked, Asked asked, RankingView.PageOfRows page) {
        for (String code : new String[] {asked.nomination(), asked.a()}) {
            if (code != null && ranked.result().report(code).isPresent()) {
                return code;
            }
        }
        if (!page.rows().isEmpty()) {
            return page.rows().get(0).code();
        }
        return page.apart().isEmpty() ? "" : page.apart().get(0).code();
    }

    private static @Nullable TreeView tree(RankedCategory ranked, String chosen, Locale locale) {
        return ranked.tree(chosen, locale).orElse(null);
    }

    /** The chosen one against the next below it, or the pair that was asked for. */
    private static @Nullable VersusView versus(RankedCategory ranked, Asked asked, String chosen, Locale locale) {
        String a = asked.a() == null ? chosen : asked.a();
        String b = asked.b() == null ? neighbour(ranked, a) : asked.b();
        if (b.isEmpty() || a.equals(b)) {
            return null;
        }
        String key = a + " " + b + " " + locale;
        Optional<VersusView> made = ranked.result().report(a).isPresent()
                        && ranked.result().report(b).isPresent()
                ? Optional.of(ranked.piece(VersusView.class, key, () -> VersusView.of(ranked, a, b, locale)
                        .orElseThrow()))
                : Optional.empty();
        return made.orElse(null);
    }

    private static String neighbour(RankedCategory ranked, String code) {
        List<Place> places = ranked.result().ranking().ranked();
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).entry().equals(code)) {
                return i + 1 < places.size()
                        ? places.get(i + 1).entry()
                        : i > 0 ? places.get(i - 1).entry() : "";
            }
        }
        return "";
    }

    private @Nullable DifferenceView difference(
            RankedCategory ranked, List<RunHead> history, Set<String> hidden, Locale locale) {
        if (history.size() < 2) {
            return null;
        }
        return ranked.piece(
                DifferenceView.class,
                locale.toLanguageTag(),
                () -> DifferenceView.between(results.of(history.get(1), hidden), ranked, locale));
    }
}
