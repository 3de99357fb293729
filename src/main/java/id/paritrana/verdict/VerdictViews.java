package id.paritrana.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.committee.Seat;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.fact.ChangesWaiting;
import id.paritrana.ranking.RankingRuns;
import id.paritrana.ranking.Rankings;
import id.paritrana.ranking.WithoutPlace;
import id.paritrana.refusal.Objection;
import id.paritrana.scoring.Place;
import id.paritrana.site.Sign;
import id.paritrana.words.Points;

/** Makes the views of the verdict pages. */
@ApplicationScoped
class VerdictViews {
    private final Categories categories;
    private final RankingRuns runs;
    private final Rankings rankings;
    private final Verdicts verdicts;
    private final ProvedVerdicts proved;
    private final OfficeKeys keys;
    private final Sittings sittings;
    private final ChangesWaiting changes;

    VerdictViews(
            Categories categories,
            RankingRuns runs,
            Rankings rankings,
            Verdicts verdicts,
            ProvedVerdicts proved,
            OfficeKeys keys,
            Sittings sittings,
            ChangesWaiting changes) {
        this.categories = categories;
        this.runs = runs;
        this.rankings = rankings;
        this.verdicts = verdicts;
        this.proved = proved;
        this.keys = keys;
        this.sittings = sittings;
        this.changes = changes;
    }

    VerdictListView list(Edition edition) {
        Map<Long, Verdict> spoken = verdicts.of(edition);
        Set<Long> ranked = runs.latest(edition).keySet();
        var lines = new ArrayList<VerdictListView.Line>();
        for (Category category : categories.of(edition)) {
            Verdict verdict = spoken.get(category.id());
            boolean ready = ranked.contains(category.id());
            lines.add(new VerdictListView.Line(
                    category.code(),
                    category.name(),
                    verdict != null
                            ? "verdict.state-pronounced"
                            : ready ? "verdict.state-ready" : "verdict.state-not-ready",
                    verdict != null ? Sign.DONE : ready ? Sign.HALF : Sign.NONE,
                    verdict == null ? null : verdict.meeting().on(),
                    verdict == null && ready
                            ? sittings.presiding(category).map(Seat::named).orElse("")
                            : ""));
        }
        return new VerdictListView(edition.code(), edition.zoneId(), lines);
    }

    VerdictFormView form(
            Viewer viewer,
            Category category,
            Sitting sitting,
            VerdictForm form,
            List<Objection> objections,
            boolean all,
            Locale locale) {
        LocalDate day = form.day() == null ? sitting.today() : form.day();
        List<Signatory> signatories = sittings.signatories(category.edition(), sitting, day);
        List<WithoutPlace> apart = sittings.withoutPlace(category, locale);
        return VerdictFormView.of(
                category, sitting, form, signatories, apart, changes.of(viewer, category, locale), objections, all);
    }

    /** The verdict as a viewer may know it: a recused seat learns only that there is one, and when. */
    PronouncedView pronounced(Viewer viewer, Category category, Verdict verdict, boolean all) {
        boolean partial = !rankings.hidden(viewer, category).isEmpty();
        ProvedVerdicts.Proved told = proved.of(verdict);
        List<VerdictPlace> places = partial ? List.of() : told.places();
        int shown = FirstPlaces.shown(places.size(), all);
        Map<String, BigDecimal> totals = told.ranked().result().ranking().ranked().stream()
                .collect(Collectors.toMap(Place::entry, Place::total));
        var rows = new ArrayList<PronouncedView.Placed>();
        for (VerdictPlace p : places) {
            if (rows.size() < shown || p.deviates()) {
                rows.add(new PronouncedView.Placed(
                        String.valueOf(p.place()),
                        p.nomination().name(),
                        p.rankedPlace() == null ? "–" : p.rankedPlace().toString(),
                        totals.get(p.nomination().code()),
                        p.deviates() && p.reason() != null ? p.reason() : ""));
            }
        }
        return new PronouncedView(
                category.edition().code(),
                category.code(),
                category.name(),
                told.zone(),
                verdict,
                new MeetingShown(
                        verdict.meeting().on(),
                        verdict.meeting().at(),
                        told.zone(),
                        verdict.meeting().place()),
                verdict.chairSeat().named(),
                partial,
                told.presences().stream()
                        .map(p -> new PronouncedView.Present(
                                p.seat().code(),
                                p.seat().element(),
                                p.holder(),
                                p.title(),
                                "verdict.presence-" + p.presence().code(),
                                sign(p.presence())))
                        .toList(),
                rows,
                category.prizePlaces(),
                Points.decimalsApart(totals.values()),
                places.size() - rows.size(),
                viewer.isSecretariat(category.edition()) && !partial,
                partial ? null : told.head(),
                PackageRules.mayTake(viewer, category, partial),
                keys.demo(told.head().keyId()));
    }

    private static Sign sign(Presence presence) {
        return switch (presence) {
            case PRESENT -> Sign.FULL;
            case ABSENT -> Sign.NONE;
            case RECUSED -> Sign.OFF;
        };
    }
}
