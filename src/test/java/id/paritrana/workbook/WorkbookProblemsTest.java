package id.paritrana.workbook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import id.paritrana.scoring.normaliser.Normaliser;
import id.paritrana.scoring.normaliser.NormaliserKind;
import id.paritrana.tables.Problem;
import id.paritrana.tables.StablePackage;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.reading.WorkbookReader;
import id.paritrana.workbook.rules.WorkbookRules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One change to an edition without mistakes, and the problems that it raises with their cells. */
class WorkbookProblemsTest {
    private static final String MARKS = "nomination,criterion,seat,mark\n";
    private static final String CRITERIA =
            "category,code,parent,name,weight,source,normaliser,lo,hi,target,table,min_coverage,direction\n";
    private static final String ROOT = "*,T,,Total,,aggregate,,,,,,,\n";
    private static final String A = "*,A,T,Wawancara,60,panel,rubric,0,100,,,,\n";
    private static final String B = "*,B,T,Cakupan,40,ratio,target,,,0.5,PU+BPU,,\n";

    @Test
    void the_edition_itself_has_none() {
        assertEquals(List.of(), places(HandComputed.reading(Map.of()).errors()));
    }

    @Test
    void a_cost_is_taken_with_a_normaliser_that_it_turns_round_and_else_refused_at_its_cell() {
        Set<String> written = Set.of("bands", "piecewise");
        for (NormaliserKind kind : Normaliser.kinds()) {
            String source = kind.code().equals("checklist") ? "checklist" : "number";
            String row = "*,B,T,Cakupan,40," + source + "," + kind.code() + ",1,10,10,0:0; 1:100,,cost\n";
            Reading reading = HandComputed.reading(Map.of("criteria", CRITERIA + ROOT + A + row));
            List<String> found = places(reading.errors()).stream()
                    .filter(place -> place.startsWith("criteria"))
                    .toList();
            List<String> expected = kind.code().equals("none")
                    ? List.of("criteria!M4 direction.as-it-is")
                    : written.contains(kind.code()) ? List.of("criteria!M4 direction.scores-written") : List.of();
            assertEquals(expected, found, kind.code());
        }
        String choice = "*,B,T,Cakupan,40,choice,,,,,A:1; B:2,,makin_rendah_makin_baik\n";
        String branch = "*,T,,Total,,aggregate,,,,,,,cost\n";
        assertEquals(
                List.of("criteria!M2 direction.branch", "criteria!M4 direction.scores-written"),
                places(HandComputed.reading(Map.of("criteria", CRITERIA + branch + A + choice))
                                .errors())
                        .stream()
                        .filter(place -> place.startsWith("criteria"))
                        .toList());
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("changes")
    void every_mistake_is_named_by_its_cell(String table, String content, List<String> expected) {
        Reading reading = HandComputed.reading(Map.of(table, content));
        List<String> found = places(reading.problems());
        for (String problem : expected) {
            assertTrue(found.contains(problem), () -> problem + " is not among " + found);
        }
        for (Problem problem : reading.problems()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("id"))) {
                String line = new ProblemText(locale).line(problem);
                assertTrue(line.startsWith(problem.place() + ": "), line);
                assertFalse(line.contains("{") || line.contains(" ? "), line);
            }
        }
    }

    static Stream<Arguments> changes() {
        List<Arguments> all = new ArrayList<>();
        // tables and columns
        all.add(change("upah", "a,b\n1,2\n", "upah!A1 table.unknown"));
        all.add(change("calon", "category,code,name\nK,N9,X\n", "calon!A1 table.twice"));
        all.add(change("seats", "code,unsur,warna\nS1,Sekda,biru\n", "seats!C1 column.unknown"));
        all.add(change("seats", "code,element,unsur\nS1,a,b\n", "seats!C1 column.twice"));
        all.add(change("seats", "code,element,\nS1,a,b\n", "seats!C2 column.unnamed"));
        all.add(change("nominations", "category,code\nK,N1\n", "nominations!A1 column.missing"));
        all.add(change("nominations", "category,code,name,NIK\nK,N1,X,1\n", "nominations!D1 column.personal"));
        all.add(change("nominations", "category,code,name,upah\nK,N1,X,1\n", "nominations!D1 column.personal"));
        all.add(change("nominations", "", "nominations!A1 table.no-header"));
        // cells
        all.add(change("nominations", "category,code,name\nK,N1,\n", "nominations!C2 cell.required"));
        all.add(change("nominations", "category,code,name\nK,,X\n", "nominations!B2 cell.required"));
        all.add(change("nominations", "category,code,name\nK,N1,NIK 6301010101900001\n", "nominations!C2 cell.nik"));
        all.add(change("nominations", "category,code,name\nK,N1,630101-010190-0001\n", "nominations!C2 cell.nik"));
        all.add(change("nominations", "category,code,name\nK,N1,KPJ 12345678901\n", "nominations!C2 cell.kpj"));
        all.add(change(
                "nominations", "category,code,name\nK,N1," + "x".repeat(4001) + "\n", "nominations!C2 cell.long"));
        all.add(change("seats", "code,role\nS1,raja\n", "seats!B2 cell.word"));
        all.add(change("categories", "code,name,prize_places\nK,Kab,2.5\n", "categories!C2 cell.whole"));
        all.add(change("categories", "code,name,prize_places\nK,Kab,-1\n", "categories!C2 cell.whole"));
        all.add(change("categories", "code,name,kind\nK,Kab,istana\n", "categories!C2 cell.word"));
        all.add(change("coverage", "nomination,segment,as_of\nN1,PU,31-13-2024\n", "coverage!C2 cell.date"));
        // numbers
        all.add(change("marks", MARKS + "N1,A,S1,delapan\n", "marks!D2 number.unreadable"));
        all.add(change("marks", MARKS + "N1,A,S1,\"8,5\"\n", "marks!D2 number.marks"));
        all.add(change("marks", "nomination;criterion;seat;mark\nN1;A;S1;1.234\n", "marks!D2 number.ambiguous"));
        all.add(change("marks", MARKS + "N1,A,S1,1e1\n", "marks!D2 number.exponent"));
        all.add(change("marks", MARKS + "N1,A,S1,1e400\n", "marks!D2 number.exponent"));
        all.add(change("marks", MARKS + "N1,A,S1,NaN\n", "marks!D2 number.infinite"));
        all.add(change("marks", MARKS + "N1,A,S1,1.0123456789012345\n", "marks!D2 number.decimals"));
        all.add(change("marks", MARKS + "N1,A,S1,1234567890123456789\n", "marks!D2 number.large"));
        // edition
        all.add(change("edition", "key,value\nname,X\n", "edition!A1 edition.code"));
        all.add(change("edition", "key,value\ncode,X\nwarna,biru\n", "edition!A3 cell.word"));
        all.add(change("edition", "key,value\ncode,X\ncode,Y\n", "edition!A3 row.twice"));
        all.add(change("edition", "key,value\ncode,X\naward_year,20x4\n", "edition!B3 number.no-whole"));
        all.add(change("edition", "key,value\ncode,X\naward_year,99999\n", "edition!B3 cell.whole"));
        all.add(change(
                "edition",
                "key,value\ncode,X\nperiod_end,2023-12-31\nperiod_start,2024-01-01\n",
                "edition!B3 edition.period"));
        // rosters
        all.add(change("categories", "code,name\nK,Kab\nK,Kab\n", "categories!A3 row.twice"));
        all.add(change("categories", "code,name\nK,Kab\n*,semua\n", "categories!A3 category.star"));
        all.add(change("categories", "code,name\nK,Kab\nL,Lain\n", "categories!A3 category.empty"));
        all.add(change("nominations", "category,code,name\nZ,N1,X\n", "nominations!A2 category.unknown"));
        all.add(change("nominations", "category,code,name\nK,N1,X\nK,N1,Y\n", "nominations!B3 row.twice"));
        all.add(change("seats", "code,role\nS1,chair\nS2,ketua\n", "seats!B3 seat.chairs"));
        all.add(change("seats", "code\nS1\nS1\n", "seats!A3 row.twice"));
        all.add(change("seats", "code\n", "marks!A1 seat.none"));
        all.add(change("seats", "code\nS1\nS2\nS3\n", "marks!C5 seat.unknown", "categories!A2 seat.quorum"));
        all.add(change("recusals", "nomination,seat\nN9,S1\n", "recusals!A2 nomination.unknown"));
        all.add(change("recusals", "nomination,seat\nN1,S9\n", "recusals!B2 seat.unknown"));
        all.add(change("recusals", "nomination,seat\nN3,S1\nN3,S1\n", "recusals!A3 row.twice"));
        // criteria
        all.add(criteria(ROOT + A.replace("60", "50") + B, "criteria!E3 weight.sum"));
        all.add(criteria(ROOT + A.replace("60", "") + B, "criteria!E3 weight.missing"));
        all.add(criteria(ROOT + A.replace("60", "0") + B, "criteria!E3 weight.positive"));
        all.add(criteria(ROOT + A.replace("60", "-60") + B, "criteria!E3 weight.positive"));
        all.add(criteria(ROOT + A.replace("*,A", "Z,A") + B, "criteria!A3 category.unknown"));
        all.add(criteria(ROOT + A.replace(",T,", ",X,") + B, "criteria!C3 criterion.parent"));
        all.add(criteria(ROOT + A.replace(",T,", ",,") + B, "criteria!C3 criterion.roots"));
        all.add(criteria("*,T,A,Total,,aggregate,,,,,,,\n" + A + B, "criteria!C2 criterion.cycle"));
        all.add(criteria("*,T,T,Total,,aggregate,,,,,,,\n" + A + B, "criteria!C2 criterion.cycle"));
        all.add(criteria("*,T,Z,Total,,aggregate,,,,,,,\n", "criteria!C2 criterion.parent"));
        all.add(criteria(ROOT + A + B + A, "criteria!A5 row.twice"));
        all.add(criteria(ROOT.replace("aggregate", "number") + A + B, "criteria!F2 criterion.branch-source"));
        all.add(criteria(ROOT + A.replace("panel", "aggregate") + B, "criteria!F3 criterion.leaf-source"));
        all.add(criteria(ROOT + A.replace("panel", "") + B, "criteria!F3 criterion.leaf-source"));
        all.add(criteria(ROOT + A.replace("panel", "ilham") + B, "criteria!F3 cell.word"));
        all.add(criteria(ROOT + A.replace("0,100", "100,100") + B, "criteria!H3 normaliser.lo-hi"));
        all.add(criteria(ROOT + A.replace("0,100", "100,0") + B, "criteria!H3 normaliser.lo-hi"));
        all.add(criteria(ROOT + A + B.replace("0.5", "0"), "criteria!J4 normaliser.target-positive"));
        all.add(criteria(ROOT + A + B.replace("0.5", ""), "criteria!J4 normaliser.parameter"));
        all.add(criteria(ROOT + A + B.replace("target", ""), "criteria!G4 normaliser.missing"));
        all.add(criteria(ROOT + A + B.replace("0.5", "50"), "criteria!J4 ratio.percent"));
        all.add(criteria(ROOT + A + B.replace("0.5", "1.01"), "criteria!J4 ratio.above-one"));
        all.add(criteria(ROOT + A + B.replace("0.5", "1.5"), "criteria!J4 ratio.above-one"));
        all.add(criteria(ROOT + A + B.replace("0.5", "1.6"), "criteria!J4 ratio.percent"));
        all.add(criteria(
                ROOT + A + B.replace("target", "ln_goalposts").replace(",,,0.5", ",0,5,"),
                "criteria!H4 normaliser.lo-positive"));
        all.add(criteria(ROOT + A + B.replace("target", "goalposts"), "criteria!H4 normaliser.parameter"));
        all.add(criteria(ROOT + A + B.replace("target", "bands"), "criteria!K4 normaliser.parameter"));
        all.add(criteria(
                ROOT + A + B.replace("target", "bands").replace("PU+BPU", "0.5:60; 0.2:30"),
                "criteria!K4 normaliser.table-order"));
        all.add(criteria(ROOT + A + B.replace("PU+BPU", "a:b:c"), "criteria!K4 table-text.form"));
        all.add(criteria(ROOT + A + B.replace("PU+BPU", "0.5:1e9"), "criteria!K4 number.exponent"));
        all.add(criteria(ROOT + A.replace("0,100,,", "0,100,,PU") + B, "criteria!K3 table-text.segments"));
        all.add(criteria(ROOT + A.replace("rubric", "checklist") + B, "criteria!G3 normaliser.unfit"));
        all.add(criteria(ROOT + A.replace("rubric", "minmax") + B, "criteria!G3 normaliser.field"));
        all.add(criteria(ROOT + A + B.replace("BPU,,", "BPU,1.5,"), "criteria!L4 criterion.share"));
        all.add(criteria(
                ROOT + A + B.replace("ratio,target,,,0.5,PU+BPU", "choice,,,,,"), "criteria!K4 choice.no-options"));
        all.add(change(
                "criteria", CRITERIA.strip() + "\nZ,T,,Total,,panel,,,,,,,\n", "categories!A2 category.no-criteria"));
        // rules
        all.add(rules("Z,quorum,4", "rules!A2 category.unknown"));
        all.add(rules("*,warna,4", "rules!B2 cell.word"));
        all.add(rules("*,quorum,4\n*,quorum,5", "rules!A3 row.twice"));
        all.add(rules("*,quorum,0", "rules!C2 cell.whole"));
        all.add(rules("*,quorum,empat", "rules!C2 number.no-whole"));
        all.add(rules("*,below_quorum,zero", "rules!C2 cell.word"));
        all.add(rules("*,weights,semua", "rules!C2 cell.word"));
        all.add(rules("*,panel,semua", "rules!C2 cell.word"));
        all.add(rules("*,round_total,2.5", "rules!C2 cell.whole"));
        all.add(rules("*,round_total,99", "rules!C2 cell.whole"));
        all.add(rules("*,draws,0", "rules!C2 cell.whole"));
        all.add(rules("*,seed,1.5", "rules!C2 rule.seed"));
        all.add(rules("*,weight_noise,1", "rules!C2 rule.noise"));
        all.add(rules("*,ties,\"Z, shared\"", "rules!C2 rule.tie-step"));
        all.add(rules("*,ties,\"shared, A\"", "rules!C2 rule.tie-useless"));
        // values, coverage, levels, items
        String values = "nomination,criterion,value,numerator,denominator,state\n";
        all.add(change("values", values + "N9,B,1,,,\n", "values!A2 nomination.unknown"));
        all.add(change("values", values + "N1,Z,1,,,\n", "values!B2 criterion.unknown"));
        all.add(change("values", values + "N1,T,1,,,\n", "values!B2 criterion.aggregate"));
        all.add(change("values", values + "N1,A,1,,,\n", "values!B2 value.elsewhere"));
        all.add(change("values", values + "N2,B,,45,90,\nN2,B,,45,90,\n", "values!A3 row.twice"));
        all.add(change("values", values + "N2,B,,45,,\n", "values!E2 value.half-ratio"));
        all.add(change("values", values + "N2,B,,45,0,\n", "values!E2 value.by-zero"));
        all.add(change("values", values + "N2,B,,-45,90,\n", "values!D2 value.negative"));
        all.add(change("values", values + "N2,B,,91,90,\n", "values!D2 value.above-one"));
        all.add(change("values", values + "N2,B,0.5,45,90,\n", "values!C2 value.twice-given"));
        all.add(change("values", values + "N2,B,,45,90,withheld\n", "values!F2 value.state"));
        all.add(change("values", values + "N2,B,,,,hilang\n", "values!F2 cell.word"));
        String coverage = "nomination,segment,as_of,participants,workers\n";
        all.add(change("coverage", coverage + "N9,PU,2024-12-31,1,2\n", "coverage!A2 nomination.unknown"));
        all.add(change("coverage", coverage + "N1,Pmi,2024-12-31,1,2\n", "coverage!B2 coverage.segment"));
        all.add(change("coverage", coverage + "N1,PU,2024-12-31,1,0\n", "coverage!E2 value.by-zero"));
        all.add(change("coverage", coverage + "N1,PU,2024-12-31,77074,51086\n", "coverage!D2 value.above-one"));
        all.add(change("coverage", coverage + "N1,PU,2024-12-31,1,2\nN1,PU,2024-12-31,1,2\n", "coverage!A3 row.twice"));
        all.add(change("coverage", coverage + "N1,PU,2023-12-31,1,2\n", "coverage!C2 coverage.period"));
        String levels = "category,criterion,level,score\n";
        all.add(change("levels", levels + "Z,A,1,1\n", "levels!A2 category.unknown"));
        all.add(change("levels", levels + "*,Z,1,1\n", "levels!B2 criterion.unknown"));
        all.add(change("levels", levels + "K,B,1,1\n", "levels!B2 level.source"));
        all.add(change("levels", levels + "*,A,1,1\n*,A,1,1\n", "levels!A3 row.twice"));
        String items = "nomination,criterion,item,accepted,weight\n";
        all.add(change("items", items + "N1,A,B1,yes,1\n", "items!B2 item.source"));
        all.add(change("items", items + "N1,A,B1,mungkin,1\n", "items!D2 cell.word"));
        all.add(change("items", items + "N1,A,B1,yes,0\n", "items!E2 weight.positive"));
        // marks
        all.add(change("marks", MARKS + "N9,A,S1,80\n", "marks!A2 nomination.unknown"));
        all.add(change("marks", MARKS + "N1,Z,S1,80\n", "marks!B2 criterion.unknown"));
        all.add(change("marks", MARKS + "N1,B,S1,80\n", "marks!B2 mark.source"));
        all.add(change("marks", MARKS + "N1,A,S9,80\n", "marks!C2 seat.unknown"));
        all.add(change("marks", MARKS + "N1,A,S1,101\n", "marks!D2 mark.scale"));
        all.add(change("marks", MARKS + "N1,A,S1,-1\n", "marks!D2 mark.scale"));
        all.add(change("marks", MARKS + "N1,A,S1,80\nN1,A,S1,81\n", "marks!A3 row.twice"));
        all.add(change("marks", MARKS + "N3,A,S1,80\n", "marks!C2 mark.recused"));
        all.add(change("marks", MARKS + "N1,A,S1,\n", "marks!D2 cell.required"));
        return all.stream();
    }

    @Test
    void choices_are_checked_against_their_options() {
        Map<String, String> changed = new HashMap<>();
        changed.put("criteria", CRITERIA + ROOT + A + "*,B,T,Regulasi,40,choice,,,,,PERDA:80,,\n");
        changed.put("coverage", "nomination,segment,as_of\n");
        changed.put("levels", "category,criterion,level,score\n*,B,PERKADA,60\n*,B,PERDA,70\n");
        changed.put("values", "nomination,criterion,value\nN1,B,PERDA\n");
        assertEquals(
                List.of("criteria!K4 choice.two-scores"),
                places(HandComputed.reading(changed).errors()));
        changed.put("levels", "category,criterion,level,score\n*,B,PERKADA,60\nK,B,RANCANGAN,\n");
        changed.put("values", "nomination,criterion,value\nN1,B,PERDA\nN2,B,QANUN\nN3,B,PERKADA\n");
        assertEquals(
                List.of("levels!D3 level.score", "values!C3 value.option"),
                places(HandComputed.reading(changed).errors()).stream().sorted().toList());
    }

    @Test
    void all_problems_are_named_at_once_in_the_order_of_the_file() {
        Map<String, String> changed = new HashMap<>();
        changed.put("seats", "code,role\nS1,raja\nS2,\nS3,\nS4,\nS5,\n");
        changed.put("marks", MARKS + "N1,A,S1,80\nN1,A,S2,abc\nN9,A,S3,200\nN1,A,S4,101\n");
        changed.put("recusals", "nomination,seat\nN1,S9\n");
        assertEquals(
                List.of(
                        "seats!B2 cell.word",
                        "marks!D3 number.unreadable",
                        "marks!A4 nomination.unknown",
                        "marks!D5 mark.scale",
                        "recusals!B2 seat.unknown"),
                places(HandComputed.reading(changed).errors()));
    }

    @Test
    void a_missing_table_is_one_problem_and_not_one_per_row() {
        Map<String, String> tables = HandComputed.tables();
        tables.remove("nominations");
        Map<String, byte[]> files = new HashMap<>();
        tables.forEach((name, text) -> files.put(name + ".csv", text.getBytes(StandardCharsets.UTF_8)));
        Reading reading = WorkbookReader.read("e.zip", StablePackage.of(files));
        assertEquals(List.of("nominations!A1 table.missing"), places(reading.errors()));
    }

    @Test
    void a_period_that_ends_before_it_begins_makes_no_day_doubtful() {
        Reading reading = HandComputed.reading(
                Map.of("edition", "key,value\ncode,X\nperiod_end,2023-12-31\nperiod_start,2024-01-01\n"));
        assertEquals(
                List.of(),
                places(reading.problems()).stream()
                        .filter(place -> place.endsWith(".period") && !place.endsWith("edition.period"))
                        .toList());
    }

    @Test
    void rows_out_of_another_source_are_judged_by_the_same_rules() {
        EditionWorkbook good = HandComputed.reading(Map.of()).workbook();
        assertEquals(
                List.of(),
                WorkbookRules.problems(good).stream().filter(Problem::isError).toList());
        EditionWorkbook noSeats = new EditionWorkbook(
                good.edition(),
                good.categories(),
                good.criteria(),
                good.rules(),
                good.seats().subList(0, 4),
                good.nominations(),
                good.values(),
                good.coverage(),
                good.levels(),
                good.items(),
                good.marks(),
                good.recusals(),
                good.present());
        assertEquals(
                List.of("marks!C6 seat.unknown", "marks!C11 seat.unknown", "marks!C15 seat.unknown"),
                places(WorkbookRules.problems(noSeats).stream()
                        .filter(Problem::isError)
                        .toList()));
    }

    private static Arguments change(String table, String content, String... expected) {
        return Arguments.of(table, content, Arrays.asList(expected));
    }

    private static Arguments criteria(String rows, String... expected) {
        return change("criteria", CRITERIA + rows, expected);
    }

    private static Arguments rules(String rows, String... expected) {
        return change("rules", "category,key,value\n" + rows + "\n", expected);
    }

    /** Each problem by its place and its key, without the package that has the sentence. */
    private static List<String> places(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.place() + " " + problem.key().replaceFirst("^(workbook|tables)[.]", ""))
                .toList();
    }
}
