package id.paritrana.scoresheet.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.Viewer;
import id.paritrana.committee.Recusals;
import id.paritrana.committee.Seat;
import id.paritrana.committee.SeatOfNomination;
import id.paritrana.committee.Seats;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.Nominations;
import id.paritrana.refusal.NotThere;
import id.paritrana.scoresheet.AskedCriteria;
import id.paritrana.scoresheet.ScoreSheets;
import id.paritrana.scoresheet.progress.ProgressMatrix.CategorySheets;
import id.paritrana.scoresheet.progress.ProgressMatrix.NominationSheets;
import id.paritrana.scoresheet.progress.ProgressMatrix.Owing;
import id.paritrana.site.Sign;
import id.paritrana.site.form.Paging;

/** How far scoring is, for the offices that keep the edition: which seat has filed which sheet. Never a mark. */
@ApplicationScoped
public class ScoringProgress {
    static final int PAGE = 50;

    private final Categories categories;
    private final Nominations nominations;
    private final Seats seats;
    private final Recusals recusals;
    private final ScoreSheets sheets;
    private final AskedCriteria asked;

    ScoringProgress(
            Categories categories,
            Nominations nominations,
            Seats seats,
            Recusals recusals,
            ScoreSheets sheets,
            AskedCriteria asked) {
        this.categories = categories;
        this.nominations = nominations;
        this.seats = seats;
        this.recusals = recusals;
        this.sheets = sheets;
        this.asked = asked;
    }

    public ProgressMatrix of(Viewer viewer, Edition edition, @Nullable String category) {
        return of(viewer, edition, category, 1);
    }

    /**
     * The matrix of a category, or of all; 50 rows of each category at most, a fixed number of queries.
     *
     * @param page of the category's rows, from 1; without a category the first of each
     * @throws NotThere for whoever keeps no records of the edition
     */
    public ProgressMatrix of(Viewer viewer, Edition edition, @Nullable String category, int page) {
        if (!viewer.keepsRecords(edition)) {
            throw new NotThere();
        }
        var all = categories.of(edition);
        if (category != null && all.stream().noneMatch(c -> c.code().equals(category))) {
            throw new NotThere();
        }
        var criteria = asked.of(edition, all);
        List<Seat> panel = seats.of(edition);
        Set<SeatOfNomination> filed = new HashSet<>(sheets.filed(edition));
        Set<SeatOfNomination> recused = recusals.pairs(edition);
        Map<Long, List<Nomination>> within = nominations.seenBy(viewer, edition).stream()
                .filter(n -> !n.withdrawn())
                .collect(Collectors.groupingBy(n -> n.category().id()));
        var tables = new ArrayList<CategorySheets>();
        var open = new ArrayList<Nomination>();
        for (Category c : all) {
            var members = within.getOrDefault(c.id(), List.of());
            boolean wanted = category == null || c.code().equals(category);
            if (wanted && !members.isEmpty() && !criteria.get(c.id()).marked().isEmpty()) {
                tables.add(table(edition, c, members, panel, filed, recused, category == null ? 1 : page));
                open.addAll(c.closed() ? List.of() : members);
            }
        }
        return new ProgressMatrix(
                edition.code(),
                panel,
                tables,
                tables.stream().mapToInt(CategorySheets::filed).sum(),
                tables.stream().mapToInt(CategorySheets::expected).sum(),
                edition.opened() ? owing(panel, open, filed, recused) : List.of());
    }

    private static List<Owing> owing(
            List<Seat> panel, List<Nomination> open, Set<SeatOfNomination> filed, Set<SeatOfNomination> recused) {
        return panel.stream()
                .map(seat -> new Owing(seat, (int) open.stream()
                        .map(n -> new SeatOfNomination(n.id(), seat.id()))
                        .filter(it -> !filed.contains(it) && !recused.contains(it))
                        .count()))
                .filter(owing -> owing.sheets() > 0)
                .sorted(Comparator.comparing(Owing::sheets).reversed())
                .toList();
    }

    /** The row of one nomination. */
    NominationSheets row(Viewer viewer, Edition edition, Nomination nomination) {
        if (!viewer.keepsRecords(edition)) {
            throw new NotThere();
        }
        Category category = nomination.category();
        Set<SeatOfNomination> filed = new HashSet<>(sheets.filed(category));
        Set<SeatOfNomination> recused = recusals.pairs(category);
        return table(edition, category, List.of(nomination), seats.of(edition), filed, recused, 1)
                .rows()
                .get(0);
    }

    private static CategorySheets table(
            Edition edition,
            Category category,
            List<Nomination> members,
            List<Seat> panel,
            Set<SeatOfNomination> filed,
            Set<SeatOfNomination> recused,
            int page) {
        var rows = new ArrayList<NominationSheets>();
        for (Nomination n : members) {
            var cells = new ArrayList<String>();
            for (Seat seat : panel) {
                var it = new SeatOfNomination(n.id(), seat.id());
                Sign sign = recused.contains(it) ? Sign.OFF : filed.contains(it) ? Sign.FULL : Sign.NONE;
                cells.add(sign.code());
            }
            int off = (int) cells.stream().filter(Sign.OFF.code()::equals).count();
            int full = (int) cells.stream().filter(Sign.FULL.code()::equals).count();
            String url = SheetAddress.seats(edition.code(), n.code());
            rows.add(new NominationSheets(n.code(), n.name(), url, cells, full, cells.size() - off));
        }
        var paging = Paging.of(
                page, rows.size(), PAGE, SheetAddress.progress(edition.code()), Map.of("category", category.code()));
        return new CategorySheets(
                category.code(),
                category.name(),
                category.closed(),
                rows.stream().mapToInt(NominationSheets::filed).sum(),
                rows.stream().mapToInt(NominationSheets::expected).sum(),
                paging.cut(rows),
                paging);
    }
}
