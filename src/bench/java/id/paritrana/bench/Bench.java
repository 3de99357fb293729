package id.paritrana.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Starts the packaged app, prepares the editions, measures every scene, prints a table. See {@code deploy/bench}. */
final class Bench {
    private static final Pattern HIDDEN = Pattern.compile("name=\"(csrf-token|key|of|seal)\" value=\"([^\"]*)\"");

    /** One person has three files made at a time, so nine files at once take three of them. */
    private static final List<String> OFFICERS = List.of("sekretariat", "sekretariat2", "pemeriksa");

    private final Options options;
    private final BenchedApp app;
    private final Map<Integer, Web> members = new HashMap<>();
    private final Map<Integer, Web> officers = new HashMap<>();

    private Bench(Options options, BenchedApp app) {
        this.options = options;
        this.app = app;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Options options = Options.of(List.of(arguments));
        Path home = Files.createDirectories(options.home());
        try (var app = BenchedApp.start(
                Path.of("target/quarkus-app/quarkus-run.jar"),
                home,
                options.port(),
                options.signInPort(),
                options.java())) {
            new Bench(options, app).run();
        }
        if (!options.keep()) {
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void run() throws IOException, InterruptedException {
        var visitor = new Web(app.port());
        System.out.println("Starting the app with -Xmx256m in " + app.home());
        app.awaitReady(visitor);
        Web secretariat = visitor.signIn("sekretariat");
        Web second = new Web(app.port()).signIn("sekretariat2");
        for (int seat = 1; seat <= BenchEdition.SEATS; seat++) {
            members.put(seat, new Web(app.port()).signIn("kursi" + seat));
            officers.put(seat, new Web(app.port()).signIn(OFFICERS.get(seat % OFFICERS.size())));
        }
        var times = new ProcessTimes(app.pid(), app.databasePid());
        System.out.println("Preparing the editions");
        var preparation = new Preparation(secretariat, second, times, System.out);
        for (BenchEdition edition : Preparation.editions(options.sizes())) {
            preparation.prepare(edition);
        }
        List<Scene> scenes = scenes();
        var statements = new HashMap<Scene, Integer>();
        try (var log = new StatementLog(app.home(), app.databasePid())) {
            for (Scene scene : scenes) {
                statements.put(scene, statements(log, scene));
            }
        }
        var table = new ResultTable(System.out);
        table.head(options.seconds());
        for (Scene scene : scenes) {
            var users = users(scene);
            var measured = new Load(times).run(users, options.warmUp(), options.seconds());
            for (Load.User user : users) {
                user.wire().close();
            }
            table.row(scene, measured, statements.get(scene));
        }
        System.out.println();
        System.out.println("Most memory the app held: " + ProcessTimes.peakMemory(app.pid()) + " MiB");
        app.complaints().forEach(line -> System.out.println("In its log: " + line));
    }

    private List<Load.User> users(Scene scene) throws IOException, InterruptedException {
        var users = new ArrayList<Load.User>();
        for (int seat = 1; seat <= Scene.USERS; seat++) {
            Visit visit = scene.visits().user(seat);
            users.add(new Load.User(wire(scene, seat), visit));
        }
        return users;
    }

    private Wire wire(Scene scene, int user) throws IOException {
        return new Wire(
                app.port(), (scene.byOfficers() ? officers : members).get(user).appCookies());
    }

    private int statements(StatementLog log, Scene scene) throws IOException, InterruptedException {
        try (Wire wire = wire(scene, 1)) {
            Visit visit = scene.visits().user(1);
            visit.once(wire);
            visit.once(wire);
            List<String> seen = log.during(() -> visit.once(wire));
            if (options.showStatements()) {
                seen.forEach(s -> System.out.println("  " + scene.name() + ": " + s));
            }
            return seen.size();
        }
    }

    private List<Scene> scenes() {
        var scenes = new ArrayList<Scene>();
        for (int size : options.sizes()) {
            var ranked = new BenchEdition("UKUR" + size, size, true);
            var open = new BenchEdition("UKUR" + size + "-BUKA", size, false);
            String ranking = "/editions/" + ranked.code() + "/ranking/" + BenchEdition.CATEGORY;
            int pages = (size + 49) / 50;
            scenes.add(Scene.ofMembers("ranking", size, seat -> pages(ranking + "?page=", pages, seat)));
            scenes.add(Scene.ofMembers("sheet", size, seat -> sheets(open, seat)));
            scenes.add(Scene.ofMembers("save", size, seat -> saves(open, seat)));
            scenes.add(Scene.ofMembers("tasks", size, seat -> page("/editions/" + open.code() + "/tasks")));
            scenes.add(Scene.ofOfficers("desk", size, user -> page("/editions/" + open.code())));
            scenes.add(Scene.ofOfficers(
                    "export", size, user -> workbook("/editions/" + ranked.code() + "/export/edition-xlsx")));
            scenes.add(Scene.ofOfficers("coverage", size, user -> page("/editions/" + open.code() + "/coverage")));
        }
        scenes.removeIf(scene -> !scene.isIn(options.only()));
        return scenes;
    }

    private static Visit page(String path) {
        return wire -> Visit.ok(wire.get(path));
    }

    /** Takes a file that unmasks somebody: its page is read and ticked, and both answers are waited for. */
    private static Visit workbook(String path) {
        return wire -> {
            Matcher hidden = HIDDEN.matcher(Visit.ok(wire.get(path)).text());
            var fields = new TreeMap<>(Map.of("sure", "yes"));
            while (hidden.find()) {
                fields.put(hidden.group(1), hidden.group(2));
            }
            return Visit.ok(wire.post(path, Form.encoded(fields)));
        };
    }

    private static Visit pages(String path, int pages, int seat) {
        int[] turn = {seat};
        return wire -> Visit.ok(wire.get(path + (turn[0]++ % pages + 1)));
    }

    private static Visit sheets(BenchEdition edition, int seat) {
        int[] turn = {seat * 7};
        return wire -> Visit.ok(wire.get("/editions/" + edition.code() + "/nominations/"
                + BenchEdition.nomination(turn[0]++ % edition.nominations() + 1) + "/sheet"));
    }

    private Visit saves(BenchEdition edition, int seat) throws IOException {
        try (Wire wire = new Wire(app.port(), members.get(seat).appCookies())) {
            var visit = new SavingVisit(edition, seat);
            visit.openAll(wire);
            return visit;
        }
    }
}
