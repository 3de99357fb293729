package id.paritrana.desk;

import java.util.ArrayList;
import java.util.List;

import id.paritrana.committee.CommitteeAddress;
import id.paritrana.coverage.CoverageAddress;
import id.paritrana.document.DocumentAddress;
import id.paritrana.edition.Demo;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionAddress;
import id.paritrana.exchange.ImportAddress;
import id.paritrana.fact.FactAddress;
import id.paritrana.nomination.NominationAddress;
import id.paritrana.ranking.RankingAddress;
import id.paritrana.scoresheet.SheetAddress;
import id.paritrana.verdict.VerdictAddress;

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
        String edition = s.edition().code();
        var duties = new ArrayList<Duty>();
        if (s.edition().demo() == Demo.PUBLISHED) {
            return duties;
        }
        if (s.seats() == 0 || s.categories().isEmpty()) {
            duties.add(
                    duty(ImportAddress.upload(), "desk.do.import", "desk.do.import-text", "stop", "desk.status.first"));
            return duties;
        }
        if (s.boundSeats() < s.seats()) {
            duties.add(duty(
                    CommitteeAddress.list(edition),
                    "desk.do.bind",
                    "desk.do.bind-text",
                    "wait",
                    "desk.status.needed",
                    s.boundSeats(),
                    s.seats()));
        }
        if (s.blockingWarnings() > 0 && !s.edition().frozen()) {
            duties.add(duty(
                    CoverageAddress.board(edition) + "?only=warnings",
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
                    FactAddress.list(edition),
                    "desk.do.confirm",
                    "desk.do.confirm-text",
                    s.edition().opened() ? "stop" : "wait",
                    s.edition().opened() ? "desk.status.holds-closing" : "desk.status.needed",
                    awaiting));
        }
        if (!s.edition().frozen()) {
            duties.add(duty(
                    EditionAddress.scheme(edition),
                    "desk.do.freeze",
                    "desk.do.freeze-text",
                    "wait",
                    "desk.status.next"));
            return duties;
        }
        if (!s.edition().opened()) {
            duties.add(duty(
                    EditionAddress.scheme(edition), "desk.do.open", "desk.do.open-text", "wait", "desk.status.next"));
            return duties;
        }
        for (CategoryState c : s.categories()) {
            if (!c.closed() && c.allFiled()) {
                duties.add(duty(
                        EditionAddress.close(edition, c.code()),
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
                    SheetAddress.progress(edition),
                    "desk.do.chase",
                    "desk.do.chase-text",
                    "wait",
                    "desk.status.waiting",
                    missing));
        }
        for (CategoryState c : s.categories()) {
            if (c.closed() && c.runs() == 0) {
                duties.add(duty(
                        RankingAddress.category(edition, c.code()),
                        "desk.do.rank",
                        "desk.do.rank-text",
                        "wait",
                        "desk.status.ready",
                        c.name()));
            } else if (c.closed() && !c.pronounced()) {
                duties.add(duty(
                        VerdictAddress.category(edition, c.code()),
                        "desk.do.pronounce",
                        "desk.do.pronounce-text",
                        "wait",
                        "desk.status.chair",
                        c.name()));
            } else if (c.pronounced() && !c.documented()) {
                duties.add(duty(
                        DocumentAddress.list(edition),
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
        String edition = s.edition().code();
        var done = new ArrayList<Duty>();
        long nominations =
                s.categories().stream().mapToLong(CategoryState::nominations).sum();
        if (nominations > 0) {
            done.add(duty(
                    NominationAddress.list(edition),
                    "desk.done.import",
                    "desk.done.import-text",
                    "done",
                    "desk.status.done",
                    nominations,
                    s.categories().size()));
        }
        if (s.seats() > 0 && s.boundSeats() >= s.seats()) {
            done.add(duty(
                    CommitteeAddress.list(edition),
                    "desk.done.seats",
                    "desk.done.seats-text",
                    "done",
                    "desk.status.done",
                    s.seats()));
        }
        if (s.edition().frozen()) {
            done.add(duty(
                    EditionAddress.scheme(edition),
                    "desk.done.frozen",
                    "desk.done.frozen-text",
                    "done",
                    "desk.status.done"));
        }
        if (s.edition().opened()) {
            done.add(duty(
                    SheetAddress.progress(edition),
                    "desk.done.opened",
                    "desk.done.opened-text",
                    "done",
                    "desk.status.done"));
        }
        for (CategoryState c : s.categories()) {
            if (c.pronounced() && c.documented()) {
                done.add(duty(
                        VerdictAddress.category(edition, c.code()),
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
