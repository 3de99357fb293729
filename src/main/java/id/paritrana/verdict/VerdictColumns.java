package id.paritrana.verdict;

import jakarta.persistence.Converter;

import id.paritrana.stored.StoredWord;

/** The words in the columns of a verdict. */
final class VerdictColumns {
    private VerdictColumns() {}

    @Converter(autoApply = true)
    public static class PresenceWord extends StoredWord<Presence> {
        public PresenceWord() {
            super(Presence.class, Presence::code);
        }
    }
}
