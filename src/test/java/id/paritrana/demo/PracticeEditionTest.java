package id.paritrana.demo;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.Scorer;
import id.paritrana.words.Messages;
import id.paritrana.workbook.ProblemText;
import id.paritrana.workbook.reading.WorkbookReader;
import id.paritrana.workbook.scheme.SchemeAssembler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The practice edition is a workbook like any other: it reads without a problem and can be scored. */
class PracticeEditionTest {
    @Test
    void it_reads_without_a_problem_and_every_category_has_a_first() throws Exception {
        var reading = WorkbookReader.read(Path.of("src/main/resources/demo/latihan"));
        var text = new ProblemText(Messages.INDONESIAN);
        assertEquals(List.of(), reading.problems().stream().map(text::line).toList());
        var categories = SchemeAssembler.assemble(reading.workbook());
        assertEquals(8, categories.size());
        for (var category : categories) {
            var result = Scorer.score(category.scheme(), category.ballot());
            assertEquals(
                    1,
                    result.ranking().places().get(0).rank(),
                    category.category().code());
            assertTrue(result.reports().size() >= 3);
            if (Boolean.getBoolean("show"))
                result.ranking()
                        .places()
                        .forEach(pl -> System.out.println(
                                pl.rank() + " " + pl.name() + " " + pl.total() + " " + pl.tie() + " " + pl.status()));
        }
    }
}
