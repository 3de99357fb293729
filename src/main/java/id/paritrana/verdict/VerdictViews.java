package id.paritrana.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.Viewer;
import id.paritrana.committee.Seat;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.ranking.RankingRuns;
import id.paritrana.ranking.Rankings;
import id.paritrana.site.Objection;

/** Makes the views of the verdict pages. */
@ApplicationScoped
class VerdictViews {
    private static final int ROWS = 60;
    private static final int FIRST_ROWS = 30;

    private final Categories categories;
    private final RankingRuns runs;
    private final Rankings rankings;
    private final Verdicts verdicts;
    private final ProvedVerdicts proved;
    private final OfficeKeys keys;
    private final Sittings sittings;

    VerdictViews(
            Categories categories,
            RankingRuns runs,
            Rankings rankings,
            Verdicts verdicts,
            ProvedVerdicts proved,
            OfficeKeys keys,
            Sittings sittings) {
        this.categories = categories;
        this.runs = runs;
        this.rankings = rankings;
        this.verdicts = verdicts;
        this.proved = proved;
        this.keys = keys;
        this.sittings = sittings;
    }

    /** The categories of an edition with the state of their verdicts. */
    record Listed(String edition, ZoneId zone, List<Line> lines) {
        record Line(
                String code,
                String name,
                String state,
                String shape,
                @Nullable LocalDate heldOn,
                String presider) {}
    }

    /** A category that is not, or not by this viewer, to be decided. */
    record Waiting(String edition, String code, String name, String why, String presider) {}

    /** The form of the presiding seat. */
    record Asking(
            String edition,
            String code,
            String name,
            int prizePlaces,
            String presider,
            boolean inPlaceOfChair,
            Quorum quorum,
            VerdictForm form,
            List<SeatLine> seats,
            List<PlaceRow> rows,
            int more,
            boolean asksShared) {}

    /** @param typed the word of what was typed, empty while nothing was */
    record SeatLine(String code, String element, String holder, boolean recused, String typed) {
        public String field() {
            return VerdictForm.SEAT + code;
        }
    }

    record PlaceRow(String code, String name, int rank, BigDecimal total, String place, String reason) {
        public String placeField() {
            return VerdictForm.PLACE + code;
        }

        public String reasonField() {
            return VerdictForm.REASON + code;
        }
    }

    /**
     * What is about to be pronounced, to be checked once more.
     *
     * @param seal digest of it
     * @param back where the same page is found again after another sign-in
     */
    record Checked(
            String edition,
            String code,
            String name,
            Met met,
            Quorum quorum,
            Table table,
            Resolution resolution,
            List<Winner> winners,
            List<Deviation> deviations,
            List<Hidden> fields,
            String seal,
            String back) {}

    /** When and where a meeting was held; the time with its zone. */
    record Met(LocalDate on, LocalTime at, ZoneId zone, String place) {}

    /** The seats of a meeting, by what became of them. */
    record Table(List<String> present, List<String> absent, List<String> recused) {}

    record Winner(int place, String name, BigDecimal total) {}

    record Deviation(String name, int rank, int place, String reason) {}

    record Hidden(String name, String value) {}

    /** What was pronounced. */
    record Spoken(
            String edition,
            String code,
            String name,
            ZoneId zone,
            Verdict verdict,
            Met met,
            String presider,
            boolean partial,
            List<Present> seats,
            List<Placed> places,
            int more,
            boolean mayIssue,
            @Nullable PackageHead pack,
            boolean mayTake,
            boolean demoKey) {}

    record Present(String code, String element, String holder, String title, String presence, String shape) {}

    record Placed(String place, String name, String rank, String reason) {}

    Listed list(Edition edition) {
        Map<Long, Verdict> spoken = verdicts.of(edition);
        Set<Long> ranked = runs.latest(edition).keySet();
        var lines = new ArrayList<Listed.Line>();
        for (Category category : categories.of(edition)) {
            Verdict verdict = spoken.get(category.id());
            boolean ready = ranked.contains(category.id());
            lines.add(new Listed.Line(
                    category.code(),
                    category.name(),
                    verdict != null
                            ? "verdict.state-pronounced"
                            : ready ? "verdict.state-ready" : "verdict.state-not-ready",
                    verdict != null ? "done" : ready ? "half" : "none",
                    verdict == null ? null : verdict.meeting().on(),
                    verdict == null && ready
                            ? sittings.presiding(category)
                                    .map(VerdictViews::named)
                                    .orElse("")
                            : ""));
        }
        return new Listed(edition.code(), edition.zoneId(), lines);
    }

    Waiting waiting(Category category, Sitting sitting) {
        String why = "verdict.waiting";
        if (sitting.closedOn() == null) {
            why = "verdict.needs-closing";
        } else if (sitting.run() == 0) {
            why = "verdict.needs-ranking";
        } else if (sitting.ranked().isEmpty()) {
            why = "verdict.nobody-ranked";
        } else if (sitting.presiding().isEmpty()) {
            why = "verdict.everybody-recused";
        }
        return new Waiting(category.edition().code(), category.code(), category.name(), why, presider(sitting));
    }

    private static String presider(Sitting sitting) {
        return sitting.presiding().map(VerdictViews::named).orElse("");
    }

    private static String named(Seat seat) {
        return seat.code() + ", " + seat.element();
    }

    /** An empty form: today, the presiding seat present, places as ranked. */
    static VerdictForm empty(Sitting sitting) {
        var presence = new java.util.HashMap<String, String>();
        sitting.presiding().ifPresent(s -> presence.put(s.code(), "present"));
        return new VerdictForm(
                sitting.today().toString(),
                "",
                "",
                presence,
                Map.of(),
                Map.of(),
                "",
                false,
                String.valueOf(sitting.run()),
                Voting.CONSENSUS);
    }

    Asking asking(Category category, Sitting sitting, VerdictForm form, List<Objection> objections, boolean all) {
        Edition edition = category.edition();
        LocalDate day = form.day() == null ? sitting.today() : form.day();
        List<Signatory> signatories = sittings.signatories(edition, sitting, day);
        var seats = new ArrayList<SeatLine>();
        for (int i = 0; i < sitting.seats().size(); i++) {
            Sitting.AtTable seat = sitting.seats().get(i);
            seats.add(new SeatLine(
                    seat.code(),
                    seat.seat().element(),
                    signatories.get(i).name(),
                    seat.recused(),
                    form.typedFor(seat.code()).map(Presence::word).orElse("")));
        }
        int shown = all || sitting.ranked().size() <= ROWS ? sitting.ranked().size() : FIRST_ROWS;
        var rows = new ArrayList<PlaceRow>();
        for (int i = 0; i < sitting.ranked().size(); i++) {
            Sitting.Ranked r = sitting.ranked().get(i);
            String place = form.places().getOrDefault(r.code(), String.valueOf(r.rank()));
            String reason = form.reasons().getOrDefault(r.code(), "");
            if (i < shown || !place.equals(String.valueOf(r.rank())) || !reason.isEmpty()) {
                rows.add(new PlaceRow(r.code(), r.name(), r.rank(), r.total(), place, reason));
            }
        }
        long winners = sitting.ranked().stream()
                .filter(r -> form.placeOf(r) >= 1 && form.placeOf(r) <= sitting.prizePlaces())
                .count();
        return new Asking(
                edition.code(),
                category.code(),
                category.name(),
                sitting.prizePlaces(),
                presider(sitting),
                sitting.presiding().map(s -> !s.chair()).orElse(false),
                sitting.quorum(Map.of()),
                form,
                seats,
                rows,
                sitting.ranked().size() - rows.size(),
                winners > sitting.prizePlaces()
                        || objections.stream().anyMatch(o -> o.field().equals("shared")));
    }

    Checked checked(Category category, Sitting sitting, VerdictForm form, String seal, String back) {
        Map<String, Presence> presence = form.presenceOf(sitting);
        var deviations = new ArrayList<Deviation>();
        var winners = new ArrayList<Winner>();
        int prizes = Math.max(1, sitting.prizePlaces());
        for (Sitting.Ranked r : sitting.ranked()) {
            int place = form.placeOf(r);
            if (place <= prizes) {
                winners.add(new Winner(place, r.name(), r.total()));
            }
            if (place != r.rank()) {
                deviations.add(new Deviation(r.name(), r.rank(), place, form.reasonOf(r.code())));
            }
        }
        winners.sort(java.util.Comparator.comparingInt(Winner::place));
        return new Checked(
                category.edition().code(),
                category.code(),
                category.name(),
                new Met(
                        Objects.requireNonNull(form.day()),
                        Objects.requireNonNull(form.time()),
                        category.edition().zoneId(),
                        form.place()),
                sitting.quorum(presence),
                new Table(
                        seatsThatAre(sitting, presence, Presence.PRESENT),
                        seatsThatAre(sitting, presence, Presence.ABSENT),
                        seatsThatAre(sitting, presence, Presence.RECUSED)),
                form.voting().resolution(),
                winners,
                deviations,
                fields(form),
                seal,
                back);
    }

    private static List<String> seatsThatAre(Sitting sitting, Map<String, Presence> presence, Presence which) {
        return sitting.seats().stream()
                .filter(s -> presence.get(s.code()) == which)
                .map(s -> named(s.seat()))
                .toList();
    }

    static List<Hidden> fields(VerdictForm form) {
        var fields = new ArrayList<Hidden>();
        fields.add(new Hidden("held-on", form.heldOn()));
        fields.add(new Hidden("held-at", form.heldAt()));
        fields.add(new Hidden("place", form.place()));
        fields.add(new Hidden("run", form.run()));
        fields.add(new Hidden("reason", form.reason()));
        form.voting().fields().forEach((name, typed) -> fields.add(new Hidden(name, typed)));
        if (form.shared()) {
            fields.add(new Hidden("shared", "true"));
        }
        form.presence().forEach((k, v) -> fields.add(new Hidden(VerdictForm.SEAT + k, v)));
        form.places().forEach((k, v) -> fields.add(new Hidden(VerdictForm.PLACE + k, v)));
        form.reasons().forEach((k, v) -> {
            if (!v.isEmpty()) {
                fields.add(new Hidden(VerdictForm.REASON + k, v));
            }
        });
        return fields;
    }

    /** The verdict as a viewer may know it: a recused seat is told that there is one, and when, but no place. */
    Spoken spoken(Viewer viewer, Category category, Verdict verdict, boolean all) {
        boolean partial = !rankings.hidden(viewer, category).isEmpty();
        ProvedVerdicts.Proved told = proved.of(verdict);
        List<VerdictPlace> places = partial ? List.of() : told.places();
        int shown = all || places.size() <= ROWS ? places.size() : FIRST_ROWS;
        var rows = new ArrayList<Placed>();
        for (VerdictPlace p : places) {
            if (rows.size() < shown || p.deviates()) {
                rows.add(new Placed(
                        String.valueOf(p.place()),
                        p.nomination().name(),
                        p.rankedPlace() == null ? "–" : p.rankedPlace().toString(),
                        p.deviates() && p.reason() != null ? p.reason() : ""));
            }
        }
        return new Spoken(
                category.edition().code(),
                category.code(),
                category.name(),
                category.edition().zoneId(),
                verdict,
                new Met(
                        verdict.meeting().on(),
                        verdict.meeting().at(),
                        category.edition().zoneId(),
                        verdict.meeting().place()),
                named(verdict.chairSeat()),
                partial,
                told.presences().stream()
                        .map(p -> new Present(
                                p.seat().code(),
                                p.seat().element(),
                                p.holder(),
                                p.title(),
                                "verdict.presence-" + p.presence().word(),
                                shape(p.presence())))
                        .toList(),
                rows,
                places.size() - rows.size(),
                viewer.isSecretariat(category.edition()) && !partial,
                partial ? null : told.head(),
                PackageRules.mayTake(viewer, category, partial),
                keys.demo(told.head().keyId()));
    }

    private static String shape(Presence presence) {
        return switch (presence) {
            case PRESENT -> "full";
            case ABSENT -> "none";
            case RECUSED -> "off";
        };
    }
}
