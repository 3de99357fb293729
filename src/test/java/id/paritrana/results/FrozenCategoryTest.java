package id.paritrana.results;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.paritrana.tables.Problem;
import id.paritrana.workbook.HandComputed;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.template.WorkbookWriter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** A run that was frozen before an import became stricter stays readable, and comes out as it did. */
class FrozenCategoryTest {
    private static final Map<String, String> WITH_A_CHOICE = Map.of("criteria", """
                category,code,parent,name,weight,source,normaliser,lo,hi,target,table
                *,T,,Total,,aggregate,,,,,
                *,A,T,Wawancara,60,panel,rubric,0,100,,
                *,B,T,Cakupan,30,ratio,target,,,0.5,PU+BPU
                *,D,T,Kehadiran,10,choice,,,,,
                """, "levels", """
                category,criterion,level,score,label
                *,D,hadir,100,Hadir
                *,D,wakil,50,Diwakili
                """);

    private static final String HEAD = "nomination,criterion,value,numerator,denominator,stated_percent,source,state\n";
    private static final String REST = "N1,D,hadir,,,,daftar,\nN2,D,hadir,,,,daftar,\nN3,B,,,,,,not_applicable\n";

    private static Reading values(String rows) {
        var changed = new HashMap<>(WITH_A_CHOICE);
        changed.put("values", HEAD + rows + REST);
        return HandComputed.reading(changed);
    }

    private static byte[] frozen(String rows) {
        return WorkbookWriter.zip(values(rows).workbook().canonical());
    }

    private static List<String> errors(String rows) {
        return values(rows).errors().stream()
                .map(error -> error.place() + " " + error.key())
                .toList();
    }

    @Test
    void what_the_method_does_not_compute_with_may_be_what_nobody_could_bring_today() {
        String sound = "N2,B,,45,90,,laporan,\nN3,D,wakil,,,,daftar,\n";
        String stated = "N2,B,,45,90,-50,laporan,\nN3,D,wakil,,,,daftar,\n";
        String figures = "N2,B,,45,90,,laporan,\nN3,D,wakil,-1,2,,daftar,\n";
        assertEquals(List.of(), errors(sound));
        assertEquals(List.of("values!F2 workbook.value.negative"), errors(stated));
        assertEquals(List.of("values!D3 workbook.value.not-ratio"), errors(figures));
        String digest = FrozenCategory.read("run-1.zip", frozen(sound)).resultDigest();
        assertEquals(digest, FrozenCategory.read("run-1.zip", frozen(stated)).resultDigest());
        assertEquals(digest, FrozenCategory.read("run-1.zip", frozen(figures)).resultDigest());
    }

    @Test
    void a_segment_of_which_there_are_no_counts_may_have_been_written_in_words() {
        String rows = "N2,B,,45,90,,laporan,\nN3,D,wakil,,,,daftar,\n";
        var words = new HashMap<>(WITH_A_CHOICE);
        words.computeIfPresent("criteria", (table, text) -> text.replace("PU+BPU", "PU dan BPU"));
        words.put("values", HEAD + rows + "N1,B,,40,90,,laporan,\n" + REST);
        Reading reading = HandComputed.reading(words);
        assertEquals(
                List.of("criteria!K4 workbook.coverage.segment"),
                reading.errors().stream()
                        .map(error -> error.place() + " " + error.key())
                        .toList());
        byte[] bytes = WorkbookWriter.zip(reading.workbook().canonical());
        assertEquals(
                FrozenCategory.read("run-1.zip", frozen(rows + "N1,B,,40,90,,laporan,\n"))
                        .resultDigest(),
                FrozenCategory.read("run-1.zip", bytes).resultDigest());
    }

    @Test
    void what_it_computes_with_may_not() {
        byte[] negative = frozen("N2,B,,-45,90,,laporan,\n");
        var refused = assertThrows(IllegalStateException.class, () -> FrozenCategory.read("run-1.zip", negative));
        assertEquals("run-1.zip cannot be read: values!D3 workbook.value.negative", refused.getMessage());
    }

    @Test
    void a_choice_takes_no_numerator_in_an_import() {
        Problem told = values("N2,D,,,2,,daftar,\n").errors().get(0);
        assertEquals("values!E2 workbook.value.not-ratio", told.place() + " " + told.key());
    }
}
