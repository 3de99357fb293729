package id.paritrana.edition;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import id.paritrana.TableOwner;
import id.paritrana.TestSignIn;
import id.paritrana.access.Office;

/**
 * An edition for tests, made through SQL as the app's own role. Two categories (KAB: regencies, BSR: large companies), a
 * small scheme with every kind of leaf, seats 1 to 9 (1 chair, 2 secretary), nominations KAB1…, BSR1…. Each test class
 * takes a code of its own; seat n is held by the account {@link #member(int)}, to be sent as {@code X-Test-User}.
 * <pre>
 * var edition = EditionFixture.of("BLIND").opened(dataSource);
 * given().header(TestSignIn.HEADER, edition.member(4)).get("/editions/BLIND/tasks")
 * </pre>
 * Scheme of KAB (global weights): A1 choice 15, A2 panel 0–4 10, B ratio PU+BPU+JAKON 35, C1 panel 0–100 15, D1 choice 5,
 * D2 panel 0–100 20. Of BSR: K1 panel 0–100 70, K2 number 20, K3 checklist 10.
 */
public final class EditionFixture {
    public static final Instant FROZEN_AT = Instant.parse("2026-04-20T01:00:00Z");
    public static final Instant OPENED_AT = Instant.parse("2026-04-21T01:00:00Z");

    /** The office of every edition of tests that are not about offices; a role without an office is held for it in tests. */
    public static final Office OFFICE = new Office("63");

    private final String code;
    private final Map<String, Long> categories = new LinkedHashMap<>();
    private final Map<String, Long> nominations = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> categoryOf = new LinkedHashMap<>();
    private final Map<Integer, Long> seats = new LinkedHashMap<>();
    private final Map<Integer, Long> accounts = new LinkedHashMap<>();
    private final Map<Integer, Long> holders = new LinkedHashMap<>();
    private final Map<Integer, String> heldBy = new LinkedHashMap<>();
    private Office office = OFFICE;
    private int seatCount = 9;
    private int perCategory = 3;
    private boolean data = true;
    private Instant deadline = Instant.parse("2026-05-08T09:00:00Z");
    private DataSource database;
    private long id;

    private EditionFixture(String code) {
        this.code = code;
    }

    public static EditionFixture of(String code) {
        return new EditionFixture(code);
    }

    /** Of another office. */
    public EditionFixture office(String province) {
        this.office = new Office(province);
        return this;
    }

    /** Who acts for a seat instead of its {@link #member}; nobody where it is empty. */
    public EditionFixture heldBy(int seat, String subject) {
        heldBy.put(seat, subject);
        return this;
    }

    public EditionFixture seats(int number) {
        this.seatCount = number;
        return this;
    }

    public EditionFixture nominations(int inEachCategory) {
        this.perCategory = inEachCategory;
        return this;
    }

    public EditionFixture deadline(Instant at) {
        this.deadline = at;
        return this;
    }

    /** Another name for a nomination: once frozen it stays. */
    public EditionFixture named(String nomination, String name) {
        names.put(nomination, name);
        return this;
    }

    /** No coverage, values, facts or documents. */
    public EditionFixture withoutData() {
        this.data = false;
        return this;
    }

    /** Makes the edition, its scheme not yet frozen. */
    public EditionFixture prepared(DataSource source) {
        this.database = source;
        id = insert(
                "edition",
                "edition_seq",
                "code, office, name, assessment_year, award_year, region, period_start, period_end, demo, deadline",
                code,
                office.code(),
                "Paritrana Award Provinsi Nusa Tirta " + code,
                2025,
                2026,
                "Provinsi Nusa Tirta",
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                "fictional",
                deadline);
        category("KAB", "Pemerintah kabupaten/kota", "regency_city", 1);
        category("BSR", "Perusahaan besar", "large", 2);
        scheme();
        for (int n = 1; n <= seatCount; n++) {
            seat(n);
        }
        for (String category : List.of("KAB", "BSR")) {
            for (int n = 1; n <= perCategory; n++) {
                nominate(category, category + n, n);
            }
        }
        if (data) {
            nominations.keySet().forEach(this::data);
        }
        return this;
    }

    public EditionFixture frozen(DataSource source) {
        prepared(source);
        run(
                "update edition set frozen_at = ?, scheme_basis = 'skema contoh, belum menurut juknis' where id = ?",
                FROZEN_AT,
                id);
        return this;
    }

    /** Makes the edition and opens its scoring. */
    public EditionFixture opened(DataSource source) {
        frozen(source);
        run("update edition set opened_at = ? where id = ?", OPENED_AT, id);
        return this;
    }

    public EditionFixture close(String category) {
        asOwner(
                "update category set closed_at = ? where id = ?",
                Instant.parse("2026-05-08T09:00:00Z"),
                category(category));
        return this;
    }

    public EditionFixture recuse(String nomination, int seat) {
        asOwner(
                "insert into recusal (id, nomination_id, seat_id, reason, declared_at) values (nextval('recusal_seq'), ?, ?, ?, ?)",
                nomination(nomination),
                seatId(seat),
                "Pernah menjabat di sana",
                Instant.parse("2026-04-22T02:00:00Z"));
        return this;
    }

    /** A sheet with these marks, not filed: {@code draft("KAB1", 4, Map.of("A2", "3"))}. */
    public EditionFixture draft(String nomination, int seat, Map<String, String> marks) {
        Instant at = Instant.parse("2026-04-30T06:03:00Z");
        long sheet = insert(
                "score_sheet",
                "score_sheet_seq",
                "nomination_id, seat_id, holder_id, begun_at, saved_at, version",
                nomination(nomination),
                seatId(seat),
                holderId(seat),
                at,
                at,
                1);
        marks.forEach((criterion, value) -> insert(
                "sheet_mark",
                "sheet_mark_seq",
                "sheet_id, nomination_id, seat_id, holder_id, criterion, value, comment, saved_at",
                sheet,
                nomination(nomination),
                seatId(seat),
                holderId(seat),
                criterion,
                new BigDecimal(value),
                "Catatan kursi " + seat,
                at));
        return this;
    }

    /** A filed sheet with these marks. */
    public EditionFixture file(String nomination, int seat, Map<String, String> marks) {
        draft(nomination, seat, marks);
        run(
                "update score_sheet set filed_at = ?, version = version + 1 where nomination_id = ? and seat_id = ?",
                Instant.parse("2026-04-30T07:00:00Z"),
                nomination(nomination),
                seatId(seat));
        return this;
    }

    public String code() {
        return code;
    }

    public long id() {
        return id;
    }

    public long category(String category) {
        return categories.get(category);
    }

    public long nomination(String nomination) {
        return nominations.get(nomination);
    }

    public long seatId(int seat) {
        return seats.get(seat);
    }

    /** The holder that the fixture has made. */
    public long holderId(int seat) {
        return holders.get(seat);
    }

    public long accountId(int seat) {
        return accounts.get(seat);
    }

    /** What to send as {@code X-Test-User} to be the holder of a seat. */
    public String member(int seat) {
        return code + "-kursi" + seat;
    }

    private void category(String category, String name, String kind, int position) {
        categories.put(
                category,
                insert(
                        "category",
                        "category_seq",
                        "edition_id, position, code, name, kind",
                        id,
                        position,
                        category,
                        name,
                        kind));
    }

    private void scheme() {
        criterion("KAB", "KAB", null, "Pemerintah kabupaten/kota", null, "aggregate", null, null, null, null, null);
        criterion("KAB", "A", "KAB", "Regulasi", 25, "aggregate", null, null, null, null, null);
        criterion("KAB", "A1", "A", "Bentuk regulasi", 60, "choice", null, null, null, null, null);
        criterion("KAB", "A2", "A", "Mutu isi kebijakan", 40, "panel", "rubric", 0, 4, null, null);
        criterion("KAB", "B", "KAB", "Cakupan kepesertaan", 35, "ratio", "target", null, null, 1, "PU+BPU+JAKON");
        criterion("KAB", "C", "KAB", "Anggaran dan inovasi", 15, "aggregate", null, null, null, null, null);
        criterion("KAB", "C1", "C", "Inovasi melindungi pekerja rentan", 100, "panel", "rubric", 0, 100, null, null);
        criterion("KAB", "D", "KAB", "Wawancara", 25, "aggregate", null, null, null, null, null);
        criterion(
                "KAB", "D1", "D", "Kehadiran kepala daerah pada wawancara", 20, "choice", null, null, null, null, null);
        criterion("KAB", "D2", "D", "Pemahaman pimpinan", 80, "panel", "rubric", 0, 100, null, null);
        criterion("BSR", "BSR", null, "Perusahaan besar", null, "aggregate", null, null, null, null, null);
        criterion("BSR", "K1", "BSR", "Kepatuhan", 70, "panel", "rubric", 0, 100, null, null);
        criterion("BSR", "K2", "BSR", "Upah dilaporkan", 20, "number", "goalposts", 0, 100, null, null);
        criterion("BSR", "K3", "BSR", "Kelengkapan program", 10, "checklist", "checklist", null, null, null, null);

        level("KAB", "A1", "perda_lampiran", 90, "Perda dengan lampiran jaminan sosial");
        level("KAB", "A1", "perda", 80, "Perda");
        level("KAB", "A1", "tidak_ada", 30, "Belum ada");
        level("KAB", "A2", "4", 4, "Terukur dan dibiayai. Ada anggaran, sanksi, dan laporan berkala.");
        level("KAB", "A2", "3", 3, "Mengikat dan dibiayai. Laporan belum berkala.");
        level("KAB", "A2", "2", 2, "Mengikat, belum dibiayai.");
        level("KAB", "A2", "1", 1, "Imbauan. Mendorong tanpa kewajiban.");
        level("KAB", "A2", "0", 0, "Tidak ada isi.");
        level("KAB", "C1", "90", 90, "Berdampak luas, dibiayai APBD, dapat ditiru daerah lain.");
        level("KAB", "C1", "75", 75, "Berdampak nyata pada satu segmen, dibiayai.");
        level("KAB", "C1", "60", 60, "Berjalan, dampak belum diukur.");
        level("KAB", "C1", "40", 40, "Baru dimulai.");
        level("KAB", "C1", "0", 0, "Belum ada, atau hanya rencana.");
        level("KAB", "D1", "hadir", 100, "Hadir sendiri");
        level("KAB", "D1", "diwakili", 50, "Diwakili");
        level("KAB", "D2", "90", 90, "Menjawab dengan angka sendiri dan rencana tahun depan.");
        level("KAB", "D2", "75", 75, "Paham angka dan masalah; rencana masih umum.");
        level("KAB", "D2", "60", 60, "Paham pokoknya, angka dibantu staf.");
        level("KAB", "D2", "40", 40, "Jawaban umum, tidak menyebut angka.");
        level("KAB", "D2", "0", 0, "Tidak dapat menjelaskan.");

        rule("*", "weights", "percent");
        rule("*", "panel", "trimmed_mean");
        rule("*", "quorum", "5");
        rule("*", "round_panel", "2");
        rule("*", "round_score", "4");
        rule("*", "round_contribution", "4");
        rule("*", "round_total", "2");
        rule("*", "ties", "head_to_head, panel_median, shared");
    }

    private int position;

    private void criterion(
            String category,
            String criterion,
            String parent,
            String name,
            Integer weight,
            String source,
            String normaliser,
            Integer lo,
            Integer hi,
            Integer target,
            String table) {
        insert(
                "stored_criterion",
                "stored_criterion_seq",
                "edition_id, position, category, code, parent, name, weight, source, normaliser, lo, hi, target, table_text, mark_lo, mark_hi",
                id,
                ++position,
                category,
                criterion,
                parent,
                name,
                decimal(weight),
                source,
                normaliser,
                decimal(lo),
                decimal(hi),
                decimal(target),
                table,
                source.equals("panel") ? decimal(lo == null ? 0 : lo) : null,
                source.equals("panel") ? decimal(hi == null ? 100 : hi) : null);
    }

    private void level(String category, String criterion, String level, int score, String label) {
        insert(
                "stored_level",
                "stored_level_seq",
                "edition_id, position, category, criterion, level, score, label",
                id,
                ++position,
                category,
                criterion,
                level,
                decimal(score),
                label);
    }

    private void rule(String category, String key, String value) {
        insert(
                "stored_rule",
                "stored_rule_seq",
                "edition_id, position, category, key, value",
                id,
                ++position,
                category,
                key,
                value);
    }

    private void seat(int number) {
        String role = number == 1 ? "chair" : number == 2 ? "secretary" : "member";
        long seat = insert(
                "seat",
                "seat_seq",
                "edition_id, position, code, element, role",
                id,
                number,
                String.valueOf(number),
                "Unsur " + number,
                role);
        seats.put(number, seat);
        String holder = heldBy.getOrDefault(number, member(number));
        Long account = holder.isEmpty() ? null : account(holder);
        accounts.put(number, account);
        asOwner(
                "insert into seat_holder (id, seat_id, account_id, name, title) values (nextval('seat_holder_seq'), ?, ?, ?, ?)",
                seat,
                account,
                "Pemegang " + code + " " + number,
                "Jabatan " + number);
        holders.put(number, number("select id from seat_holder where seat_id = ?", seat));
    }

    private void nominate(String category, String nomination, int position) {
        nominations.put(
                nomination,
                insert(
                        "nomination",
                        "nomination_seq",
                        "edition_id, category_id, position, code, name",
                        id,
                        category(category),
                        position,
                        nomination,
                        names.getOrDefault(
                                nomination,
                                (category.equals("KAB") ? "Kabupaten Contoh " : "PT Contoh ") + code + " "
                                        + position)));
        categoryOf.put(nomination, category);
    }

    private void data(String nomination) {
        long it = nomination(nomination);
        if (categoryOf.get(nomination).equals("KAB")) {
            coverage(it, "PU", 81260, 95600);
            coverage(it, "BPU", 40936, 60200);
            coverage(it, "JAKON", 7432, 9001);
            fact(it, "A1", "perda_lampiran");
            fact(it, "D1", "hadir");
            document(it, "C1", "Laporan Satu Desa Seratus Pekerja", "hlm. 3–8");
        } else {
            insert(
                    "data_value",
                    "data_value_seq",
                    "nomination_id, criterion, value, as_of, source",
                    it,
                    "K2",
                    new BigDecimal("87.5"),
                    LocalDate.of(2025, 12, 31),
                    "Data contoh");
            long checklist = fact(it, "K3", null);
            item(checklist, 1, "JKK", true);
            item(checklist, 2, "JP", false);
        }
    }

    private void coverage(long nomination, String segment, int participants, int workers) {
        insert(
                "coverage_record",
                "coverage_record_seq",
                "nomination_id, segment, as_of, participants, workers, definition, target_percent, source",
                nomination,
                segment,
                LocalDate.of(2025, 12, 31),
                decimal(participants),
                decimal(workers),
                "penduduk bekerja tanpa ASN/TNI/Polri",
                decimal(100),
                "Data contoh");
    }

    /** Recorded by one account and confirmed by another. */
    private long fact(long nomination, String criterion, String level) {
        return insert(
                "fact",
                "fact_seq",
                "nomination_id, criterion, level, evidence, recorded_by, recorded_at, decision, decided_by, decided_at",
                nomination,
                criterion,
                level,
                "Perda Contoh 4/2025, hlm. 12–14",
                account("fixture-officer-1"),
                Instant.parse("2026-04-18T02:00:00Z"),
                "confirmed",
                account("fixture-officer-2"),
                Instant.parse("2026-04-19T02:00:00Z"));
    }

    private void item(long fact, int position, String item, boolean accepted) {
        insert(
                "fact_item",
                "fact_item_seq",
                "fact_id, position, item, accepted, mandatory, weight",
                fact,
                position,
                item,
                accepted,
                false,
                BigDecimal.ONE);
    }

    private void document(long nomination, String criterion, String title, String pages) {
        insert(
                "evidence",
                "evidence_seq",
                "nomination_id, criterion, title, pages, address, recorded_at",
                nomination,
                criterion,
                title,
                pages,
                "https://contoh.example/berkas.pdf",
                Instant.parse("2026-04-18T02:00:00Z"));
    }

    private long account(String subject) {
        run(
                "insert into account (id, issuer, subject, display_name, first_seen, offices)"
                        + " values (nextval('account_seq'), ?, ?, ?, ?, array[?]) on conflict do nothing",
                TestSignIn.ISSUER,
                subject,
                subject,
                Instant.parse("2026-01-02T02:00:00Z"),
                office.code());
        return number("select id from account where issuer = ? and subject = ?", TestSignIn.ISSUER, subject);
    }

    private long insert(String table, String sequence, String columns, Object... values) {
        var marks = new ArrayList<String>();
        for (int i = 0; i < values.length; i++) {
            marks.add("?");
        }
        return number(
                "insert into " + table + " (id, " + columns + ") values (nextval('" + sequence + "'), "
                        + String.join(", ", marks) + ") returning id",
                values);
    }

    /** The first column of the first row of a query, as the app's role. */
    public long number(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new AssertionError("no row: " + sql);
                }
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of the first row as text, or null when there is no row. */
    public String text(String sql, Object... values) {
        return read(database, sql, values);
    }

    /** The same of an edition that came into the database in another way. */
    public static String read(DataSource database, String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Runs a statement as the app's role. */
    public int run(String sql, Object... values) {
        try {
            return tryTo(database, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Runs a statement as the owner of the database, for a state that takes two persons in the app. */
    public static int asOwner(String sql, Object... values) {
        return TableOwner.run(sql, values);
    }

    /** Runs a statement that the database may refuse. */
    public static int tryTo(DataSource database, String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i];
            statement.setObject(i + 1, value);
        }
    }

    private static BigDecimal decimal(Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
