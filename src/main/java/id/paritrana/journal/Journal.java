package id.paritrana.journal;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.HeldSeat;

/**
 * Writes acts down. {@code journal.act("sheet-filed").in(editionId, "LAT").about("nomination:NOM01 seat:4").after(…).write()}
 * must run inside the transaction of the act itself, so that neither exists without the other.
 */
@ApplicationScoped
public class Journal {
    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(com.fasterxml.jackson.core.JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final EntityManager em;
    private final CurrentUser user;
    private final Clock clock;

    Journal(EntityManager em, CurrentUser user, Clock clock) {
        this.em = em;
        this.user = user;
        this.clock = clock;
    }

    public Act act(String word) {
        return new Act(word);
    }

    /** One act in the making. */
    public final class Act {
        private final String word;
        private @Nullable Long edition;
        private @Nullable String editionCode;
        private @Nullable Long sealedIn;
        private String subject = "";
        private String before = "";
        private String after = "";
        private String reason = "";

        private Act(String word) {
            this.word = word;
        }

        /** The edition it happened in. */
        public Act in(long editionId, String code) {
            this.edition = editionId;
            this.editionCode = code;
            return this;
        }

        /** What it was done to, as {@code kind:code} words. */
        public Act about(String what) {
            this.subject = what;
            return this;
        }

        public Act before(Map<String, ?> state) {
            this.before = canonical(state);
            return this;
        }

        public Act after(Map<String, ?> state) {
            this.after = canonical(state);
            return this;
        }

        public Act because(String why) {
            this.reason = why;
            return this;
        }

        /** Keeps the entry from everybody but its actor until scoring of the category is closed. */
        public Act sealedIn(long category) {
            this.sealedIn = category;
            return this;
        }

        public void write() {
            Long actor = user.viewer().signedIn() ? user.viewer().accountId() : null;
            Long seat = editionCode == null
                    ? null
                    : user.viewer().seatIn(editionCode).map(HeldSeat::seatId).orElse(null);
            em.createNativeQuery("""
                            insert into journal (at, actor_id, seat_id, edition_id, sealed_in, act, subject, before, after, reason)
                            values (?10, cast(?1 as bigint), cast(?2 as bigint), cast(?3 as bigint), cast(?4 as bigint), ?5, ?6, ?7, ?8, ?9)""")
                    .setParameter(1, actor)
                    .setParameter(2, seat)
                    .setParameter(3, edition)
                    .setParameter(4, sealedIn)
                    .setParameter(5, word)
                    .setParameter(6, subject)
                    .setParameter(7, before)
                    .setParameter(8, after)
                    .setParameter(9, reason)
                    .setParameter(10, clock.instant())
                    .executeUpdate();
        }
    }

    private static String canonical(Map<String, ?> state) {
        try {
            return CANONICAL.writeValueAsString(new TreeMap<>(state));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a journal entry must be plain data: " + state.keySet(), e);
        }
    }
}
