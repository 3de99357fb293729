package id.paritrana.ranking;

import jakarta.persistence.Converter;

import id.paritrana.scoring.Status;
import id.paritrana.site.StoredWord;

/** The words in the columns of a ranking. */
final class RankingWords {
    private RankingWords() {}

    @Converter(autoApply = true)
    public static class StatusWord extends StoredWord<Status> {
        public StatusWord() {
            super(Status.class, Status::code);
        }
    }
}
