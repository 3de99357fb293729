package id.paritrana.analysis;

import jakarta.persistence.Converter;

import id.paritrana.stored.StoredWord;

/** The state of an analysis in its column. */
@Converter(autoApply = true)
public class AnalysisStateWord extends StoredWord<AnalysisState> {
    public AnalysisStateWord() {
        super(AnalysisState.class, AnalysisState::code);
    }
}
