package id.paritrana.refusal;

import java.util.List;

/** Thrown when a use case refuses: it rolls the transaction back, and the objections say why and what to do. */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Objection> objections;

    public Refusal(List<Objection> objections) {
        super(objections.stream().map(Objection::key).toList().toString());
        this.objections = List.copyOf(objections);
    }

    public Refusal(Objection objection) {
        this(List.of(objection));
    }

    public List<Objection> objections() {
        return objections;
    }

    /** Refuses when there is any objection. */
    public static void unlessNone(List<Objection> objections) {
        if (!objections.isEmpty()) {
            throw new Refusal(objections);
        }
    }
}
