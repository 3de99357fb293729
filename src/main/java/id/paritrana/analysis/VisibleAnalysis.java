package id.paritrana.analysis;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.paritrana.ranking.RankedCategory;

/**
 * The analysis of a run as a viewer may see it.
 *
 * @param category the ranking that it is about
 * @param head null when nobody has asked for an analysis of this run
 * @param result null until it is done; without anything about single seats where the viewer may not know it
 * @param seats whether the viewer may know how single seats marked, beside the panel
 */
record VisibleAnalysis(
        RankedCategory category,
        @Nullable AnalysisHead head,
        @Nullable AnalysisResult result,
        boolean seats) {

    /** A key under which what is made of it may be kept; empty while it can still change. */
    Optional<String> key() {
        return result == null || head == null ? Optional.empty() : Optional.of(head.origin() + " " + seats);
    }
}
