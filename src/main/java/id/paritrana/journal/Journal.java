package id.paritrana.journal;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.HeldSeat;

/**
 * Writes acts into the journal. {@code journal.act(SHEET_FILED).in(editionId, "LAT").about("nomination",
 * "NOM01").before(…).after(…).write()} must run inside the transaction of the act itself, so that neither exists
 * without the other.
 */
@ApplicationScoped
public class Journal {
    private final EntityManager em;
    private final CurrentUser user;
    private final Clock clock;

    Journal(EntityManager em, CurrentUser user, Clock clock) {
        this.em = em;
        this.user = user;
        this.clock = clock;
    }

    public NewEntry act(RecordedAct act) {
        return new NewEntry(act);
    }

    /** An entry being built. */
    public final class NewEntry {
        private final RecordedAct act;
        private @Nullable Long edition;
        private @Nullable String editionCode;
        private @Nullable Long ofSeat;
        private @Nullable Long sealedIn;
        private @Nullable About about;
        private String before = "";
        private String after = "";
        private String reason = "";

        private NewEntry(RecordedAct act) {
            this.act = act;
        }

        /** The edition it happened in. */
        public NewEntry in(long editionId, String code) {
            this.edition = editionId;
            this.editionCode = code;
            return this;
        }

        /** Done by a holder of that seat who does not hold it now; otherwise the seat is the one that the viewer holds. */
        public NewEntry ofSeat(long seat) {
            this.ofSeat = seat;
            return this;
        }

        /** What it is about as a whole, for an act that is looked up again by it, see {@link RecordedActs}. */
        public NewEntry about(About whole) {
            about = whole;
            return this;
        }

        /** What it was done to; may be called several times. */
        public NewEntry about(String kind, String code) {
            about = about == null ? About.of(kind, code) : about.and(kind, code);
            return this;
        }

        public NewEntry before(Map<String, ?> state) {
            this.before = CanonicalText.of(state);
            return this;
        }

        public NewEntry after(Map<String, ?> state) {
            this.after = CanonicalText.of(state);
            return this;
        }

        public NewEntry because(String why) {
            this.reason = why;
            return this;
        }

        /** Keeps the entry from everybody but its actor until scoring of the category is closed. */
        public NewEntry sealedIn(long category) {
            this.sealedIn = category;
            return this;
        }

        public void write() {
            Long actor = user.viewer().signedIn() ? user.viewer().accountId() : null;
            Long seat = editionCode == null
                    ? null
                    : user.viewer().seatIn(editionCode).map(HeldSeat::seatId).orElse(ofSeat);
            em.unwrap(Session.class)
                    .createNativeQuery(
                            "select note(:at, :actor, :seat, :edition, :sealed, :act, :subject, :before, :after, :reason)",
                            Long.class)
                    .setParameter("at", clock.instant())
                    .setParameter("actor", actor, Long.class)
                    .setParameter("seat", seat, Long.class)
                    .setParameter("edition", edition, Long.class)
                    .setParameter("sealed", sealedIn, Long.class)
                    .setParameter("act", act.code())
                    .setParameter("subject", about == null ? "" : about.text())
                    .setParameter("before", before)
                    .setParameter("after", after)
                    .setParameter("reason", reason)
                    .getSingleResult();
        }
    }
}
