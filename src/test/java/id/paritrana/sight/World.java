package id.paritrana.sight;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

import id.paritrana.FormClient;
import id.paritrana.edition.EditionFixture;
import id.paritrana.ranking.RankingFixture;
import id.paritrana.sight.Asker.Question;
import id.paritrana.sight.RunningRoutes.Route;
import id.paritrana.verdict.VerdictFixture;
import id.paritrana.words.Messages;
import id.paritrana.workbook.template.WorkbookTemplate;

/**
 * An edition at each {@link Stage} and one elsewhere, with everything that a page of the app can be about, and the addresses
 * of all of it. Made once for all tests of all routes, and left before others by {@link WorldIsLeft}.
 */
final class World {
    /** An edition of another province, in which few of those who look have anything to do. */
    static final String ELSEWHERE = "LAIN";

    static final String ELSEWHERE_OFFICE = "64";
    /** What is at no address. */
    static final String MISSING = "TIADA";

    private static final String UPLOAD = "dW5nZ2FoYW4teWFuZy1hZGE0";
    private static final String LONG_UPLOAD = "dW5nZ2FoYW4teWFuZy1sYW1h";
    private static final String UNMASKING = "scores-long";
    private static final int REFUSED_ON_RECORD = 45;
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final String[] FIRST_MARKS = {"80", "80", "90", "80", "80", "60", "80", "80", "80"};

    private static World made;

    final WorldDatabase database;
    private final List<Stage> stages;
    private EditionFixture elsewhere;
    private final Map<Stage, EditionFixture> editions = new LinkedHashMap<>();
    private final Map<Route, Map<Stage, List<String>>> addresses = new LinkedHashMap<>();
    private final List<String> exports = new ArrayList<>();

    private World(WorldDatabase database, List<Stage> stages) {
        this.database = database;
        this.stages = stages;
    }

    /** The world with an edition at these stages at least. */
    static synchronized World get(DataSource app, Stage... stages) {
        if (made == null || !made.stages.containsAll(List.of(stages))) {
            leave();
            var world = new World(WorldDatabase.connected(), List.of(stages));
            world.database.remember("before");
            world.database.empty();
            world.make(app);
            world.findAddresses();
            world.settle();
            world.database.remember("kept");
            made = world;
        }
        made.database.restore();
        return made;
    }

    /** Puts back what other tests had in the database. */
    static synchronized void leave() {
        if (made != null) {
            made.database.leave();
            made = null;
        }
    }

    /**
     * Whoever reads the journal has been refused so often that no more of it is noted: refusals are written behind the answers,
     * so that which of them stand there when it is read would be chance.
     */
    private void settle() {
        for (Who who : Who.values()) {
            for (int i = 0; who.inspects() && i < REFUSED_ON_RECORD; i++) {
                Asker.ask(Question.get(who, stages.get(0), "/editions/" + MISSING));
            }
        }
        long before;
        do {
            before = database.number("select count(*) from journal");
            pause(200);
        } while (before != database.number("select count(*) from journal"));
    }

    EditionFixture elsewhere() {
        return elsewhere;
    }

    EditionFixture edition(Stage stage) {
        return editions.get(stage);
    }

    private void make(DataSource app) {
        elsewhere = EditionFixture.of(ELSEWHERE)
                .office(ELSEWHERE_OFFICE)
                .opened(app)
                .recuse("KAB3", 9)
                .file("KAB1", 4, Map.of("A2", "3", "C1", "78", "D2", "86"))
                .draft("KAB2", 5, Map.of("A2", "1"));
        for (Stage stage : stages) {
            editions.put(stage, edition(stage, app));
        }
        for (Who who : Who.values()) {
            for (Stage stage : stages) {
                Asker.ask(Question.get(who, stage, "/editions"));
            }
        }
        for (Stage stage : stages) {
            succeeded(stage);
            if (stage.from(Stage.FROZEN) && !stage.from(Stage.CLOSED)) {
                proposed(stage);
            }
            awaits(stage);
            kept(stage);
        }
        Matcher links = Pattern.compile("href=\"/editions/" + Stage.TAKEN.edition + "/export/([^\"?]+)\"")
                .matcher(FormClient.as(Who.OFFICER.signedInAs(Stage.TAKEN))
                        .get("/editions/" + Stage.TAKEN.edition + "/export")
                        .asString());
        while (links.find()) {
            exports.add(links.group(1));
        }
        uploaded(
                UPLOAD,
                "decode('" + HexFormat.of().formatHex(WorkbookTemplate.xlsx(Messages.INDONESIAN)) + "', 'hex')");
        uploaded(LONG_UPLOAD, "convert_to(repeat('bukan buku kerja ', 5000), 'UTF8')");
        Asker.ask(new Question(Who.OFFICER, stages.get(0), "POST", "/import/" + LONG_UPLOAD, false));
        Question progress = Question.get(Who.OFFICER, stages.get(0), "/import/" + LONG_UPLOAD + "/progress");
        for (int round = 0; Asker.ask(progress).status() == 200; round++) {
            if (round == 600) {
                throw new AssertionError("an import has no end");
            }
            pause(50);
        }
    }

    private void uploaded(String id, String file) {
        database.run("insert into workbook_upload (id, account_id, file_name, file, at) select '" + id
                + "', id, 'buku.xlsx', " + file
                + ", timestamptz '2026-05-20 02:00Z' from account where subject = 'petugas-officer'");
    }

    /** The chair has begun to fill in a verdict and was asked to sign in once more; a file that took long is there for an officer. */
    private void kept(Stage stage) {
        database.run("insert into kept_form (id, account_id, fields, at) select '" + keptForm(stage)
                + "', id, '{\"place\":\"Ruang rapat\"}', timestamptz '2026-05-21 01:50Z' from account where subject = '"
                + Who.CHAIR.signedInAs(stage) + "'");
        database.run(
                "insert into long_work (id, account_id, about, attempt, renewed_at, state, done, total, bytes) select '"
                        + madeFile(stage)
                        + "', id, 'export " + stage.edition
                        + " ranking-csv COMMA []', 'x', timestamptz '2026-05-21 01:50Z', 'done', 3, 3, 9"
                        + " from account where subject = 'petugas-officer'");
        database.run("insert into long_work_piece (work_id, number, bytes) values ('" + madeFile(stage)
                + "', 0, convert_to('peringkat', 'UTF8'))");
    }

    private static String madeFile(Stage stage) {
        return "YmVya2FzLXlhbmctZGlidWF0" + stage.ordinal();
    }

    private static String keptForm(Stage stage) {
        return "Ym9yYW5nLXlhbmctZGlzaW1w" + stage.ordinal();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static EditionFixture edition(Stage stage, DataSource app) {
        var edition = EditionFixture.of(stage.edition);
        switch (stage) {
            case DRAFT -> edition.prepared(app);
            case FROZEN -> edition.frozen(app);
            default -> edition.opened(app);
        }
        if (!stage.from(Stage.FILING)) {
            return edition;
        }
        edition.recuse("KAB3", 9).recuse("BSR3", 9);
        edition.file("KAB1", 4, Map.of("A2", "3", "C1", "78", "D2", "86"))
                .draft("KAB2", 4, Map.of("A2", "2"))
                .file("KAB1", 5, Map.of("A2", "2", "C1", "61", "D2", "70"))
                .draft("KAB3", 5, Map.of("C1", "55"))
                .file("KAB2", 9, Map.of("A2", "4", "C1", "90", "D2", "88"))
                .draft("KAB1", 6, Map.of("A2", "1", "C1", "40"))
                .file("KAB3", 7, Map.of("A2", "1", "C1", "47", "D2", "52"))
                .draft("KAB1", 1, Map.of("D2", "66"))
                .file("KAB2", 2, Map.of("A2", "3", "C1", "71", "D2", "73"));
        if (stage == Stage.FILING) {
            edition.file("BSR1", 4, Map.of("K1", "81"))
                    .draft("BSR2", 4, Map.of("K1", "64"))
                    .file("BSR3", 5, Map.of("K1", "58"))
                    .draft("BSR1", 9, Map.of("K1", "77"));
            return edition;
        }
        for (int seat = 1; seat <= 9; seat++) {
            edition.file("BSR1", seat, Map.of("K1", FIRST_MARKS[seat - 1]));
            edition.file("BSR2", seat, Map.of("K1", "90"));
            if (seat != 9) {
                edition.file("BSR3", seat, Map.of("K1", "70"));
            }
        }
        edition.close("BSR");
        if (stage.from(Stage.RANKED)) {
            RankingFixture.run(stage.edition, "BSR", "");
            analysed(edition);
        }
        if (stage.from(Stage.PRONOUNCED)) {
            VerdictFixture.pronounce(stage.edition, "BSR");
        }
        if (stage.from(Stage.TAKEN)) {
            FormClient.as(Who.OFFICER.signedInAs(stage))
                    .open("/editions/" + stage.edition + "/documents", "/BSR")
                    .fill("sure", "true")
                    .send()
                    .then()
                    .statusCode(303);
        }
        return edition;
    }

    private static void analysed(EditionFixture edition) {
        for (int round = 0; round < 6_000; round++) {
            if (edition.number(
                            "select count(*) from analysis a join ranking_run r on r.id = a.run_id"
                                    + " where r.category_id = ? and a.state in ('waiting', 'running')",
                            edition.category("BSR"))
                    == 0) {
                return;
            }
            pause(50);
        }
        throw new AssertionError("no analysis of " + edition.code());
    }

    /** Seat 7 has had somebody else before. */
    private void succeeded(Stage stage) {
        long seat = edition(stage).seatId(7);
        database.run("update seat_holder set valid_from = '2026-05-02' where seat_id = " + seat);
        database.run(
                "insert into seat_holder (id, seat_id, account_id, name, title, valid_to) select nextval('seat_holder_seq'), "
                        + seat + ", id, 'Pemegang lama', 'Jabatan 7', '2026-05-01' from account where subject = '"
                        + Who.ENDED.signedInAs(stage) + "'");
        for (String table : List.of("score_sheet", "sheet_mark")) {
            database.run("update " + table + " set holder_id = (select min(id) from seat_holder where seat_id = " + seat
                    + " and valid_to is not null) where seat_id = " + seat
                    + " and nomination_id in (select n.id from nomination n"
                    + " join category c on c.id = n.category_id where c.closed_at is null)");
        }
    }

    private void proposed(Stage stage) {
        FormClient.as(Who.OFFICER.signedInAs(stage))
                .open("/editions/" + stage.edition + "/roster/add", "/add")
                .fill("category", "KAB")
                .fill("code", "KAB7")
                .fill("name", "Kabupaten Susulan")
                .fill("reason", "Berkas tertinggal di loket")
                .send()
                .then()
                .statusCode(303);
    }

    /** One fact of a nomination that everybody judges and one of a hidden one wait for a second person. */
    private void awaits(Stage stage) {
        for (String nomination : List.of("KAB2", "KAB3")) {
            database.run("update fact set decision = null, decided_by = null, decided_at = null,"
                    + " recorded_by = (select id from account where subject = 'petugas-officer')"
                    + " where criterion = 'D1' and nomination_id = "
                    + edition(stage).nomination(nomination));
        }
    }

    /** The address of a route at a stage, about what everybody there may know of if anybody may. */
    String address(Route route, Stage stage) {
        return addresses(route, stage).get(0);
    }

    /**
     * All addresses of a route at a stage: first the plain one, then each of its names in turn about something hidden from some,
     * something missing, something of another edition; then what may stand behind the question mark.
     */
    List<String> addresses(Route route, Stage stage) {
        return addresses.get(route).get(stage);
    }

    /** Found out once, from the world as it was made. */
    private void findAddresses() {
        for (Route route : RunningRoutes.all()) {
            var ofStages = new EnumMap<Stage, List<String>>(Stage.class);
            stages.forEach(stage -> ofStages.put(stage, find(route, stage)));
            addresses.put(route, ofStages);
        }
    }

    private List<String> find(Route route, Stage stage) {
        var names = new ArrayList<String>();
        Matcher found = NAME.matcher(route.path());
        while (found.find()) {
            names.add(found.group(1));
        }
        var all = new LinkedHashSet<String>();
        Map<String, List<String>> possible = new LinkedHashMap<>();
        names.forEach(name -> possible.put(name, values(route, name, stage)));
        String plain = filled(route.path(), possible, "", 0);
        all.add(plain);
        for (String name : names) {
            for (int i = 1; i < possible.get(name).size(); i++) {
                all.add(filled(route.path(), possible, name, i));
            }
        }
        if (route.reads()) {
            for (String query : route.queries()) {
                for (String value : asked(query)) {
                    all.add(plain + "?" + query + "=" + value);
                }
            }
            if (route.queries().contains("a")) {
                all.add(plain + "?a=BSR3&b=BSR1");
                all.add(plain + "?a=BSR1&b=BSR2");
            }
        }
        return List.copyOf(all);
    }

    private static String filled(String path, Map<String, List<String>> possible, String varied, int which) {
        String filled = path;
        for (var each : possible.entrySet()) {
            filled = filled.replace(
                    "{" + each.getKey() + "}", each.getValue().get(each.getKey().equals(varied) ? which : 0));
        }
        return filled;
    }

    private List<String> values(Route route, String name, Stage stage) {
        String path = route.path();
        var edition = edition(stage);
        return switch (name) {
            case "edition" -> List.of(stage.edition, ELSEWHERE, MISSING);
            case "category" -> List.of("BSR", "KAB", MISSING);
            case "nomination" ->
                path.contains("/values/") || path.contains("{category}")
                        ? List.of("BSR1", "BSR3", MISSING)
                        : path.contains("/recusals/")
                                ? List.of("KAB3", "KAB1", MISSING)
                                : path.contains("/facts/")
                                        ? List.of("KAB2", "KAB3", MISSING)
                                        : List.of("KAB1", "KAB3", "BSR1", "BSR3", MISSING);
            case "criterion" -> List.of(path.contains("/values/") ? "K2" : "D1", MISSING);
            case "seat" -> path.contains("/recusals/") ? List.of("9", "7", MISSING) : List.of("7", "9", MISSING);
            case "fact" -> List.of(fact(edition, "KAB2"), fact(edition, "KAB3"), MISSING);
            case "record" -> List.of(record(edition, "KAB1"), record(edition, "KAB3"), MISSING);
            case "holder" ->
                List.of(
                        edition.text(
                                "select public_id from seat_holder where seat_id = ? and account_id is not null order by valid_from limit 1",
                                edition.seatId(7)),
                        MISSING);
            // the one who held seat 7 before, of whom the two worlds differ in nothing
            case "account" ->
                List.of(
                        edition.text(
                                "select a.public_id from account a join seat_holder h on h.account_id = a.id"
                                        + " where h.seat_id = ? order by h.valid_from limit 1",
                                edition.seatId(7)),
                        MISSING);
            case "proposal" ->
                List.of(
                        or(edition.text("select public_id from proposal where edition_id = ? limit 1", edition.id())),
                        MISSING);
            case "id" ->
                path.endsWith("/progress")
                        ? List.of(LONG_UPLOAD, UPLOAD)
                        : path.startsWith("/import")
                                ? List.of(UPLOAD, MISSING)
                                : path.contains("/kept/")
                                        ? List.of(keptForm(stage), MISSING)
                                        : path.contains("/made/")
                                                ? List.of(madeFile(stage), MISSING)
                                                : List.of(
                                                        or(edition.text(
                                                                "select public_id from document where edition_id = ? limit 1",
                                                                edition.id())),
                                                        MISSING);
            case "name" -> {
                if (path.contains("/made/")) {
                    yield List.of("ranking-csv", MISSING);
                }
                var all = new ArrayList<>(exports);
                if (!route.reads()) {
                    // of those that unmask: whatever else is taken away is only read
                    all.remove(UNMASKING);
                    all.add(0, UNMASKING);
                }
                all.add(MISSING);
                yield all;
            }
            case "kind" -> List.of("plenary-minutes", MISSING);
            case "subject" -> List.of("BSR", "KAB", MISSING);
            case "paper" -> List.of("f4", "a4", MISSING);
            case "language" -> List.of("en");
            case "why" -> List.of("cancelled", MISSING);
            default ->
                throw new AssertionError("what stands for {" + name + "} in " + route.name()
                        + "? Say it in World.values, so that the route is looked at, too");
        };
    }

    private static String or(String found) {
        return found == null ? "tidak-ada-yang-seperti-i" : found;
    }

    private static String fact(EditionFixture edition, String nomination) {
        return edition.text(
                "select public_id from fact where nomination_id = ? and criterion = 'D1'",
                edition.nomination(nomination));
    }

    private static String record(EditionFixture edition, String nomination) {
        return edition.text(
                "select public_id from coverage_record where nomination_id = ? order by id limit 1",
                edition.nomination(nomination));
    }

    /** What is tried behind the question mark. */
    private static List<String> asked(String query) {
        return switch (query) {
            case "category" -> List.of("KAB", MISSING);
            case "nomination", "a", "b" -> List.of("BSR3", "BSR1");
            case "office" -> List.of(EditionFixture.OFFICE.code(), ELSEWHERE_OFFICE);
            case "year" -> List.of("2026", "2031");
            case "page" -> List.of("2", "-1");
            case "q", "text" -> List.of("3", "Contoh", "zzz");
            case "state", "status" -> List.of("awaiting", "confirmed", "begun", "open");
            case "sort" -> List.of("name", "code");
            case "done" -> List.of("reopened", "recused");
            case "act" -> List.of("sheet-saved", "sheet-filed", "recusal-declared");
            case "ticked" -> List.of("all");
            default -> List.of("1");
        };
    }
}
