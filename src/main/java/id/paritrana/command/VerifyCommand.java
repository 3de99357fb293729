package id.paritrana.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import id.paritrana.digest.Sha256;
import id.paritrana.proof.ComputedAgain;
import id.paritrana.proof.PackageCheck;
import id.paritrana.proof.PackageDiffers;
import id.paritrana.proof.SealedVerdict;
import id.paritrana.proof.VerifyingKey;
import id.paritrana.words.Messages;

/**
 * The command {@code verify PACKAGE [--key PUBLIC]…}: checks a verdict package and computes its result once more. It needs no
 * database, no server and no sign-in.
 */
public final class VerifyCommand {
    private static final int PROVED = 0;
    private static final int DIFFERS = 1;
    private static final int MISUSED = 2;
    private static final long LARGEST = 512L << 20;

    private final VerifyOptions options;
    private final Messages messages;
    private final PrintStream out;
    private final PrintStream err;

    private VerifyCommand(VerifyOptions options, PrintStream out, PrintStream err) {
        this.options = options;
        this.messages = Messages.in(options.language());
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the command.
     *
     * @param args what follows {@code verify}
     * @return the exit code: 0 when everything agrees, 1 with the first difference when something does not or cannot be read, 2
     *     when the command is not understood
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            return new VerifyCommand(VerifyOptions.parse(args), out, err).run();
        } catch (VerifyOptions.Misused misused) {
            err.println(misused.getMessage());
            err.println(Messages.in(misused.language()).say("command.verify.usage"));
            return MISUSED;
        }
    }

    private int run() {
        byte[] file;
        List<VerifyingKey> keys = new ArrayList<>();
        Path reading = options.file();
        try {
            if (Files.size(reading) > LARGEST) {
                err.println(said("command.verify.too-large", Map.of("path", reading.toString())));
                return DIFFERS;
            }
            file = Files.readAllBytes(reading);
            for (Path key : options.keys()) {
                reading = key;
                keys.addAll(VerifyingKey.all(Files.readString(key)));
            }
        } catch (IOException unreadable) {
            err.println(said("command.verify.unreadable", Map.of("path", reading.toString())));
            return DIFFERS;
        } catch (IllegalArgumentException noKey) {
            err.println(said("command.verify.no-key", Map.of("path", reading.toString())));
            return DIFFERS;
        }
        try {
            say(PackageCheck.check(file, keys));
            return PROVED;
        } catch (PackageDiffers differs) {
            err.println(
                    said("command.verify.differs", Map.of("path", options.file().toString())));
            err.println(said(differs.key(), differs.named()));
            return DIFFERS;
        }
    }

    private void say(PackageCheck.Proved proved) {
        SealedVerdict verdict = proved.verdict();
        if (proved.key().isDemo()) {
            out.println(messages.say("command.verify.demo"));
            out.println();
        }
        out.println(said(
                "command.verify.heading",
                Map.of(
                        "category", proved.category().assembled().category().name(),
                        "edition", proved.category().workbook().edition().name())));
        out.println(said("command.verify.archive", Map.of("count", Integer.toString(proved.entries()))));
        out.println(said(
                proved.known() ? "command.verify.signed" : "command.verify.signed-by-itself",
                Map.of("id", Sha256.grouped(proved.key().id()))));
        out.println(said(
                proved.agreement().statisticsNearly()
                        ? "command.verify.recomputed-nearly"
                        : "command.verify.recomputed",
                Map.of("engine", verdict.run().engine())));
        otherwise(proved.agreement().otherwise());
        if (proved.agreement().further() > 0) {
            out.println(said(
                    "command.verify.explained-further",
                    Map.of("count", Integer.toString(proved.agreement().further()))));
        }
        out.println(said(
                "command.verify.meeting",
                Map.of(
                        "day", verdict.meeting().on(),
                        "present", Integer.toString(verdict.present()),
                        "entitled", Integer.toString(verdict.entitled()),
                        "rule", verdict.meeting().rule())));
        out.println();
        verdict.places().forEach(place -> out.println(place(proved, place)));
        out.println();
        out.println(messages.say("command.verify.digest"));
        Sha256.lines(proved.digest()).forEach(line -> out.println("  " + line));
        out.println(messages.say("command.verify.compare"));
        out.flush();
    }

    private void otherwise(List<ComputedAgain.SaidOtherwise> otherwise) {
        if (!otherwise.isEmpty()) {
            ComputedAgain.SaidOtherwise first = otherwise.get(0);
            out.println(said(
                    "command.verify.said-otherwise",
                    Map.of(
                            "count",
                            Integer.toString(otherwise.size()),
                            "about",
                            first.about(),
                            "then",
                            first.packed(),
                            "now",
                            first.ours())));
        }
    }

    private String place(PackageCheck.Proved proved, SealedVerdict.PlaceGiven place) {
        String name = proved.category()
                .result()
                .report(place.nomination())
                .map(report -> report.entry().name())
                .orElseThrow();
        String line = "  %3d  %s  %s".formatted(place.place(), place.nomination(), name.replaceAll("\\s+", " "));
        return place.reason().isEmpty()
                ? line
                : line + " – " + said("command.verify.deviates", Map.of("reason", place.reason()));
    }

    private String said(String key, Map<String, String> named) {
        return messages.say(key, named);
    }
}
