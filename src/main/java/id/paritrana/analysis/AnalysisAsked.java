package id.paritrana.analysis;

/** Something was put into the queue of analyses; workers hear of it once it is committed. */
record AnalysisAsked() {}
