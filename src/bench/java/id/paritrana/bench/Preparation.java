package id.paritrana.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings an edition to where it is measured, through the pages that the secretariat uses. What takes a second person is confirmed by
 * another officer.
 */
final class Preparation {
    private static final Pattern OPTIONS = Pattern.compile("<option value=\"([^\"]+)\"[^>]*>([^<]*)");
    private static final Pattern PROPOSALS = Pattern.compile("href=\"([^\"]*/proposals/[^\"]+)\"");

    private final Web secretariat;
    private final Web second;
    private final ProcessTimes times;
    private final PrintStream out;

    /** @param second an officer of the same office, who confirms */
    Preparation(Web secretariat, Web second, ProcessTimes times, PrintStream out) {
        this.secretariat = secretariat;
        this.second = second;
        this.times = times;
        this.out = out;
    }

    private interface Step {
        Web.Answer take() throws IOException, InterruptedException;
    }

    /** Imports, binds the seats, freezes and opens it; where it is scored also closes it and runs its ranking. */
    void prepare(BenchEdition edition) throws IOException, InterruptedException {
        String at = "/editions/" + edition.code();
        if (secretariat.get(at).status() == 200) {
            return;
        }
        byte[] workbook = edition.zip();
        Web.Answer preview = timed(edition, "upload and preview", () -> Form.on(secretariat.get("/import"), "/import")
                .sendWith(secretariat, edition.code() + ".zip", workbook));
        timed(edition, "import", () -> over(Form.on(preview, "/import/").send(secretariat)));
        bindSeats(at);
        confirmSeats(at);
        timed(edition, "freeze", () -> Form.on(secretariat.get(at + "/scheme"), "/scheme/freeze")
                .fill("basis", "Skema ukur")
                .fill("confirmed", "true")
                .send(secretariat));
        Form.on(secretariat.get(at + "/scheme"), "/scheme/open")
                .fill("sure", "true")
                .send(secretariat);
        if (edition.scored()) {
            Form.on(secretariat.get(at + "/close/" + BenchEdition.CATEGORY), "/close/")
                    .fill("sure", "yes")
                    .send(secretariat);
            String ranking = at + "/ranking/" + BenchEdition.CATEGORY;
            timed(edition, "ranking run and first page", () -> Form.on(secretariat.get(ranking), "/run")
                    .send(secretariat));
        }
    }

    /** A long import answers with a page that tells how far it is. */
    private Web.Answer over(Web.Answer answer) throws IOException, InterruptedException {
        Web.Answer last = answer;
        while (last.at().getPath().endsWith("/progress") && last.status() == 200) {
            Thread.sleep(200);
            last = secretariat.get(last.at().getPath());
        }
        return last;
    }

    private Web.Answer timed(BenchEdition edition, String what, Step step) throws IOException, InterruptedException {
        ProcessTimes.Spent before = times.now();
        long begin = System.nanoTime();
        Web.Answer answer = step.take();
        double took = (System.nanoTime() - begin) / 1e9;
        ProcessTimes.Spent cpu = times.now().since(before);
        out.printf(
                Locale.ROOT,
                "  %s: %s %.1f s (CPU: app %.1f, compiling %.1f, database %.1f)%n",
                edition.code(),
                what,
                took,
                cpu.app() - cpu.compiler(),
                cpu.compiler(),
                cpu.database());
        return answer;
    }

    private void bindSeats(String edition) throws IOException, InterruptedException {
        for (int seat = 1; seat <= BenchEdition.SEATS; seat++) {
            Web.Answer page = secretariat.get(edition + "/committee/" + seat);
            Form.on(page, "/bind")
                    .fill("account", account(page, "Kursi " + seat + " "))
                    .fill("reason", "Surat keputusan ukur")
                    .send(secretariat);
        }
    }

    private void confirmSeats(String edition) throws IOException, InterruptedException {
        for (int seat = 1; seat <= BenchEdition.SEATS; seat++) {
            Web.Answer open = second.get(edition + "/proposals");
            Matcher proposal = PROPOSALS.matcher(open.body());
            if (!proposal.find()) {
                throw new IOException("nothing to confirm for seat " + seat + " at " + open.at());
            }
            Form.on(second.get(proposal.group(1)), "/confirm")
                    .fill("sure", "yes")
                    .send(second);
        }
    }

    private static String account(Web.Answer page, String name) throws IOException {
        Matcher option = OPTIONS.matcher(page.body());
        while (option.find()) {
            if (option.group(2).startsWith(name)) {
                return option.group(1);
            }
        }
        throw new IOException("no account " + name + " to choose at " + page.at());
    }

    /** The editions that are measured: each size once scored and ranked, once being scored. */
    static List<BenchEdition> editions(List<Integer> sizes) {
        var editions = new ArrayList<BenchEdition>();
        for (int size : sizes) {
            editions.add(new BenchEdition("UKUR" + size, size, true));
            editions.add(new BenchEdition("UKUR" + size + "-BUKA", size, false));
        }
        return editions;
    }
}
