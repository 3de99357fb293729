package id.paritrana.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.paritrana.digest.Sha256;
import id.paritrana.results.AdvisedResult;
import id.paritrana.results.FrozenCategory;
import id.paritrana.results.ResultTables;
import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.agreement.PanelReport;
import id.paritrana.scoring.robustness.RankAcceptability;
import id.paritrana.scoring.scheme.Draws;
import id.paritrana.tables.CsvStyle;
import id.paritrana.tables.CsvWriter;
import id.paritrana.tables.WrittenCell;
import id.paritrana.tables.WrittenTable;
import id.paritrana.words.Messages;
import id.paritrana.workbook.EditionInfo;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionTables;

/**
 * The files of a package, each a function of the frozen workbook and of what was pronounced. Making a package and
 * checking one call the same methods, so a package is right when the same files come out again; only sentences may be
 * worded differently by another version.
 */
final class PackageFiles {
    /** The frozen workbook as it was kept: an edition workbook that the command {@code score} reads. */
    static final String WORKBOOK = "input.zip";

    static final String ABOUT = "about.csv";
    static final String PLACES = "verdict/places.csv";
    static final String PRESENCE = "verdict/presence.csv";
    private static final String RESULTS = "results/";

    /** Every figure with the sentence that says why it has its value; the sentence is the last cell of a row. */
    static final String EXPLANATIONS = RESULTS + "explanations.csv";

    /** Category, nomination, path, value, sentence. */
    static final int EXPLAINED_CELLS = 5;

    /** Files with advice, which decide nothing: statistics in double precision. */
    private static final Set<String> ADVICE =
            Set.of("panel_statistics", "seat_statistics", "robustness", "stability", "leave_one_out");

    /** The tables that make up the scheme. */
    private static final Set<String> SCHEME = Set.of(
            EditionTable.CATEGORIES.code(),
            EditionTable.CRITERIA.code(),
            EditionTable.RULES.code(),
            EditionTable.LEVELS.code());

    /**
     * Above this many ranked nominations a package has no advice on robustness; {@code score} computes it from the
     * frozen workbook.
     */
    static final int MOST_ADVISED = 200;

    private PackageFiles() {}

    /** The names of all files, in their order in the archive. */
    static List<String> names() {
        var names = new ArrayList<>(List.of(ABOUT, WORKBOOK));
        ResultTables.NAMES.forEach(table -> names.add(RESULTS + table + ".csv"));
        names.add(PLACES);
        names.add(PRESENCE);
        return names;
    }

    /** Whether a file holds statistics, whose last digits may depend on the processor. */
    static boolean isAdvice(String name) {
        return name.startsWith(RESULTS)
                && ADVICE.contains(name.substring(RESULTS.length()).replace(".csv", ""));
    }

    /**
     * All files.
     *
     * @param workbook the bytes that {@code category} was read from
     */
    static Map<String, byte[]> of(byte[] workbook, FrozenCategory category, SealedVerdict verdict) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(ABOUT, about(workbook, category, verdict));
        files.put(WORKBOOK, workbook);
        ResultTables results = ResultTables.all(List.of(analyses(category.result())), Messages.INDONESIAN);
        results.names().forEach(table -> files.put(RESULTS + table + ".csv", results.csv(table, CsvStyle.COMMA)));
        files.put(PLACES, places(category, verdict));
        files.put(PRESENCE, presence(category, verdict));
        return files;
    }

    /** People wait while a verdict is pronounced, so a large field goes without the advice that takes longest. */
    private static AdvisedResult analyses(CategoryResult result) {
        return result.ranking().ranked().size() > MOST_ADVISED
                ? new AdvisedResult(result, PanelReport.of(result), null)
                : AdvisedResult.of(result);
    }

    private static byte[] about(byte[] workbook, FrozenCategory category, SealedVerdict verdict) {
        EditionInfo edition = category.workbook().edition();
        Draws draws = category.result().scheme().rules().draws();
        var facts = new LinkedHashMap<String, String>();
        facts.put("format", "1");
        facts.put("edition", edition.code());
        facts.put("edition_name", edition.name());
        facts.put("edition_kind", edition.kindWhenNew().code());
        facts.put("region", edition.region());
        facts.put("assessment_year", plain(edition.assessmentYear()));
        facts.put("award_year", plain(edition.awardYear()));
        facts.put("category", category.assembled().category().code());
        facts.put("category_name", category.assembled().category().name());
        facts.put("run", plain(verdict.run().number()));
        facts.put("run_at", verdict.run().at());
        facts.put("run_reason", verdict.run().reason());
        facts.put("engine", verdict.run().engine());
        facts.put("scheme_basis", verdict.run().basis());
        facts.put("scheme_digest", schemeDigest(category));
        facts.put("input_digest", Sha256.of(workbook));
        facts.put("result_digest", category.resultDigest());
        facts.put("seed", Long.toString(draws.seed()));
        facts.put("draws", plain(draws.count()));
        facts.put("weight_noise", draws.weightNoise().toPlainString());
        facts.put("generator", RankAcceptability.GENERATOR);
        facts.put("held_on", verdict.meeting().on());
        facts.put("held_at", verdict.meeting().at());
        facts.put("zone", verdict.meeting().zone());
        facts.put("venue", verdict.meeting().venue());
        facts.put("presiding_seat", verdict.meeting().presiding());
        facts.put("entitled", plain(verdict.entitled()));
        facts.put("present", plain(verdict.present()));
        facts.put("quorum_rule", verdict.meeting().rule());
        facts.put("pronounced_at", verdict.meeting().pronouncedAt());
        // part of the format, and always empty: a category has one verdict, and a verdict has one package
        facts.put("former_package", "");
        // older packages do not have these
        if (!verdict.resolution().way().isEmpty()) {
            facts.put("resolved", verdict.resolution().way());
            facts.put("votes", verdict.resolution().votes());
            facts.put("dissent", verdict.resolution().dissent());
        }
        List<List<WrittenCell>> rows = facts.entrySet().stream()
                .map(fact -> List.of(WrittenCell.of(fact.getKey()), WrittenCell.of(fact.getValue())))
                .toList();
        return csv("about", List.of("key", "value"), rows);
    }

    /** The fingerprint of the scheme: SHA-256 of its tables, one after the other. */
    static String schemeDigest(FrozenCategory category) {
        byte[][] tables = EditionTables.of(category.workbook()).stream()
                .filter(table -> SCHEME.contains(table.name()))
                .map(table -> CsvWriter.write(table, CsvStyle.COMMA))
                .toArray(byte[][]::new);
        return Sha256.of(tables);
    }

    /** By place, then as computed: so the order does not depend on storage. */
    private static byte[] places(FrozenCategory category, SealedVerdict verdict) {
        Map<String, SealedVerdict.PlaceGiven> pronounced = verdict.places().stream()
                .collect(Collectors.toMap(SealedVerdict.PlaceGiven::nomination, p -> p, (first, twice) -> first));
        var ranked = new ArrayList<>(category.result().ranking().ranked());
        ranked.removeIf(p -> !pronounced.containsKey(p.entry()));
        ranked.sort(Comparator.comparingInt(p -> pronounced.get(p.entry()).place()));
        var rows = new ArrayList<List<WrittenCell>>();
        for (var place : ranked) {
            SealedVerdict.PlaceGiven decided = pronounced.get(place.entry());
            rows.add(List.of(
                    WrittenCell.of(decided.place()),
                    WrittenCell.of(place.rank()),
                    WrittenCell.of(place.entry()),
                    WrittenCell.of(place.name()),
                    WrittenCell.of(place.total()),
                    WrittenCell.of(decided.reason())));
        }
        return csv("places", List.of("place", "rank", "nomination", "name", "total", "reason"), rows);
    }

    /** The seats of the frozen workbook, in its order. */
    private static byte[] presence(FrozenCategory category, SealedVerdict verdict) {
        Map<String, String> words = verdict.presence().stream()
                .collect(Collectors.toMap(
                        SealedVerdict.SeatPresence::seat,
                        SealedVerdict.SeatPresence::presence,
                        (first, twice) -> first));
        List<List<WrittenCell>> rows = category.workbook().seats().stream()
                .filter(seat -> words.containsKey(seat.code()))
                .map(seat -> List.of(
                        WrittenCell.of(seat.code()),
                        WrittenCell.of(seat.element()),
                        WrittenCell.of(seat.role().code()),
                        WrittenCell.of(words.get(seat.code()))))
                .toList();
        return csv("presence", List.of("seat", "element", "role", "presence"), rows);
    }

    private static byte[] csv(String name, List<String> header, List<List<WrittenCell>> rows) {
        return CsvWriter.write(new WrittenTable(name, header, rows), CsvStyle.COMMA);
    }

    private static String plain(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    /**
     * What was pronounced, read out of the files of a package.
     *
     * @throws PackageDiffers when a file is no such table
     */
    static SealedVerdict verdict(Map<String, byte[]> files) throws PackageDiffers {
        Map<String, String> about = new HashMap<>();
        for (List<String> row : PackageTable.read(ABOUT, files, 2)) {
            about.put(row.get(0), row.get(1));
        }
        var presence = new ArrayList<SealedVerdict.SeatPresence>();
        for (List<String> row : PackageTable.read(PRESENCE, files, 4)) {
            presence.add(new SealedVerdict.SeatPresence(row.get(0), row.get(3)));
        }
        var places = new ArrayList<SealedVerdict.PlaceGiven>();
        for (List<String> row : PackageTable.read(PLACES, files, 6)) {
            places.add(new SealedVerdict.PlaceGiven(row.get(2), PackageTable.whole(PLACES, row.get(0)), row.get(5)));
        }
        var run = new SealedVerdict.Run(
                PackageTable.whole(ABOUT, of(about, "run")),
                of(about, "run_at"),
                of(about, "run_reason"),
                of(about, "engine"),
                of(about, "scheme_basis"));
        var meeting = new SealedVerdict.MeetingHeld(
                of(about, "held_on"),
                of(about, "held_at"),
                of(about, "zone"),
                of(about, "venue"),
                of(about, "presiding_seat"),
                of(about, "quorum_rule"),
                of(about, "pronounced_at"));
        var resolution = new SealedVerdict.ResolutionTaken(
                about.getOrDefault("resolved", ""), about.getOrDefault("votes", ""), about.getOrDefault("dissent", ""));
        return new SealedVerdict(run, meeting, resolution, presence, places);
    }

    private static String of(Map<String, String> about, String key) throws PackageDiffers {
        String value = about.get(key);
        if (value == null) {
            throw PackageDiffers.in(ABOUT, Mismatch.TABLE);
        }
        return value;
    }
}
