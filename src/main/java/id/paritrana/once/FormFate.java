package id.paritrana.once;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * The fate of a request's form as far as it is known: a statement that it was done, or not, is reliable. When the
 * connection breaks during a commit, the outcome is unknown.
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

    /** The act of the form is part of the current transaction: whether it is done depends on its end. */
    public void claimed() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                state = State.UNKNOWN;
            }

            @Override
            public void afterCompletion(int status) {
                // "rolled back" is also reported for a commit whose answer never came
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
