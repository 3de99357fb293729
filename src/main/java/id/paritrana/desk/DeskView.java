package id.paritrana.desk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import id.paritrana.edition.CategoryState;
import id.paritrana.edition.Duty;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionState;
import id.paritrana.edition.Phase;

/** An edition as its first page shows it. */
public record DeskView(
        Edition edition,
        List<Step> ribbon,
        int stepNumber,
        List<Duty> open,
        List<Duty> done,
        List<CategoryState> categories,
        long filed,
        long expected,
        boolean mayAct,
        boolean readsResults) {

    /** The one thing to begin with: the first that the viewer can do now; null without one. */
    public @Nullable Duty next() {
        return reading()
                ? null
                : open.stream()
                        .filter(duty -> duty.standing().acts())
                        .findFirst()
                        .orElse(null);
    }

    /** What the viewer has to do besides; where all that is open waits for others, nothing. */
    public List<Duty> mine() {
        return others().isEmpty()
                ? rest().stream().filter(duty -> !duty.ofOthers()).toList()
                : List.of();
    }

    /** What waits for others. */
    public List<Duty> waiting() {
        return rest().stream().filter(duty -> !mine().contains(duty)).toList();
    }

    /** The other open duties. */
    List<Duty> rest() {
        Duty next = next();
        return open.stream().filter(duty -> !duty.equals(next)).toList();
    }

    /** The other people who have to act when the viewer cannot, each once. */
    public List<Duty.Who> others() {
        return next() != null
                ? List.of()
                : open.stream()
                        .flatMap(duty -> Stream.ofNullable(duty.who()))
                        .distinct()
                        .toList();
    }

    public boolean reading() {
        return edition.onlyRead();
    }

    /** Whether all stages are behind it. */
    public boolean finished() {
        return ribbon.stream().allMatch(Step::done);
    }

    /** Message key about the sheets: their marks are hidden until scoring is closed, and none is expected afterwards. */
    public String progressKey() {
        return categories.stream().allMatch(CategoryState::closed) ? "desk.progress-closed" : "desk.progress-text";
    }

    /** A stage of the ribbon. */
    public record Step(String key, boolean done, boolean now) {}

    static DeskView of(EditionState state, DutyList duties, boolean mayAct, boolean readsResults) {
        var categories = state.categories();
        int closed = (int) categories.stream().filter(CategoryState::closed).count();
        int pronounced =
                (int) categories.stream().filter(CategoryState::pronounced).count();
        Phase now = Phase.of(state.edition(), categories.size(), closed, pronounced);
        var ribbon = Arrays.stream(Phase.values())
                .map(p -> new Step(
                        p.key(),
                        p.ordinal() < now.ordinal() || now == Phase.PRONOUNCED,
                        p == now && now != Phase.PRONOUNCED))
                .toList();
        return new DeskView(
                state.edition(),
                ribbon,
                now.ordinal() + 1,
                mayAct ? duties.open(state) : List.of(),
                duties.done(state).stream()
                        .filter(duty -> readsResults || !duty.ofResults())
                        .toList(),
                categories,
                categories.stream().mapToLong(CategoryState::filed).sum(),
                categories.stream().mapToLong(CategoryState::expected).sum(),
                mayAct,
                readsResults);
    }
}
