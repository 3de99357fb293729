package id.paritrana.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.restassured.response.Response;

import id.paritrana.FormClient;

/**
 * The workbook of a small edition, as a clerk uploads it: category KAB with N1 and N2, T = A1 choice 40 + B1 ratio 30 + C1
 * panel 0–100 30, five seats, quorum 3; category BSR with P1, one panel criterion K1.
 * <pre>
 * ImportFixture.edition("UJI", "practice").with("marks", "N1,C1,1,80,\n").preview("officer secretariat");
 * </pre>
 */
public final class ImportFixture {
    private static final Pattern ADDRESS = Pattern.compile("/import/[A-Za-z0-9_-]{16,}");

    private final Map<String, String> tables = new LinkedHashMap<>();

    private ImportFixture() {}

    /** @param kind empty where the workbook does not say it */
    public static ImportFixture edition(String code, String kind) {
        var made = new ImportFixture();
        made.tables.put(
                "edition",
                "key,value\ncode,%s\nname,Edisi uji %s\n%sassessment_year,2025\naward_year,2026\nregion,Provinsi Contoh\n"
                        .formatted(code, code, kind.isEmpty() ? "" : "kind," + kind + "\n"));
        made.tables.put("categories", """
                code,name,kind,sector,prize_places
                KAB,Kabupaten dan kota,regency_city,,1
                BSR,Perusahaan besar,large,,1
                """);
        made.tables.put("criteria", """
                category,code,parent,name,weight,source,direction,normaliser,lo,hi,target,table
                KAB,T,,Nilai akhir,,aggregate,,,,,,
                KAB,A1,T,Bentuk regulasi,40,choice,,,,,,
                KAB,B1,T,Cakupan,30,ratio,,target,,,1,
                KAB,C1,T,Mutu kebijakan,30,panel,,rubric,0,100,,
                BSR,U,,Nilai akhir,,aggregate,,,,,,
                BSR,K1,U,Kepatuhan,100,panel,,rubric,0,100,,
                """);
        made.tables.put("levels", """
                category,criterion,level,score,label
                KAB,A1,perda,100,Perda
                KAB,A1,tidak_ada,0,Belum ada
                """);
        made.tables.put("rules", """
                category,key,value
                *,quorum,3
                *,ties,"head_to_head, shared"
                """);
        made.tables.put("seats", """
                code,element,role,holder
                1,Sekretaris Daerah,chair,Pemegang satu
                2,Kepala kantor,secretary,Pemegang dua
                3,Pengusaha,member,Pemegang tiga
                4,Serikat pekerja,member,Pemegang empat
                5,Ahli,member,Pemegang lima
                """);
        made.tables.put("nominations", """
                category,code,name,region_code,sector
                KAB,N1,Kabupaten Contoh Satu,,
                KAB,N2,Kabupaten Contoh Dua,,
                BSR,P1,PT Contoh Satu,,
                """);
        made.tables.put("values", """
                nomination,criterion,value,numerator,denominator,stated_percent,as_of,source
                N1,A1,perda,,,,2025-12-31,Lembaran daerah
                N2,A1,tidak_ada,,,,2025-12-31,Surat keterangan
                N1,B1,,800,1000,80,2025-12-31,Rekonsiliasi
                N2,B1,,600,1000,60,2025-12-31,Rekonsiliasi
                """);
        return made;
    }

    /** More rows for a table. */
    public ImportFixture with(String table, String rows) {
        String header = table.equals("marks") ? "nomination,criterion,seat,mark,comment\n" : "";
        tables.merge(table, header + rows, (before, more) -> before + rows);
        return this;
    }

    /** Other words in a table. */
    public ImportFixture with(String table, String words, String others) {
        String changed = tables.get(table).replace(words, others);
        if (changed.equals(tables.get(table))) {
            throw new AssertionError("no " + words + " in " + table);
        }
        tables.put(table, changed);
        return this;
    }

    public byte[] zip() {
        return zip(tables);
    }

    /** A file of these tables, by their names. */
    public static byte[] zip(Map<String, String> tables) {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            for (var table : tables.entrySet()) {
                out.putNextEntry(new ZipEntry(table.getKey() + ".csv"));
                out.write(table.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip.toByteArray();
    }

    /** Uploads it and answers the page of the preview. */
    public String preview(String user) {
        return upload(FormClient.as(user), "uji.zip", zip()).asString();
    }

    /** Uploads it and takes it over; answers what became of it. */
    public Response takeOver(String user) {
        var officer = FormClient.as(user);
        Response page = upload(officer, "uji.zip", zip());
        Matcher address = ADDRESS.matcher(page.asString());
        if (!address.find()) {
            throw new AssertionError("nothing to take over\n" + page.asString());
        }
        return officer.form(page.asString(), address.group(), "/import/").send();
    }

    /** The address of a preview, as it stands on its page. */
    public static String address(String page) {
        Matcher address = ADDRESS.matcher(page);
        if (!address.find()) {
            throw new AssertionError("no preview\n" + page);
        }
        return address.group();
    }

    /** Takes it over when nothing speaks against it. */
    public void taken(String user) {
        takeOver(user).then().statusCode(303);
    }

    /** Uploads a file and answers the page of the preview. */
    public static Response upload(FormClient user, String name, byte[] file) {
        FormClient.Form form = user.open("/import");
        String preview = user.request()
                .multiPart("csrf-token", form.value("csrf-token"))
                .multiPart("key", form.value("key"))
                .multiPart("file", name, file)
                .post("/import")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return user.get(preview.replaceFirst("^https?://[^/]+", ""));
    }
}
