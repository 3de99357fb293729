package id.paritrana.coverage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import id.paritrana.nomination.Evidence;

/**
 * The regulations on employment social security, and the year of each. A number is used again every year by another
 * regulation, so only those are listed whose number stands for this subject in the texts of the award.
 *
 * <p>Source: UU 24/2011; PP 44, 45, 46/2015; PP 37/2021; Perpres 109/2013; Inpres 2/2021, 4/2022, 8/2025; Permendagri
 * 84/2022.
 */
final class CitationRules {
    private static final Map<String, Integer> ENACTED = Map.ofEntries(
            Map.entry("UU 24", 2011),
            Map.entry("PP 44", 2015),
            Map.entry("PP 45", 2015),
            Map.entry("PP 46", 2015),
            Map.entry("PP 37", 2021),
            Map.entry("PERPRES 109", 2013),
            Map.entry("INPRES 2", 2021),
            Map.entry("INPRES 4", 2022),
            Map.entry("INPRES 8", 2025),
            Map.entry("PERMENDAGRI 84", 2022));
    private static final Pattern CITED = Pattern.compile(
            "(?iu)\\b(instruksi presiden|inpres|peraturan presiden|perpres|peraturan pemerintah|undang-undang|permendagri|uu|pp)"
                    + "(?:\\s+ri)?\\s*(?:nomor|no\\.?)?\\s*0*(\\d{1,3})\\s*(?:/|tahun|th\\.?)\\s*(\\d{4})\\b");
    private static final Map<String, String> SHORT = Map.of(
            "instruksi presiden", "Inpres",
            "inpres", "Inpres",
            "peraturan presiden", "Perpres",
            "perpres", "Perpres",
            "peraturan pemerintah", "PP",
            "pp", "PP",
            "undang-undang", "UU",
            "uu", "UU",
            "permendagri", "Permendagri");

    private CitationRules() {}

    /** A citation that does not exist: as it stands, and the regulation it must mean. */
    record WrongYear(String cited, String enacted) {}

    static List<CoverageWarning> warnings(List<CoverageRecord> records, List<Evidence> evidence) {
        var found = new ArrayList<CoverageWarning>();
        for (CoverageRecord r : records) {
            for (WrongYear wrong : wrongYears(r.source() + " \n " + r.note())) {
                found.add(CoverageWarning.about(
                        r,
                        WarningKind.REGULATION_YEAR,
                        "",
                        WarningFigure.words(wrong.cited()),
                        WarningFigure.words(wrong.enacted())));
            }
        }
        for (Evidence e : evidence) {
            for (WrongYear wrong : wrongYears(e.title())) {
                found.add(new CoverageWarning(
                        WarningKind.REGULATION_YEAR,
                        "evidence",
                        e.nomination(),
                        "",
                        e.nomination().edition().dayOf(e.recordedAt()),
                        List.of(
                                WarningFigure.words(wrong.cited()),
                                WarningFigure.words(wrong.enacted()),
                                WarningFigure.words(e.title())),
                        null));
            }
        }
        return found;
    }

    static Set<WrongYear> wrongYears(String text) {
        var wrong = new LinkedHashSet<WrongYear>();
        var citation = CITED.matcher(text);
        while (citation.find()) {
            String kind = SHORT.get(citation.group(1).toLowerCase(Locale.ROOT));
            String number = citation.group(2);
            Integer year = ENACTED.get(kind.toUpperCase(Locale.ROOT) + " " + number);
            if (year != null && year != Integer.parseInt(citation.group(3))) {
                wrong.add(
                        new WrongYear(kind + " " + number + "/" + citation.group(3), kind + " " + number + "/" + year));
            }
        }
        return wrong;
    }
}
