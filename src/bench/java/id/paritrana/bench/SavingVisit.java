package id.paritrana.bench;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A member who goes through the sheets and gives one more mark on each, saved the way the page's script saves: the whole
 * form, a fresh key, the version that the last answer told.
 */
final class SavingVisit implements Visit {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");

    private final String edition;
    private final int nominations;
    private final Map<Integer, Long> versions = new TreeMap<>();
    private final Map<Integer, Map<String, String>> marks = new TreeMap<>();
    private String token = "";
    private int turn;

    SavingVisit(BenchEdition edition, int seat) {
        this.edition = edition.code();
        this.nominations = edition.nominations();
        this.turn = seat * 7;
    }

    /** Reads from the sheet's page where the seat stands, once per sheet. */
    private void open(Wire wire, int nomination) throws IOException {
        String page = Visit.ok(wire.get(path(nomination))).text();
        Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
        Matcher held = TOKEN.matcher(page);
        if (!version.find() || !held.find()) {
            throw new IOException("no sheet to fill in at " + path(nomination));
        }
        token = held.group(1);
        versions.put(nomination, Long.parseLong(version.group(1)));
        var given = new TreeMap<String, String>();
        Matcher fields =
                Pattern.compile("name=\"(m-[^\"]+)\" value=\"([^\"]*)\"").matcher(page);
        while (fields.find()) {
            given.put(fields.group(1), fields.group(2));
        }
        marks.put(nomination, given);
    }

    void openAll(Wire wire) throws IOException {
        for (int n = 1; n <= nominations; n++) {
            open(wire, n);
        }
    }

    @Override
    public Wire.Reply once(Wire wire) throws IOException {
        int nomination = turn % nominations + 1;
        String criterion = "m-" + BenchEdition.criterion(turn / nominations % BenchEdition.CRITERIA + 1);
        turn++;
        Map<String, String> given = marks.get(nomination);
        String before = given.get(criterion);
        String now;
        do {
            now = String.valueOf(ThreadLocalRandom.current().nextInt(101));
        } while (now.equals(before));
        given.put(criterion, now);
        var fields = new TreeMap<>(given);
        for (int c = 1; c <= BenchEdition.CRITERIA; c++) {
            fields.put("c-" + BenchEdition.criterion(c), "");
        }
        fields.put("csrf-token", token);
        fields.put("key", Long.toHexString(ThreadLocalRandom.current().nextLong()) + "-" + System.nanoTime());
        fields.put("version", String.valueOf(versions.get(nomination)));
        Wire.Reply reply = Visit.ok(wire.post(path(nomination) + "/autosave", Form.encoded(fields)));
        Matcher version = VERSION.matcher(reply.text());
        if (!reply.text().contains("\"kind\":\"saved\"") || !version.find()) {
            throw new IOException("not saved: " + reply.text());
        }
        versions.put(nomination, Long.parseLong(version.group(1)));
        return reply;
    }

    private String path(int nomination) {
        return "/editions/" + edition + "/nominations/" + BenchEdition.nomination(nomination) + "/sheet";
    }
}
