package id.paritrana.analysis;

/** The event that an analysis was queued, delivered to workers after the commit. */
record AnalysisAsked() {}
