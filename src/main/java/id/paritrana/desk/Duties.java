package id.paritrana.desk;

import java.util.ArrayList;
import java.util.List;

import id.paritrana.edition.Demo;
import id.paritrana.edition.Edition;

/** What is to be done in an edition and what is done already, worked out from where it stands. Pure. */
public final class Duties {
    private Duties() {}

    /**
     * One line of the task list.
     *
     * @param status class of the status: stop, wait, none, done
     * @param statusKey message key of the status word
     * @param args arguments of {@code textKey}
     */
    public record Duty(String url, String key, String textKey, List<Object> args, String status, String statusKey) {
        public Object arg(int i) {
            return i < args.size() ? args.get(i) : "";
        }
    }

    /** What the list is made of. */
    record State(Edition edition, List<CategoryState> categories, long seats, long boundSeats, int blockingWarnings) {}

    static List<Duty> open(State s) {
        String base = "/editions/" + s.edition().code();
        var duties = new ArrayList<Duty>();
        if (s.edition().demo() == Demo.PUBLISHED) {
            return duties;
        }
        if (s.seats() == 0 || s.categories().isEmpty()) {
            duties.add(duty("/import", "desk.do.import", "desk.do.import-text", "stop", "desk.status.first"));
            return duties;
        }
        if (s.boundSeats() < s.seats()) {
            duties.add(duty(
                    base + "/committee",
                    "desk.do.bind",
                    "desk.do.bind-text",
                    "wait",
                    "desk.status.needed",
                    s.boundSeats(),
                    s.seats()));
        }
        if (s.blockingWarnings() > 0 && !s.edition().frozen()) {
            duties.add(duty(
                    base + "/coverage?only=warnings",
                    "desk.do.coverage",
                    "desk.do.coverage-text",
                    "stop",
                    "desk.status.holds-freezing",
                    s.blockingWarnings()));
        }
        long awaiting = s.categories().stream()
                .filter(c -> !c.closed())
                .mapToLong(CategoryState::awaiting)
                .sum();
        if (awaiting > 0) {
            duties.add(duty(
                    base + "/facts",
                    "desk.do.confirm",
                    "desk.do.confirm-text",
                    s.edition().opened() ? "stop" : "wait",
                    s.edition().opened() ? "desk.status.holds-closing" : "desk.status.needed",
                    awaiting));
        }
        if (!s.edition().frozen()) {
            duties.add(duty(base + "/scheme", "desk.do.freeze", "desk.do.freeze-text", "wait", "desk.status.next"));
            return duties;
        }
        if (!s.edition().opened()) {
            duties.add(duty(base + "/scheme", "desk.do.open", "desk.do.open-text", "wait", "desk.status.next"));
            return duties;
        }
        for (CategoryState c : s.categories()) {
            if (!c.closed() && c.allFiled()) {
                duties.add(duty(
                        base + "/close/" + c.code(),
                        "desk.do.close",
                        "desk.do.close-text",
                        c.awaiting() > 0 ? "none" : "wait",
                        c.awaiting() > 0 ? "desk.status.not-yet" : "desk.status.ready",
                        c.name(),
                        c.expected()));
            }
        }
        long missing = s.categories().stream()
                .filter(c -> !c.closed())
                .mapToLong(c -> Math.max(0, c.expected() - c.filed()))
                .sum();
        if (missing > 0) {
            duties.add(duty(
                    base + "/progress", "desk.do.chase", "desk.do.chase-text", "wait", "desk.status.waiting", missing));
        }
        for (CategoryState c : s.categories()) {
            if (c.closed() && c.runs() == 0) {
                duties.add(duty(
                        base + "/ranking/" + c.code(),
                        "desk.do.rank",
                        "desk.do.rank-text",
                        "wait",
                        "desk.status.ready",
                        c.name()));
            } else if (c.closed() && !c.pronounced()) {
                duties.add(duty(
                        base + "/verdict/" + c.code(),
                        "desk.do.pronounce",
                        "desk.do.pronounce-text",
                        "wait",
                        "desk.status.chair",
                        c.name()));
            } else if (c.pronounced() && !c.documented()) {
                duties.add(duty(
                        base + "/documents",
                        "desk.do.document",
                        "desk.do.document-text",
                        "wait",
                        "desk.status.ready",
                        c.name()));
            }
        }
        return duties;
    }

    static List<Duty> done(State s) {
        String base = "/editions/" + s.edition().code();
        var done = new ArrayList<Duty>();
        long nominations =
                s.categories().stream().mapToLong(CategoryState::nominations).sum();
        if (nominations > 0) {
            done.add(duty(
                    base + "/nominations",
                    "desk.done.import",
                    "desk.done.import-text",
                    "done",
                    "desk.status.done",
                    nominations,
                    s.categories().size()));
        }
        if (s.seats() > 0 && s.boundSeats() >= s.seats()) {
            done.add(duty(
                    base + "/committee",
                    "desk.done.seats",
                    "desk.done.seats-text",
                    "done",
                    "desk.status.done",
                    s.seats()));
        }
        if (s.edition().frozen()) {
            done.add(duty(base + "/scheme", "desk.done.frozen", "desk.done.frozen-text", "done", "desk.status.done"));
        }
        if (s.edition().opened()) {
            done.add(duty(base + "/progress", "desk.done.opened", "desk.done.opened-text", "done", "desk.status.done"));
        }
        for (CategoryState c : s.categories()) {
            if (c.pronounced() && c.documented()) {
                done.add(duty(
                        base + "/verdict/" + c.code(),
                        "desk.done.pronounced",
                        "desk.done.pronounced-text",
                        "done",
                        "desk.status.done",
                        c.name()));
            }
        }
        return done;
    }

    private static Duty duty(String url, String key, String text, String status, String statusKey, Object... args) {
        return new Duty(url, key, text, List.of(args), status, statusKey);
    }
}
