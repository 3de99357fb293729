package id.paritrana.document;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import id.paritrana.edition.Edition;
import id.paritrana.ranking.RankedCategory;
import id.paritrana.verdict.Presence;
import id.paritrana.verdict.Quorum;
import id.paritrana.verdict.Resolution;
import id.paritrana.verdict.Verdict;
import id.paritrana.verdict.VerdictPlace;
import id.paritrana.verdict.VerdictPresence;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;

/** The sentences of the minutes: who met, who was there, what was decided and how. Always in Indonesian, as the whole is. */
final class MinutesSentences {
    private static final Locale ID = Messages.INDONESIAN;

    private MinutesSentences() {}

    static String remark(Edition edition) {
        if (edition.fictional()) {
            return "naskah latihan: calon, kursi, dan nilai fiktif";
        }
        return switch (edition.standing()) {
            case OFFICIAL -> "";
            case PRACTICE -> "naskah latihan: bukan dokumen resmi";
            case ARCHIVE -> "naskah arsip: bukan dokumen resmi";
        };
    }

    static MinutesView.WhenAndWhere meeting(Verdict verdict, ZoneId zone) {
        return new MinutesView.WhenAndWhere(
                InWords.day(verdict.meeting().on()),
                Formats.kept(ID).date(verdict.meeting().on()),
                DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT)
                                .format(verdict.meeting().at()) + " " + Formats.zoneName(zone),
                verdict.meeting().place(),
                presider(verdict));
    }

    private static String presider(Verdict verdict) {
        return verdict.chairSeat().chair()
                ? ""
                : "kursi " + verdict.chairSeat().code() + " ("
                        + verdict.chairSeat().element() + ") karena ketua tidak ikut memutus dalam kategori ini";
    }

    static MinutesView.Attendance attendance(Quorum quorum, List<VerdictPresence> seats) {
        String counted = "Hadir %s dari %s kursi yang berhak memutus; kuorum %s kursi tercapai."
                .formatted(
                        InWords.counted(quorum.present()),
                        InWords.counted(quorum.entitled()),
                        InWords.counted(quorum.needed()));
        var remarks = new ArrayList<String>();
        remarks.add("Kuorum: "
                + Messages.text(ID, quorum.rule().key(), quorum.rule().share()) + ".");
        List<String> absent = codes(seats, Presence.ABSENT);
        List<String> recused = codes(seats, Presence.RECUSED);
        remarks.add(
                absent.isEmpty()
                        ? "Semua kursi yang berhak hadir."
                        : "Tidak hadir: kursi " + InWords.listed(absent) + ".");
        remarks.add(
                recused.isEmpty()
                        ? "Tidak ada benturan kepentingan dalam kategori ini."
                        : "Tidak ikut memutus karena benturan kepentingan: kursi " + InWords.listed(recused) + ".");
        return new MinutesView.Attendance(counted, remarks);
    }

    private static List<String> codes(List<VerdictPresence> seats, Presence which) {
        return seats.stream()
                .filter(s -> s.presence() == which)
                .map(s -> s.seat().code())
                .toList();
    }

    static MinutesView.Decisions decisions(Resolution resolution, List<VerdictPlace> places, RankedCategory ranked) {
        int prizes = ranked.usualPrizePlaces();
        Map<Integer, List<String>> byPlace = places.stream()
                .filter(p -> p.place() <= prizes)
                .collect(Collectors.groupingBy(
                        VerdictPlace::place,
                        LinkedHashMap::new,
                        Collectors.mapping(p -> p.nomination().name(), Collectors.toList())));
        List<MinutesView.PlaceLine> lines = byPlace.entrySet().stream()
                .map(e -> new MinutesView.PlaceLine(
                        String.valueOf(e.getKey()),
                        InWords.listed(e.getValue()) + (e.getValue().size() > 1 ? " (bersama)" : "")))
                .toList();
        List<String> deviations = places.stream()
                .filter(VerdictPlace::deviates)
                .map(MinutesSentences::deviation)
                .toList();
        return new MinutesView.Decisions(
                lines,
                deviations.isEmpty()
                        ? List.of("Rapat menyepakati urutan hasil perhitungan tanpa perubahan.")
                        : deviations,
                resolved(resolution),
                Resolution.ONWARD);
    }

    private static List<String> resolved(Resolution resolution) {
        if (resolution.way().isEmpty()) {
            return List.of();
        }
        Resolution.Votes votes = resolution.votes();
        return List.of(
                votes == null
                        ? "Keputusan diambil secara musyawarah untuk mufakat."
                        : "Keputusan diambil dengan pemungutan suara: %s setuju, %s menolak, %s abstain."
                                .formatted(
                                        InWords.counted(votes.inFavour()),
                                        InWords.counted(votes.against()),
                                        InWords.counted(votes.abstained())),
                resolution.dissent().isEmpty()
                        ? "Tidak ada anggota yang menyampaikan pendapat berbeda."
                        : "Pendapat berbeda disampaikan dalam rapat dan tercantum dalam Lampiran II.");
    }

    private static String deviation(VerdictPlace place) {
        return "Menyimpang dari rekapitulasi: %s ditetapkan di peringkat %d, menurut rekapitulasi peringkat %s, dengan alasan: %s"
                .formatted(
                        place.nomination().name(),
                        place.place(),
                        place.rankedPlace() == null ? "–" : place.rankedPlace().toString(),
                        InWords.sentence(Objects.requireNonNull(place.reason())));
    }

    static List<MinutesView.Signature> signatures(List<VerdictPresence> seats) {
        return seats.stream().map(MinutesSentences::signature).toList();
    }

    private static MinutesView.Signature signature(VerdictPresence seat) {
        String element = seat.seat().element();
        return new MinutesView.Signature(
                seat.seat().code(),
                seat.holder(),
                element + (seat.seat().chair() ? ", ketua" : seat.seat().secretary() ? ", sekretaris" : ""),
                seat.title().equals(element) ? "" : seat.title(),
                switch (seat.presence()) {
                    case PRESENT -> "";
                    case ABSENT -> "tidak hadir";
                    case RECUSED -> "tidak ikut memutus";
                });
    }
}
