package id.paritrana.document;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Extraordinary;
import id.paritrana.proof.Sha256;
import id.paritrana.ranking.RankedCategory;
import id.paritrana.scoresheet.FiledBy;
import id.paritrana.site.Objection;
import id.paritrana.verdict.OfficeKeys;
import id.paritrana.verdict.Presence;
import id.paritrana.verdict.ProvedVerdicts;
import id.paritrana.verdict.Quorum;
import id.paritrana.verdict.Resolution;
import id.paritrana.verdict.Verdict;
import id.paritrana.verdict.VerdictPlace;
import id.paritrana.verdict.VerdictPresence;
import id.paritrana.verdict.Verdicts;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;

/**
 * Berita Acara Rapat Pleno: what the plenary decided on one category, with the ranking it decided on, for nine signatures.
 * Always in Indonesian. Made of the verdict and of the run it was pronounced on, of nothing else.
 */
@ApplicationScoped
class PlenaryMinutes implements DocumentKind {
    private static final Locale ID = Messages.INDONESIAN;

    @CheckedTemplate(basePath = "document")
    static class Templates {
        static native TemplateInstance minutes(MinutesView view);
    }

    private final Categories categories;
    private final Verdicts verdicts;
    private final ProvedVerdicts proved;
    private final OfficeKeys keys;
    private final String site;
    private final Extraordinary extraordinary;
    private final FiledBy filedBy;
    private final DocumentStyles styles;

    PlenaryMinutes(
            Categories categories,
            Verdicts verdicts,
            ProvedVerdicts proved,
            OfficeKeys keys,
            Extraordinary extraordinary,
            FiledBy filedBy,
            DocumentStyles styles,
            @ConfigProperty(name = "paritrana.url", defaultValue = "http://localhost:8080") String site) {
        this.extraordinary = extraordinary;
        this.filedBy = filedBy;
        this.styles = styles;
        this.categories = categories;
        this.verdicts = verdicts;
        this.proved = proved;
        this.keys = keys;
        this.site = site;
    }

    @Override
    public String code() {
        return "plenary-minutes";
    }

    @Override
    public String numberWord() {
        return "BA";
    }

    @Override
    public List<Subject> ready(Edition edition) {
        Set<Long> pronounced = verdicts.in(edition);
        return categories.of(edition).stream()
                .filter(c -> pronounced.contains(c.id()))
                .map(Subject::of)
                .toList();
    }

    @Override
    public Optional<Subject> subject(Edition edition, String code) {
        return categories.find(edition, code).map(Subject::of);
    }

    @Override
    public Optional<Objection> objection(Subject about) {
        return verdicts.of(category(about)).isPresent()
                ? Optional.empty()
                : Optional.of(Objection.overall("document.needs-verdict", about.name()));
    }

    @Override
    public LocalDate day(Subject about) {
        return verdict(about).meeting().on();
    }

    @Override
    public String written(Subject about, DocumentNumber number, Paper paper) {
        return Templates.minutes(view(verdict(about), number, paper)).render();
    }

    private Verdict verdict(Subject about) {
        return verdicts.of(category(about)).orElseThrow();
    }

    private static Category category(Subject about) {
        return Objects.requireNonNull(about.category());
    }

    MinutesView view(Verdict verdict, DocumentNumber number, Paper paper) {
        ProvedVerdicts.Proved told = proved.of(verdict);
        RankedCategory ranked = told.ranked();
        List<VerdictPlace> places = told.places();
        List<VerdictPresence> seats = told.presences();
        Category category = verdict.category();
        Edition edition = category.edition();
        var frozen = ranked.input().edition();
        var required = new RequiredFields()
                .need("wilayah edisi (region)", frozen.region())
                .need("tahun pelaksanaan (award_year)", frozen.awardYear())
                .need("tahun penilaian (assessment_year)", frozen.assessmentYear())
                .need("nama kategori", ranked.categoryName())
                .need("tempat rapat", verdict.meeting().place())
                .need("dasar skema", edition.schemeBasis());
        for (VerdictPresence seat : seats) {
            if (seat.presence() == Presence.PRESENT) {
                required.need("nama pemegang kursi " + seat.seat().code(), seat.holder());
            }
            required.need("unsur kursi " + seat.seat().code(), seat.seat().element());
        }
        required.check();
        return new MinutesView(
                paper,
                letterhead(frozen.region(), edition, styles.of(edition)),
                number.text(),
                new MinutesView.Subject(
                        ranked.categoryName(),
                        String.valueOf(frozen.awardYear()),
                        String.valueOf(frozen.assessmentYear())),
                meeting(verdict, edition),
                attendance(verdict.quorum(), seats),
                MinutesTables.first(ranked),
                decisions(verdict.resolution(), places, ranked),
                extraordinary(category),
                signatures(seats),
                seal(told, number.text(), Objects.requireNonNull(edition.schemeBasis())),
                MinutesTables.annex(
                        ranked,
                        places,
                        filedBy.of(category),
                        verdict.resolution().dissent()));
    }

    private static MinutesView.Letterhead letterhead(String region, Edition edition, DocumentStyle style) {
        String named = region.toLowerCase(ID).startsWith("provinsi") ? region : "Provinsi " + region;
        String remark = remark(edition);
        return new MinutesView.Letterhead(
                style.government().isEmpty() ? ("Pemerintah " + named).toUpperCase(ID) : style.government(),
                style.host().isEmpty() ? "TIM 9 PARITRANA AWARD" : style.host(),
                style.address(),
                remark.split(":")[0].toUpperCase(ID),
                remark);
    }

    private static String remark(Edition edition) {
        if (edition.fictional()) {
            return "naskah latihan: calon, kursi, dan nilai fiktif";
        }
        return switch (edition.kind()) {
            case OFFICIAL -> "";
            case PRACTICE -> "naskah latihan: bukan dokumen resmi";
            case ARCHIVE -> "naskah arsip: bukan dokumen resmi";
        };
    }

    private static MinutesView.Meeting meeting(Verdict verdict, Edition edition) {
        return new MinutesView.Meeting(
                InWords.day(verdict.meeting().on()),
                Formats.in(ID).date(verdict.meeting().on()),
                DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT)
                                .format(verdict.meeting().at()) + " " + Formats.zoneName(edition.zoneId()),
                verdict.meeting().place(),
                presider(verdict));
    }

    private static String presider(Verdict verdict) {
        return verdict.chairSeat().chair()
                ? ""
                : "kursi " + verdict.chairSeat().code() + " ("
                        + verdict.chairSeat().element() + ") karena ketua tidak ikut memutus dalam kategori ini";
    }

    private static MinutesView.Attendance attendance(Quorum quorum, List<VerdictPresence> seats) {
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

    private static MinutesView.Decisions decisions(
            Resolution resolution, List<VerdictPlace> places, RankedCategory ranked) {
        int prizes = ranked.prizePlaces() == 0 ? 3 : ranked.prizePlaces();
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
                .map(PlenaryMinutes::deviation)
                .toList();
        return new MinutesView.Decisions(
                lines,
                deviations.isEmpty()
                        ? List.of("Rapat menyepakati urutan hasil perhitungan tanpa perubahan.")
                        : deviations,
                resolved(resolution),
                "Mengusulkan peringkat 1 ke penilaian tingkat nasional.");
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

    private List<String> extraordinary(Category category) {
        ZoneId zone = category.edition().zoneId();
        return extraordinary.of(category, ID).stream()
                .map(deed -> "%s. Alasan: %s Diusulkan %s pada %s; disahkan %s pada %s."
                        .formatted(
                                deed.said(),
                                InWords.sentence(deed.reason()),
                                deed.proposedBy(),
                                Formats.in(ID).moment(deed.proposedAt(), zone),
                                deed.confirmedBy(),
                                Formats.in(ID).moment(deed.confirmedAt(), zone)))
                .toList();
    }

    private static List<MinutesView.Signature> signatures(List<VerdictPresence> seats) {
        return seats.stream().map(PlenaryMinutes::signature).toList();
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

    @Override
    public Optional<String> seal(Subject about) {
        return Optional.of(proved.of(verdict(about)).head().digest());
    }

    private MinutesView.Seal seal(ProvedVerdicts.Proved told, String number, String basis) {
        var run = told.ranked().run();
        String digest = told.head().digest();
        String address = site + CheckPages.asked(number, digest);
        return new MinutesView.Seal(
                QrCode.of(address),
                site + DocumentAddress.check(),
                "Sidik paket putusan (SHA-256)",
                Sha256.lines(digest),
                keys.demo(told.head().keyId())
                        ? "Ditandatangani dengan KUNCI CONTOH yang dapat dipakai siapa saja: latihan, bukan dokumen resmi."
                        : "Ditandatangani dengan kunci "
                                + Sha256.grouped(told.head().keyId().substring(0, 16)) + " …",
                "Sidik hasil (SHA-256), hitungan ke-" + run.number() + ", mesin " + run.engine(),
                Sha256.lines(run.resultHash()),
                "Sidik data beku (SHA-256)",
                Sha256.lines(run.inputHash()),
                "Dasar skema: " + InWords.sentence(basis)
                        + " Siapa pun yang berwenang dapat menghitung ulang hasil ini dari paket putusan dan membandingkan sidiknya.");
    }
}
