package id.paritrana.workbook;

import java.util.List;

import org.dhatim.fastexcel.Worksheet;

import id.paritrana.tables.XlsxWriter;

/** A table as a statistics office publishes it: titles above, headings of its own, a row of sums and a source below. */
public final class ForeignFile {
    public static final String SHEET = "Tabel 3.1";
    public static final int HEADER = 4;

    private ForeignFile() {}

    public static byte[] xlsx(List<String> regions) {
        return XlsxWriter.build(workbook -> {
            workbook.newWorksheet("Keterangan").value(0, 0, "Badan pusat statistik, data uji");
            Worksheet sheet = workbook.newWorksheet(SHEET);
            sheet.value(0, 0, "Tabel 3.1 Penduduk Bekerja dan Peserta Aktif");
            sheet.value(1, 0, "menurut Kabupaten/Kota, 2025");
            String[] heads = {"Kode", "Kabupaten/Kota", "Penduduk Bekerja", "Peserta Aktif", "Persen"};
            for (int i = 0; i < heads.length; i++) {
                sheet.value(HEADER - 1, i, heads[i]);
            }
            int at = HEADER;
            for (String region : regions) {
                sheet.value(at, 0, 6300 + at);
                sheet.value(at, 1, region);
                sheet.value(at, 2, 50_000 + at);
                sheet.value(at, 3, 40_000 + at);
                sheet.value(at, 4, 0.8);
                sheet.style(at, 4).format("0%").set();
                at++;
            }
            sheet.value(at, 1, "Provinsi Contoh");
            sheet.value(at, 2, 900_000);
            sheet.value(at, 3, 700_000);
            sheet.value(at + 2, 0, "Sumber: sensus uji");
        });
    }
}
