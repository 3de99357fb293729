package id.paritrana.proof;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks a package from its bytes alone: the archive to the last byte, the signature, every fingerprint, then everything once
 * more from the frozen workbook.
 */
public final class PackageCheck {
    private static final double SAME_STATISTIC = 1e-9;
    private static final Pattern QUORUM = Pattern.compile("(>?)([1-9]\\d{0,5})/([1-9]\\d{0,5})");
    private static final int LONGEST_QUOTE = 120;

    private PackageCheck() {}

    /**
     * What was proved.
     *
     * @param digest SHA-256 of the whole file
     * @param key by which it is signed
     * @param known whether that is one of the keys that were given
     * @param entries how many files the archive has
     * @param category as computed again
     * @param verdict as it was pronounced
     * @param agreement how what was computed again agrees with what is packed
     */
    public record Proved(
            String digest,
            VerifyingKey key,
            boolean known,
            int entries,
            FrozenCategory category,
            SealedVerdict verdict,
            Agreement agreement) {}

    /**
     * How tables that are computed again agree with those in a package: byte for byte, but for what is named here.
     *
     * @param statisticsNearly whether some statistic agrees to nine digits only, as happens on another kind of processor
     * @param otherwise the explanations that this version says in other words; what they are about and its figure are the same
     * @param further how many figures this version explains beyond those of the package
     */
    public record Agreement(boolean statisticsNearly, List<SaidOtherwise> otherwise, int further) {
        private static final Agreement WHOLE = new Agreement(false, List.of(), 0);

        public Agreement {
            otherwise = List.copyOf(otherwise);
        }
    }

    /**
     * An explanation in two wordings.
     *
     * @param about the nomination and the path of the figure
     * @param packed the sentence in the package
     * @param ours the sentence of this version
     */
    public record SaidOtherwise(String about, String packed, String ours) {}

    /**
     * What a package says, once it is known to be whole and signed.
     *
     * @param digest SHA-256 of the whole file
     * @param files its files by their names, without manifest and signature
     * @param verdict as it was pronounced
     */
    public record Sealed(String digest, VerifyingKey key, Map<String, byte[]> files, SealedVerdict verdict) {}

    /**
     * Checks a package, and computes its result once more.
     *
     * @param keys of which one has to have signed it; none to take the key that it names, and to say so
     * @throws PackageDiffers naming the first difference
     */
    public static Proved check(byte[] file, List<VerifyingKey> keys) throws PackageDiffers {
        Sealed sealed = sealed(file, keys);
        byte[] workbook = sealed.files().get(PackageFiles.WORKBOOK);
        FrozenCategory category;
        try {
            category = FrozenCategory.read(PackageFiles.WORKBOOK, workbook);
        } catch (IllegalStateException | IllegalArgumentException unreadable) {
            throw new PackageDiffers(Mismatch.WORKBOOK, Map.of("why", String.valueOf(unreadable.getMessage())));
        }
        decidedProperly(category, sealed.verdict());
        Agreement agreement = computedAgain(sealed, PackageFiles.of(workbook, category, sealed.verdict()));
        return new Proved(
                sealed.digest(),
                sealed.key(),
                !keys.isEmpty(),
                sealed.files().size(),
                category,
                sealed.verdict(),
                agreement);
    }

    /**
     * Checks the archive, the signature and every fingerprint, without computing anything.
     *
     * @param keys as for {@link #check}
     * @throws PackageDiffers naming the first difference
     */
    public static Sealed sealed(byte[] file, List<VerifyingKey> keys) throws PackageDiffers {
        Map<String, byte[]> entries = StoredZip.read(file);
        byte[] signed = entry(entries, VerdictPackage.MANIFEST);
        byte[] signature = entry(entries, VerdictPackage.SIGNATURE);
        Manifest manifest = Manifest.read(signed);
        if (!manifest.key().verifies(signed, signature)) {
            throw new PackageDiffers(Mismatch.SIGNATURE);
        }
        if (!keys.isEmpty() && !keys.contains(manifest.key())) {
            throw new PackageDiffers(
                    Mismatch.OTHER_KEY,
                    Map.of("id", Sha256.grouped(manifest.key().id())));
        }
        listed(entries, manifest);
        var files = new LinkedHashMap<>(entries);
        files.keySet().removeAll(List.of(VerdictPackage.MANIFEST, VerdictPackage.SIGNATURE));
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            if (!Sha256.of(each.getValue()).equals(manifest.digests().get(each.getKey()))) {
                throw PackageDiffers.in(each.getKey(), Mismatch.DIGEST);
            }
        }
        return new Sealed(Sha256.of(file), manifest.key(), files, PackageFiles.verdict(files));
    }

    private static byte[] entry(Map<String, byte[]> entries, String name) throws PackageDiffers {
        byte[] content = entries.get(name);
        if (content == null) {
            throw PackageDiffers.in(name, Mismatch.MISSING);
        }
        return content;
    }

    /** Exactly the files of a package, in their order, in the archive and in the manifest. */
    private static void listed(Map<String, byte[]> entries, Manifest manifest) throws PackageDiffers {
        var wanted = new ArrayList<>(List.of(VerdictPackage.MANIFEST, VerdictPackage.SIGNATURE));
        wanted.addAll(PackageFiles.names());
        sameNames(wanted, List.copyOf(entries.keySet()));
        sameNames(PackageFiles.names(), List.copyOf(manifest.digests().keySet()));
    }

    private static void sameNames(List<String> wanted, List<String> there) throws PackageDiffers {
        for (String name : there) {
            if (!wanted.contains(name)) {
                throw PackageDiffers.in(name, Mismatch.UNKNOWN);
            }
        }
        for (String name : wanted) {
            if (!there.contains(name)) {
                throw PackageDiffers.in(name, Mismatch.MISSING);
            }
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!wanted.get(i).equals(there.get(i))) {
                throw new PackageDiffers(Mismatch.ORDER, Map.of("name", there.get(i), "wanted", wanted.get(i)));
            }
        }
    }

    /** Compares every file with what the computation gives. */
    private static Agreement computedAgain(Sealed sealed, Map<String, byte[]> made) throws PackageDiffers {
        boolean nearly = false;
        Agreement explained = Agreement.WHOLE;
        for (Map.Entry<String, byte[]> each : made.entrySet()) {
            String name = each.getKey();
            byte[] there = sealed.files().get(name);
            if (Arrays.equals(each.getValue(), there)) {
                continue;
            }
            if (name.equals(PackageFiles.EXPLANATIONS)) {
                explained = explained(there, each.getValue());
            } else if (PackageFiles.isAdvice(name) && nearlyEqual(there, each.getValue())) {
                nearly = true;
            } else {
                throw recomputed(name, lines(there), lines(each.getValue()));
            }
        }
        return new Agreement(nearly, explained.otherwise(), explained.further());
    }

    /**
     * Explanations that differ in their sentences alone, or that this version has besides. They decide nothing, and a later
     * version may say them better and explain more: that is told and proves no forgery. Whoever changes one without the key is
     * found by the fingerprint before.
     *
     * @throws PackageDiffers when anything but a sentence differs of what the package explains
     */
    private static Agreement explained(byte[] there, byte[] made) throws PackageDiffers {
        List<List<String>> then = PackageTable.cells(there);
        Set<List<String>> about = then.stream().map(PackageCheck::about).collect(Collectors.toSet());
        List<List<String>> all = PackageTable.cells(made);
        List<List<String>> now =
                all.stream().filter(row -> about.contains(about(row))).toList();
        List<String> figuresThen = withoutSentences(then);
        List<String> figuresNow = withoutSentences(now);
        if (!figuresThen.equals(figuresNow)) {
            throw recomputed(PackageFiles.EXPLANATIONS, figuresThen, figuresNow);
        }
        var otherwise = new ArrayList<SaidOtherwise>();
        for (int row = 0; row < then.size(); row++) {
            String said = last(then.get(row));
            if (!said.equals(last(now.get(row)))) {
                otherwise.add(new SaidOtherwise(
                        then.get(row).get(1) + " " + then.get(row).get(2), said, last(now.get(row))));
            }
        }
        return new Agreement(false, otherwise, all.size() - now.size());
    }

    /** What a row explains: category, nomination and path. */
    private static List<String> about(List<String> row) {
        return row.subList(0, Math.min(row.size(), PackageFiles.EXPLAINED_CELLS - 2));
    }

    /** The rows as lines; the last cell is taken away where the row has one for a sentence, and of no row but the header. */
    private static List<String> withoutSentences(List<List<String>> rows) {
        var lines = new ArrayList<String>();
        for (List<String> row : rows) {
            boolean sentence = !lines.isEmpty() && row.size() == PackageFiles.EXPLAINED_CELLS;
            lines.add(String.join(",", sentence ? row.subList(0, row.size() - 1) : row));
        }
        return lines;
    }

    private static String last(List<String> row) {
        return row.get(row.size() - 1);
    }

    /** Every ranked nomination has one place, a changed one its reason, and enough seats were there. */
    private static void decidedProperly(FrozenCategory category, SealedVerdict verdict) throws PackageDiffers {
        var placed = new HashSet<String>();
        for (SealedVerdict.Place place : verdict.places()) {
            if (!placed.add(place.nomination())) {
                throw new PackageDiffers(Mismatch.PLACED, Map.of("nomination", place.nomination()));
            }
        }
        for (var ranked : category.result().ranking().ranked()) {
            if (!placed.remove(ranked.entry())) {
                throw new PackageDiffers(Mismatch.PLACED, Map.of("nomination", ranked.entry()));
            }
        }
        if (!placed.isEmpty()) {
            throw new PackageDiffers(
                    Mismatch.PLACED, Map.of("nomination", placed.iterator().next()));
        }
        for (SealedVerdict.Place place : verdict.places()) {
            boolean moved = category.result().ranking().ranked().stream()
                    .anyMatch(r -> r.entry().equals(place.nomination())
                            && !Integer.valueOf(place.place()).equals(r.rank()));
            if (moved && place.reason().isBlank()) {
                throw new PackageDiffers(Mismatch.REASON, Map.of("nomination", place.nomination()));
            }
        }
        if (verdict.presence().size() != category.workbook().seats().size()) {
            throw PackageDiffers.in(PackageFiles.PRESENCE, Mismatch.TABLE);
        }
        Matcher rule = QUORUM.matcher(verdict.meeting().rule());
        if (!rule.matches()) {
            throw PackageDiffers.in(PackageFiles.ABOUT, Mismatch.TABLE);
        }
        long present = (long) verdict.present() * Integer.parseInt(rule.group(3));
        long share = (long) verdict.entitled() * Integer.parseInt(rule.group(2));
        if (verdict.present() == 0 || (rule.group(1).isEmpty() ? present < share : present <= share)) {
            throw new PackageDiffers(
                    Mismatch.QUORUM,
                    Map.of(
                            "present", Integer.toString(verdict.present()),
                            "entitled", Integer.toString(verdict.entitled()),
                            "rule", verdict.meeting().rule()));
        }
    }

    private static PackageDiffers recomputed(String name, List<String> found, List<String> wanted) {
        int line = 0;
        while (line < found.size() && line < wanted.size() && found.get(line).equals(wanted.get(line))) {
            line++;
        }
        return new PackageDiffers(
                Mismatch.RECOMPUTED,
                Map.of(
                        "name", name,
                        "line", Integer.toString(line + 1),
                        "found", quoted(found, line),
                        "wanted", quoted(wanted, line)));
    }

    private static List<String> lines(byte[] content) {
        return List.of(new String(content, StandardCharsets.UTF_8).split("\n", -1));
    }

    private static String quoted(List<String> lines, int line) {
        String text = line < lines.size() ? lines.get(line) : "";
        return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
    }

    private static boolean nearlyEqual(byte[] there, byte[] made) {
        List<List<String>> left = PackageTable.cells(there);
        List<List<String>> right = PackageTable.cells(made);
        if (left.size() != right.size()) {
            return false;
        }
        for (int row = 0; row < left.size(); row++) {
            if (left.get(row).size() != right.get(row).size()) {
                return false;
            }
            for (int cell = 0; cell < left.get(row).size(); cell++) {
                if (!nearlyEqual(left.get(row).get(cell), right.get(row).get(cell))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean nearlyEqual(String left, String right) {
        if (left.equals(right)) {
            return true;
        }
        String number = "-?\\d{1,20}(\\.\\d{1,40})?";
        if (!left.matches(number) || !right.matches(number)) {
            return false;
        }
        double a = new BigDecimal(left).doubleValue();
        double b = new BigDecimal(right).doubleValue();
        return Math.abs(a - b) <= SAME_STATISTIC * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }
}
