package id.paritrana.scoresheet.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.HeldSeat;
import id.paritrana.access.Viewer;
import id.paritrana.committee.MemberAddress;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.SeatDuty;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.Nominations;
import id.paritrana.refusal.NotThere;
import id.paritrana.scoresheet.AskedCriteria;
import id.paritrana.scoresheet.ScoreSheets;
import id.paritrana.scoresheet.ScoreSheets.OwnSheet;
import id.paritrana.scoresheet.SheetCriteria;
import id.paritrana.scoresheet.SheetStanding;
import id.paritrana.scoresheet.handover.HandOverDrafts;
import id.paritrana.scoresheet.task.TasksView.Filter;
import id.paritrana.scoresheet.task.TasksView.SheetTask;
import id.paritrana.site.form.Paging;
import id.paritrana.words.CodeWords;

/** What a member has to do in an edition: their own sheets, category by category, and which one comes next. */
@ApplicationScoped
public class Tasks {
    static final int PAGE = 50;

    private final Categories categories;
    private final Nominations nominations;
    private final ScoreSheets sheets;
    private final AskedCriteria asked;
    private final List<SeatDuty> duties;
    private final HandOverDrafts handOver;
    private final Clock clock;

    Tasks(
            Categories categories,
            Nominations nominations,
            ScoreSheets sheets,
            AskedCriteria asked,
            @All List<SeatDuty> duties,
            HandOverDrafts handOver,
            Clock clock) {
        this.duties = duties;
        this.categories = categories;
        this.nominations = nominations;
        this.sheets = sheets;
        this.asked = asked;
        this.handOver = handOver;
        this.clock = clock;
    }

    /** A fixed number of queries, however many nominations there are. */
    TasksView of(Viewer viewer, Edition edition, Filter filter) {
        HeldSeat seat = viewer.seatIn(edition.code()).orElseThrow(NotThere::new);
        var all = categories.of(edition);
        Map<Long, SheetCriteria> criteria = asked.of(edition, all);
        Map<Long, OwnSheet> own = sheets.own(edition, seat);
        Map<Long, List<Nomination>> within = nominations.seenBy(viewer, edition).stream()
                .filter(n -> !n.withdrawn())
                .collect(Collectors.groupingBy(n -> n.category().id()));
        var groups = new ArrayList<TasksView.Group>();
        var everything = new ArrayList<SheetTask>();
        for (Category category : all) {
            SheetCriteria asks = criteria.get(category.id());
            var members = within.getOrDefault(category.id(), List.of());
            if (members.isEmpty() || asks.marked().isEmpty()) {
                continue;
            }
            var rows = rows(edition, category, members, asks, own);
            everything.addAll(rows);
            if (filter.category().isEmpty() || filter.category().equals(category.code())) {
                groups.add(group(edition, category, rows, filter));
            }
        }
        groups.sort(Comparator.comparing(TasksView.Group::done));
        TasksView.Next next = next(everything);
        return new TasksView(
                edition,
                duties.stream()
                        .flatMap(d -> d.open(edition, seat.seatId()).stream())
                        .toList(),
                (int) everything.stream().filter(SheetTask::filed).count(),
                everything.size(),
                daysLeft(edition),
                next,
                everything.stream()
                        .filter(SheetTask::filed)
                        .max(Comparator.comparing(SheetTask::filedAt))
                        .orElse(null),
                next == null ? null : handOver.stoodIn(edition, seat).orElse(null),
                opened(groups, next, filter),
                filter,
                handOver.kept(seat.holderId()),
                everything.size() > PAGE);
    }

    /** Where the next sheet to be filled in is; empty where none is left. */
    public Optional<String> next(Viewer viewer, Edition edition) {
        return Optional.ofNullable(of(viewer, edition, Filter.NONE).next())
                .map(next -> MemberAddress.sheet(edition.code(), next.row().code()));
    }

    private static List<SheetTask> rows(
            Edition edition, Category category, List<Nomination> members, SheetCriteria asks, Map<Long, OwnSheet> own) {
        var rows = new ArrayList<SheetTask>();
        for (Nomination n : members) {
            OwnSheet sheet = own.get(n.id());
            var left = asks.marked().stream()
                    .filter(c -> sheet == null || !sheet.marked().contains(c.code()))
                    .map(c -> CodeWords.named(c.code(), c.name()))
                    .toList();
            boolean filed = sheet != null && sheet.filedAt() != null;
            String status = sheet == null ? "none" : filed ? "full" : "half";
            rows.add(new SheetTask(
                    rows.size() + 1,
                    n.name(),
                    n.code(),
                    status,
                    asks.marked().size() - left.size(),
                    asks.marked().size(),
                    left,
                    sheet == null ? null : sheet.savedAt(),
                    sheet == null ? null : sheet.filedAt(),
                    SheetStanding.of(edition.opened(), n.withdrawn(), category.closed(), filed, false)));
        }
        return rows;
    }

    private static TasksView.Group group(Edition edition, Category category, List<SheetTask> rows, Filter filter) {
        String wanted = filter.text().toLowerCase(Locale.ROOT);
        var matching = rows.stream()
                .filter(r -> filter.status().isEmpty() || filter.status().equals(r.status()))
                .filter(r ->
                        wanted.isEmpty() || r.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        var paging = Paging.of(
                filter.category().isEmpty() ? 1 : filter.page(),
                matching.size(),
                PAGE,
                MemberAddress.tasks(edition.code()),
                filter.within(category.code()));
        return new TasksView.Group(
                category.code(),
                category.name(),
                (int) rows.stream().filter(SheetTask::filed).count(),
                rows.size(),
                paging.cut(matching),
                category.closed(),
                paging,
                false);
    }

    /** The group of the next step stands open, or the first that has something left. */
    private static List<TasksView.Group> opened(
            List<TasksView.Group> groups, TasksView.@Nullable Next next, Filter filter) {
        String first = groups.stream()
                .filter(g -> next == null
                        ? g.filed() < g.total()
                        : g.rows().stream()
                                .anyMatch(r -> r.code().equals(next.row().code())))
                .map(TasksView.Group::code)
                .findFirst()
                .orElse(groups.isEmpty() ? "" : groups.get(0).code());
        return groups.stream()
                .map(g -> filter.any() || g.code().equals(first) ? g.standingOpen() : g)
                .toList();
    }

    /** What was last worked on, else the first that was not begun. */
    private static TasksView.@Nullable Next next(List<SheetTask> rows) {
        var mine = rows.stream().filter(r -> r.standing().mayFill()).toList();
        return mine.stream()
                .filter(r -> r.savedAt() != null)
                .max(Comparator.comparing(SheetTask::savedAt))
                .or(() -> mine.stream().findFirst())
                .map(r -> new TasksView.Next(
                        r, r.left().isEmpty() ? "check" : r.savedAt() != null ? "continue" : "begin"))
                .orElse(null);
    }

    private @Nullable Long daysLeft(Edition edition) {
        Instant deadline = edition.deadline();
        if (deadline == null) {
            return null;
        }
        LocalDate today = edition.dayOf(clock.instant());
        return ChronoUnit.DAYS.between(today, edition.dayOf(deadline));
    }
}
