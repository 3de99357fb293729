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
     * @param args arguments of {@code textKey}
     */
    public record Duty(String url, String key, String textKey, List<Object> args, Standing standing) {
        public Object arg(int i) {
            return i < args.size() ? args.get(i) : "";
        }
    }

    /** How it stands with a duty: its sign and its word. */
    public enum Standing {
        FIRST("stop", "desk.status.first"),
        HOLDS_FREEZING("stop", "desk.status.holds-freezing"),
        HOLDS_CLOSING("stop", "desk.status.holds-closing"),
        NEEDED("wait", "desk.status.needed"),
        NEXT("wait", "desk.status.next"),
        READY("wait", "desk.status.ready"),
        WAITING("wait", "desk.status.waiting"),
        CHAIR("wait", "desk.status.chair"),
        NOT_YET("none", "desk.status.not-yet"),
        DONE("done", "desk.status.done");

        private final String sign;
        private final String key;

        Standing(String sign, String key) {
            this.sign = sign;
            this.key = key;
        }

        /** Class of the sign before the word. */
        public String sign() {
            return sign;
        }

        /** Message key of the word. */
        public String key() {
            return key;
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
            duties.add(duty(ImportAddress.upload(), "desk.do.import", "desk.do.import-text", Standing.FIRST));
            return duties;
        }
        if (s.boundSeats() < s.seats()) {
            duties.add(duty(
                    CommitteeAddress.list(edition),
                    "desk.do.bind",
                    "desk.do.bind-text",
                    Standing.NEEDED,
                    s.boundSeats(),
                    s.seats()));
        }
        if (s.blockingWarnings() > 0 && !s.edition().frozen()) {
            duties.add(duty(
                    CoverageAddress.board(edition) + "?only=warnings",
                    "desk.do.coverage",
                    "desk.do.coverage-text",
                    Standing.HOLDS_FREEZING,
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
                    s.edition().opened() ? Standing.HOLDS_CLOSING : Standing.NEEDED,
                    awaiting));
        }
        if (!s.edition().frozen()) {
            duties.add(duty(EditionAddress.scheme(edition), "desk.do.freeze", "desk.do.freeze-text", Standing.NEXT));
            return duties;
        }
        if (!s.edition().opened()) {
            duties.add(duty(EditionAddress.scheme(edition), "desk.do.open", "desk.do.open-text", Standing.NEXT));
            return duties;
        }
        for (CategoryState c : s.categories()) {
            if (!c.closed() && c.allFiled()) {
                duties.add(duty(
                        EditionAddress.close(edition, c.code()),
                        "desk.do.close",
                        "desk.do.close-text",
                        c.awaiting() > 0 ? Standing.NOT_YET : Standing.READY,
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
                    SheetAddress.progress(edition), "desk.do.chase", "desk.do.chase-text", Standing.WAITING, missing));
        }
        for (CategoryState c : s.categories()) {
            if (c.closed() && c.runs() == 0) {
                duties.add(duty(
                        RankingAddress.category(edition, c.code()),
                        "desk.do.rank",
                        "desk.do.rank-text",
                        Standing.READY,
                        c.name()));
            } else if (c.closed() && !c.pronounced()) {
                duties.add(duty(
                        VerdictAddress.category(edition, c.code()),
                        "desk.do.pronounce",
                        "desk.do.pronounce-text",
                        Standing.CHAIR,
                        c.name()));
            } else if (c.pronounced() && !c.documented()) {
                duties.add(duty(
                        DocumentAddress.list(edition),
                        "desk.do.document",
                        "desk.do.document-text",
                        Standing.READY,
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
                    Standing.DONE,
                    nominations,
                    s.categories().size()));
        }
        if (s.seats() > 0 && s.boundSeats() >= s.seats()) {
            done.add(duty(
                    CommitteeAddress.list(edition),
                    "desk.done.seats",
                    "desk.done.seats-text",
                    Standing.DONE,
                    s.seats()));
        }
        if (s.edition().frozen()) {
            done.add(duty(EditionAddress.scheme(edition), "desk.done.frozen", "desk.done.frozen-text", Standing.DONE));
        }
        if (s.edition().opened()) {
            done.add(duty(SheetAddress.progress(edition), "desk.done.opened", "desk.done.opened-text", Standing.DONE));
        }
        for (CategoryState c : s.categories()) {
            if (c.pronounced() && c.documented()) {
                done.add(duty(
                        VerdictAddress.category(edition, c.code()),
                        "desk.done.pronounced",
                        "desk.done.pronounced-text",
                        Standing.DONE,
                        c.name()));
            }
        }
        return done;
    }

    private static Duty duty(String url, String key, String text, Standing standing, Object... args) {
        return new Duty(url, key, text, List.of(args), standing);
    }
}
