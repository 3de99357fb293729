package id.paritrana.edition.closing;

import java.util.List;

import id.paritrana.edition.Category;
import id.paritrana.edition.closing.ClosingQuestion.Weight;
import id.paritrana.refusal.Objection;

/** All questions before scoring of a category is closed. */
public record Closing(Category category, List<ClosingQuestion> questions) {
    private static final int SHOWN = 60;

    public Closing {
        questions = List.copyOf(questions);
    }

    /** Closing is refused while there is any. */
    public List<Objection> blocking() {
        return those(Weight.BLOCKS);
    }

    /** Closing needs a written reason and a second person while there is any. */
    public List<Objection> openQuestions() {
        return those(Weight.OPEN);
    }

    /** Whether closing is proposed: something is open, and nothing holds it. */
    public boolean asks() {
        return blocking().isEmpty() && !openQuestions().isEmpty();
    }

    /** What would be closed, in counts. */
    public List<Objection> counted() {
        return those(Weight.COUNTED);
    }

    /** The same with where each is looked after. */
    public List<ClosingQuestion> counts() {
        return questions.stream().filter(q -> q.weight() == Weight.COUNTED).toList();
    }

    /** What waits for somebody's decision, and closing leaves without effect. */
    public List<Objection> overtaken() {
        return those(Weight.OVERTAKEN);
    }

    /** What exactly is missing, one by one. */
    public List<ClosingQuestion> gaps() {
        return questions.stream().filter(q -> q.weight() == Weight.GAP).toList();
    }

    /** The gaps that a page has room for. */
    public List<ClosingQuestion> shown() {
        return gaps().stream().limit(SHOWN).toList();
    }

    /** How many it has no room for. */
    public int more() {
        return gaps().size() - shown().size();
    }

    private List<Objection> those(Weight weight) {
        return questions.stream()
                .filter(q -> q.weight() == weight)
                .map(ClosingQuestion::what)
                .toList();
    }
}
