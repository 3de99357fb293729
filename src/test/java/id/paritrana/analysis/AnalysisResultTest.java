package id.paritrana.analysis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;

import id.paritrana.analysis.AnalysisResult.Heat;
import id.paritrana.analysis.AnalysisResult.Measure;
import id.paritrana.analysis.AnalysisResult.Without;
import id.paritrana.scoring.robustness.LeaveOneOut;
import id.paritrana.scoring.robustness.Separation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AnalysisResultTest {
    private static final AnalysisResult RESULT = new AnalysisResult(
            "close",
            List.of("A"),
            List.of(new AnalysisResult.Test(
                    Separation.Question.FIRST_IN_REWEIGHTINGS,
                    new Measure(0.97, null, null, null),
                    new Measure(0.95, null, null, null),
                    Separation.Outcome.NOT_APPLICABLE)),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            List.of(
                    new Without(LeaveOneOut.Kind.SEAT, List.of("3"), List.of("B"), 2),
                    new Without(LeaveOneOut.Kind.SEAT_PAIR, List.of("3", "4"), List.of("B"), 2),
                    new Without(LeaveOneOut.Kind.CRITERION, List.of("K1"), List.of("A"), 1)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Heat(List.of(), List.of()));

    @Test
    void constants_are_kept_by_the_words_that_they_always_had() throws IOException {
        String kept;
        try (var in = new GZIPInputStream(new ByteArrayInputStream(RESULT.bytes()))) {
            kept = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertTrue(kept.contains("\"question\":\"first_in_reweightings\""), kept);
        assertTrue(kept.contains("\"outcome\":\"not_applicable\""), kept);
        assertTrue(kept.contains("\"kind\":\"seat_pair\",\"leftOut\":[\"3\",\"4\"]"), kept);
        assertEquals(RESULT, AnalysisResult.read(RESULT.bytes()));
    }

    @Test
    void without_seats_only_who_was_first_is_left_of_what_was_found_without_one() {
        assertEquals(
                List.of(
                        new Without(LeaveOneOut.Kind.CRITERION, List.of("K1"), List.of("A"), 1),
                        new Without(LeaveOneOut.Kind.SEAT, List.of(), List.of("B"), 0),
                        new Without(LeaveOneOut.Kind.SEAT_PAIR, List.of(), List.of("B"), 0)),
                RESULT.withoutSeats().without());
    }
}
