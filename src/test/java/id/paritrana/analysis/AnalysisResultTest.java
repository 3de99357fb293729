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
    void an_analysis_is_kept_in_the_bytes_that_it_always_had() throws IOException {
        String kept;
        try (var in = new GZIPInputStream(new ByteArrayInputStream(RESULT.bytes()))) {
            kept = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertEquals(
                "{\"word\":\"close\",\"first\":[\"A\"],\"tests\":[{\"question\":\"first_in_reweightings\",\"measured\":{\"value\":0.97},"
                        + "\"needed\":{\"value\":0.95},\"outcome\":\"not_applicable\"}],\"weights\":[],\"anyWeights\":[],\"bootstrap\":[],"
                        + "\"centralWeights\":{},\"stability\":[],\"without\":["
                        + "{\"kind\":\"seat\",\"leftOut\":[\"3\"],\"first\":[\"B\"],\"moved\":2},"
                        + "{\"kind\":\"seat_pair\",\"leftOut\":[\"3\",\"4\"],\"first\":[\"B\"],\"moved\":2},"
                        + "{\"kind\":\"criterion\",\"leftOut\":[\"K1\"],\"first\":[\"A\"],\"moved\":1}],"
                        + "\"rules\":[],\"agreement\":[],\"seats\":[],\"outliers\":[],\"heat\":{\"seats\":[],\"rows\":[]}}",
                kept);
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
