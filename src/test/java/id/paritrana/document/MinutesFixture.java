package id.paritrana.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import id.paritrana.digest.Sha256;
import id.paritrana.scoresheet.SheetAuthors;

/** Minutes of an invented plenary. */
final class MinutesFixture {
    static final String[] OFFICES = {
        "Sekretaris Daerah Provinsi, ketua",
        "Kepala Kantor BPJS Ketenagakerjaan, sekretaris",
        "Kepala Disnakertrans",
        "Ahli hukum",
        "Unsur pengusaha",
        "Unsur serikat pekerja",
        "Ahli jaminan sosial",
        "Ahli ekonomi",
        "Ahli kebijakan publik"
    };

    private MinutesFixture() {}

    static MinutesView minutes(Paper paper, int ranked) {
        List<MinutesView.AnnexRow> rows = new ArrayList<>();
        for (int i = 1; i <= ranked; i++) {
            rows.add(new MinutesView.AnnexRow(
                    "" + i,
                    "" + i,
                    "NOM%02d".formatted(i),
                    "Kabupaten Contoh " + i,
                    "%d,25".formatted(90 - i),
                    "1,00",
                    ""));
        }
        List<MinutesView.Signature> signatures = new ArrayList<>();
        for (int seat = 0; seat < 9; seat++) {
            signatures.add(new MinutesView.Signature(
                    String.valueOf(seat + 1),
                    "(pejabat " + (char) ('A' + seat) + ")",
                    OFFICES[seat],
                    seat == 2 ? "Plt. Kepala Disnakertrans" : "",
                    seat == 4 ? "tidak hadir" : ""));
        }
        return new MinutesView(
                paper,
                new MinutesView.Letterhead(
                        "PEMERINTAH PROVINSI NUSA TIRTA",
                        "TIM 9 PARITRANA AWARD",
                        "",
                        "NASKAH LATIHAN",
                        "naskah latihan: calon fiktif"),
                "9/BA/TIM9/V/2026",
                new MinutesView.Award("pemerintah kabupaten/kota", "2026", "2025"),
                new MinutesView.WhenAndWhere(
                        InWords.day(LocalDate.of(2026, 5, 21)), "21 Mei 2026", "09.30 WITA", "Ruang Rapat Contoh", ""),
                new MinutesView.Attendance(
                        "Hadir 8 (delapan) dari 9 (sembilan) kursi yang berhak memutus; kuorum 6 (enam) kursi tercapai.",
                        List.of("Kursi 5 tidak hadir.")),
                new MinutesView.Results(
                        "Seluruh 2 (dua) calon yang diperingkat:",
                        List.of("Regulasi", "Cakupan", "Anggaran dan inovasi", "Wawancara"),
                        List.of(
                                new MinutesView.ResultRow(
                                        "1",
                                        "Kabupaten Muara Sari",
                                        List.of("21,35", "27,20", "11,25", "22,10"),
                                        "81,90"),
                                new MinutesView.ResultRow(
                                        "2",
                                        "Kabupaten Bukit Ulin",
                                        List.of("20,50", "23,80", "12,55", "22,95"),
                                        "79,80")),
                        List.of("Daftar lengkap ada pada Lampiran I.")),
                new MinutesView.Decisions(
                        List.of(
                                new MinutesView.PlaceLine("1", "Kabupaten Muara Sari"),
                                new MinutesView.PlaceLine("2", "Kabupaten Bukit Ulin")),
                        List.of("Rapat menyepakati urutan hasil perhitungan tanpa perubahan."),
                        List.of("Keputusan diambil secara musyawarah untuk mufakat."),
                        "Mengusulkan peringkat 1 ke penilaian tingkat nasional."),
                List.of("Buka kembali lembar kursi 4 untuk Kabupaten Contoh. Alasan: salah ketik."
                        + " Diusulkan Petugas Satu pada 5 Mei 2026; disahkan Petugas Dua pada 6 Mei 2026."),
                signatures,
                new MinutesView.Seal(
                        QrCode.of("https://paritrana.example.id"
                                + CheckPages.asked("9/BA/TIM9/V/2026", "5f3a91c2".repeat(8))),
                        "https://paritrana.example.id/check",
                        "Sidik paket putusan (SHA-256)",
                        Sha256.lines("5f3a91c2".repeat(8)),
                        "Ditandatangani dengan kunci 5F3A 91C2 D04E 55B8 …",
                        "Sidik hasil (SHA-256), mesin Paritrana 1.0",
                        Sha256.lines("7f3a91c2d04e55b81e6d02af9b37c4e1a8d53f1066bc27e9f14b80d35c92ae07"),
                        "Sidik data beku (SHA-256)",
                        Sha256.lines("0f3a91c2d04e55b81e6d02af9b37c4e1a8d53f1066bc27e9f14b80d35c92ae07"),
                        "Dasar skema: Keputusan contoh."),
                new MinutesView.Annex(
                        rows,
                        List.of(new MinutesView.ApartRow(
                                "NOM99",
                                "Kabupaten Tanjung Cermin",
                                "tidak diperingkat",
                                "Data tersedia untuk 65 % bobot.")),
                        List.of(
                                new SheetAuthors.Line("1", "Pemegang Contoh Satu", 24),
                                new SheetAuthors.Line("2", "Pemegang Contoh Dua", 24)),
                        ""));
    }

    /** The same minutes with so many more remarks, to push what follows down the page. */
    static MinutesView withRemarks(MinutesView v, int more) {
        List<String> remarks = new ArrayList<>(v.attendance().remarks());
        for (int i = 0; i < more; i++) {
            remarks.add("Catatan " + i
                    + " yang cukup panjang untuk mengisi satu baris penuh pada kertas naskah dinas ini.");
        }
        return new MinutesView(
                v.paper(),
                v.letterhead(),
                v.number(),
                v.subject(),
                v.meeting(),
                new MinutesView.Attendance(v.attendance().counted(), remarks),
                v.results(),
                v.decisions(),
                v.extraordinary(),
                v.signatures(),
                v.seal(),
                v.annex());
    }
}
