package id.paritrana.document;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import id.paritrana.digest.Sha256;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.proposal.Extraordinary;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.Nominations;
import id.paritrana.ranking.RankedCategory;
import id.paritrana.scoresheet.SheetAuthors;
import id.paritrana.verdict.OfficeKeys;
import id.paritrana.verdict.Presence;
import id.paritrana.verdict.ProvedVerdicts;
import id.paritrana.verdict.Verdict;
import id.paritrana.verdict.VerdictPlace;
import id.paritrana.verdict.VerdictPresence;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;

/** Puts the minutes together: from the verdict and the run it was pronounced on, and from nothing that may change later. */
@ApplicationScoped
class MinutesViews {
    private static final Locale ID = Messages.INDONESIAN;

    private final ProvedVerdicts proved;
    private final OfficeKeys keys;
    private final Extraordinary extraordinary;
    private final Nominations nominations;
    private final SheetAuthors filedBy;
    private final DocumentStyles styles;
    private final String site;

    MinutesViews(
            ProvedVerdicts proved,
            OfficeKeys keys,
            Extraordinary extraordinary,
            Nominations nominations,
            SheetAuthors filedBy,
            DocumentStyles styles,
            @ConfigProperty(name = "paritrana.url", defaultValue = "http://localhost:8080") String site) {
        this.proved = proved;
        this.keys = keys;
        this.extraordinary = extraordinary;
        this.nominations = nominations;
        this.filedBy = filedBy;
        this.styles = styles;
        this.site = site;
    }

    MinutesView of(Verdict verdict, DocumentNumber number, Paper paper) {
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
        List<Nomination> withdrawn = nominations.withdrawnFrom(category);
        return new MinutesView(
                paper,
                letterhead(frozen.region(), edition, styles.of(edition)),
                number.text(),
                new MinutesView.Award(
                        ranked.categoryName(),
                        String.valueOf(frozen.awardYear()),
                        String.valueOf(frozen.assessmentYear())),
                MinutesSentences.meeting(verdict, told.zone()),
                MinutesSentences.attendance(verdict.quorum(), seats),
                MinutesTables.first(ranked, withdrawn.size()),
                MinutesSentences.decisions(verdict.resolution(), places, ranked),
                extraordinary(category, ranked.run().runAt(), told.zone()),
                MinutesSentences.signatures(seats),
                seal(told, number.text(), Objects.requireNonNull(edition.schemeBasis())),
                MinutesTables.annex(
                        ranked,
                        places,
                        withdrawn,
                        filedBy.of(category),
                        verdict.resolution().dissent(),
                        told.zone()));
    }

    private static MinutesView.Letterhead letterhead(String region, Edition edition, DocumentStyle style) {
        String named = region.toLowerCase(ID).startsWith("provinsi") ? region : "Provinsi " + region;
        String remark = MinutesSentences.remark(edition);
        return new MinutesView.Letterhead(
                style.government().isEmpty() ? ("Pemerintah " + named).toUpperCase(ID) : style.government(),
                style.host().isEmpty() ? "TIM 9 PARITRANA AWARD" : style.host(),
                style.address(),
                remark.split(":")[0].toUpperCase(ID),
                remark);
    }

    /** @param computed when the ranking that was pronounced was computed */
    private List<String> extraordinary(Category category, Instant computed, ZoneId zone) {
        return extraordinary.of(category, ID).stream()
                .map(deed -> "%s. %s: %s Diusulkan %s pada %s; disahkan %s pada %s.%s"
                        .formatted(
                                deed.said(),
                                Messages.text(ID, deed.ground().label()),
                                InWords.sentence(deed.quoted()),
                                deed.proposedBy(),
                                Formats.kept(ID).moment(deed.proposedAt(), zone),
                                deed.confirmedBy(),
                                Formats.kept(ID).moment(deed.confirmedAt(), zone),
                                deed.missedBy(computed)
                                        ? " Disahkan sesudah penghitungan, jadi tidak termuat di peringkat yang ditetapkan."
                                        : ""))
                .toList();
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
