package id.paritrana.journal;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.hibernate.Session;

/**
 * The recorded acts in the journal. A holder of the database password can rewrite rows together with their
 * fingerprints, but cannot rewrite the journal without breaking its chain. So a result that is not in the journal is
 * not shown.
 */
@ApplicationScoped
public class RecordedActs {
    private final EntityManager em;

    RecordedActs(EntityManager em) {
        this.em = em;
    }

    /**
     * One entry.
     *
     * @param after as it was written by {@link Journal.NewEntry#after}, in its canonical text
     */
    public record Recorded(String after, String reason) {
        public boolean says(Map<String, ?> state) {
            return CanonicalText.of(state).equals(after);
        }

        /** A text of the state; empty when the name is missing. */
        public String text(String name) {
            return CanonicalText.text(after, name);
        }
    }

    /** The entries of an act about this subject whose links in the chain are intact, earliest first. */
    public List<Recorded> of(long edition, RecordedAct act, About about) {
        return em.unwrap(Session.class)
                .createNativeQuery(
                        "select state_after, why from on_record(:edition, :act, :about, :before)", Tuple.class)
                .setParameter("edition", edition)
                .setParameter("act", act.code())
                .setParameter("about", about.text())
                .setParameter("before", about.formerText())
                .getResultStream()
                .map(row -> new Recorded(row.get("state_after", String.class), row.get("why", String.class)))
                .toList();
    }
}
