package id.paritrana.document;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import id.paritrana.nomination.Nomination;
import id.paritrana.ranking.RankedCategory;
import id.paritrana.scoresheet.SheetAuthors;
import id.paritrana.scoring.Place;
import id.paritrana.scoring.total.NodeScore;
import id.paritrana.scoring.total.Status;
import id.paritrana.verdict.VerdictPlace;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;
import id.paritrana.words.PlaceWords;
import id.paritrana.words.Points;
import id.paritrana.words.TotalWords;

/** The tables of the minutes, made from the ranking that was decided on: the first places, and all of them in the annex. */
final class MinutesTables {
    private static final int MOST_ASPECTS = 6;
    /** So many more than the first are listed with them rather than left to the annex. */
    private static final int FEW_MORE = 2;

    private static final Locale ID = Messages.INDONESIAN;
    private static final Points POINTS = Points.in(ID);

    private MinutesTables() {}

    /** The prize places and the next one, in the computed order, with what each aspect contributed. */
    static MinutesView.Results first(RankedCategory ranked, int withdrawn) {
        List<Place> all = ranked.result().ranking().ranked();
        int least = Math.max(3, ranked.prizePlaces()) + 1;
        boolean whole = all.size() <= least + FEW_MORE;
        List<Place> first = whole
                ? all
                : all.stream()
                        .filter(p -> p.rank() != null && p.rank() <= least)
                        .limit(2L * least)
                        .toList();
        var totals = TotalWords.of(ID, ranked.result());
        var names = ranked.result().scheme().root().children();
        boolean columns = !names.isEmpty() && names.size() <= MOST_ASPECTS;
        var rows = new ArrayList<MinutesView.ResultRow>();
        for (Place place : first) {
            List<String> aspects = columns
                    ? aspects(ranked, place).stream()
                            .map(a -> POINTS.read(points(a)))
                            .toList()
                    : List.of();
            rows.add(new MinutesView.ResultRow(
                    String.valueOf(place.rank()), place.name(), aspects, totals.shown(place.total())));
        }
        var remarks = new ArrayList<>(ties(ranked, first, all));
        if (columns && !first.stream().allMatch(p -> addsUp(ranked, p))) {
            remarks.add("Angka aspek dibulatkan menjadi dua desimal, sehingga jumlahnya dapat berselisih sedikit dari"
                    + " nilai akhir, yang dihitung dari angka lengkap.");
        }
        long apart = ranked.result().ranking().apart().size() + withdrawn;
        remarks.add("Daftar lengkap %s calon yang diperingkat%s ada pada Lampiran I."
                .formatted(
                        InWords.counted(all.size()),
                        apart == 0
                                ? ""
                                : " dan " + InWords.counted((int) apart)
                                        + " calon yang tidak diperingkat beserta alasannya"));
        return new MinutesView.Results(
                whole
                        ? "Seluruh %s calon yang diperingkat:".formatted(InWords.counted(all.size()))
                        : "Peringkat 1 sampai %d dari %s calon yang diperingkat:"
                                .formatted(least, InWords.counted(all.size())),
                columns ? names.stream().map(c -> c.name()).toList() : List.of(),
                rows,
                remarks);
    }

    private static List<NodeScore> aspects(RankedCategory ranked, Place place) {
        return ranked.result().report(place.entry()).orElseThrow().root().children();
    }

    private static boolean addsUp(RankedCategory ranked, Place place) {
        List<BigDecimal> parts = aspects(ranked, place).stream()
                .map(MinutesTables::points)
                .flatMap(Stream::ofNullable)
                .toList();
        return place.total() == null || Points.readAddsUp(parts, place.total());
    }

    private static @Nullable BigDecimal points(NodeScore aspect) {
        return aspect.contribution() == null ? aspect.score() : aspect.contribution();
    }

    private static List<String> ties(RankedCategory ranked, List<Place> first, List<Place> all) {
        var words = ranked.words().places(ID);
        var remarks = new ArrayList<String>();
        for (Place place : first) {
            int at = all.indexOf(place);
            Place next = at + 1 < all.size() ? all.get(at + 1) : null;
            if (next == null
                    || next.total() == null
                    || place.total() == null
                    || next.total().compareTo(place.total()) != 0) {
                continue;
            }
            remarks.add(
                    Objects.equals(place.rank(), next.rank())
                            ? "Nilai %s dan %s sama dan tidak terbedakan oleh pemutus seri; peringkat %d dibagi."
                                    .formatted(place.name(), next.name(), place.rank())
                            : "Nilai peringkat %d dan %d sama; sesuai skema, urutan ditentukan oleh %s."
                                    .formatted(
                                            place.rank(), next.rank(), words.separation(place.entry(), next.entry())));
        }
        return remarks;
    }

    static MinutesView.Annex annex(
            RankedCategory ranked,
            List<VerdictPlace> places,
            List<Nomination> withdrawn,
            List<SheetAuthors.Line> filed,
            String dissent,
            ZoneId zone) {
        Map<String, VerdictPlace> decided =
                places.stream().collect(Collectors.toMap(p -> p.nomination().code(), p -> p));
        var words = ranked.words().places(ID);
        var totals = TotalWords.of(ID, ranked.result());
        List<Place> all = ranked.result().ranking().ranked();
        var rows = new ArrayList<MinutesView.AnnexRow>();
        for (int i = 0; i < all.size(); i++) {
            Place place = all.get(i);
            VerdictPlace pronounced = decided.get(place.entry());
            if (pronounced == null) {
                throw new IllegalStateException("no pronounced place for " + place.entry());
            }
            Place next = i + 1 < all.size() ? all.get(i + 1) : null;
            rows.add(new MinutesView.AnnexRow(
                    String.valueOf(pronounced.place()),
                    String.valueOf(place.rank()),
                    place.entry(),
                    place.name(),
                    totals.shown(place.total()),
                    lead(totals, place, next),
                    remark(place, next, pronounced, words)));
        }
        rows.sort(Comparator.comparingInt(r -> Integer.parseInt(r.place())));
        List<MinutesView.ApartRow> apart = ranked.result().ranking().apart().stream()
                .map(p -> new MinutesView.ApartRow(
                        p.entry(),
                        p.name(),
                        Messages.text(
                                ID,
                                p.status() == Status.INELIGIBLE
                                        ? "ranking.ineligible-word"
                                        : "ranking.not-ranked-word"),
                        String.join(" ", words.hindrances(p.entry()))))
                .collect(Collectors.toCollection(ArrayList::new));
        withdrawn.stream().map(n -> withdrawn(n, zone)).forEach(apart::add);
        return new MinutesView.Annex(rows, apart, filed, dissent);
    }

    private static MinutesView.ApartRow withdrawn(Nomination nomination, ZoneId zone) {
        return new MinutesView.ApartRow(
                nomination.code(),
                nomination.name(),
                "ditarik",
                "%s Ditarik pada %s, sebelum penilaian kategori ditutup."
                        .formatted(
                                InWords.sentence(Objects.requireNonNull(nomination.withdrawalReason())),
                                Formats.kept(ID).moment(Objects.requireNonNull(nomination.withdrawnAt()), zone)));
    }

    private static String lead(TotalWords totals, Place place, @Nullable Place next) {
        return place.lead() == null || place.total() == null || next == null || next.total() == null
                ? "–"
                : totals.lead(place.total(), next.total());
    }

    /** What separated a tie, and why another place was pronounced than the computed one. */
    private static String remark(Place place, @Nullable Place next, VerdictPlace pronounced, PlaceWords words) {
        var remarks = new ArrayList<String>();
        if (place.tie() != null) {
            remarks.add(InWords.sentence(words.lead(place, next)));
        }
        if (pronounced.deviates()) {
            remarks.add(
                    "Menyimpang dari rekapitulasi: " + InWords.sentence(Objects.requireNonNull(pronounced.reason())));
        }
        return String.join(" ", remarks);
    }
}
