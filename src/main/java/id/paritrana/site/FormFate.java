package id.paritrana.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * What has become of the form that a request sent, as far as it is known: whoever is told that nothing was done, or that something
 * was, can rely on it. When the way to the database breaks while a commit is under way, nobody knows.
 */
@RequestScoped
public class FormFate {
    /** How far it came. */
    public enum State {
        NOTHING_DONE,
        UNKNOWN,
        DONE
    }

    private final TransactionSynchronizationRegistry transactions;
    private volatile State state = State.NOTHING_DONE;

    FormFate(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** The act of the form is part of the transaction at hand: whether it is done depends on its end. */
    public void claimed() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                state = State.UNKNOWN;
            }

            @Override
            public void afterCompletion(int status) {
                // "rolled back" is also what a commit is called whose answer never came
                if (status == Status.STATUS_COMMITTED) {
                    state = State.DONE;
                }
            }
        });
    }

    public State state() {
        return state;
    }
}
