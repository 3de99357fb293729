package id.paritrana.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.hibernate.Session;

import id.paritrana.chain.ChainLink;
import id.paritrana.chain.Head;

/** The end of the chain, whose digest is printed so that nobody can rewrite what was written before. */
@ApplicationScoped
public class JournalHeads {
    private final EntityManager em;

    JournalHeads(EntityManager em) {
        this.em = em;
    }

    /** The last link that is committed; before the first entry it is {@link ChainLink#BEGINNING} with 0. */
    public Head last() {
        return em.unwrap(Session.class)
                .createNativeQuery("select seq, hash from journal_link order by seq desc limit 1", Tuple.class)
                .getResultStream()
                .findFirst()
                .map(row -> new Head(row.get("hash", String.class), row.get("seq", Long.class)))
                .orElseGet(() -> new Head(ChainLink.BEGINNING, 0L));
    }
}
