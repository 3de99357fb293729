package id.paritrana.scoring;

/**
 * One step of the chain that separates nominations with the same rounded total. The steps are tried in the order of {@link Rules#ties()}
 * on those still tied; what no step separates shares its place. Never by name, code or row order.
 */
public sealed interface TieBreak {

    /** The word in the workbook: a criterion's code, or {@code head_to_head}, {@code panel_median}, {@code shared}. */
    String code();

    /** The higher score of that criterion goes first; an entry without a score of it goes last. */
    record ByCriterion(String code) implements TieBreak {}

    /**
     * More seats put A above B than B above A. A seat compares the two by its own normalised panel marks, weighted, over the
     * criteria that it marked for both; a seat recused for either is not asked. Among more than two tied entries the value is
     * Copeland's: pairs won less pairs lost.
     */
    record HeadToHead() implements TieBreak {
        @Override
        public String code() {
            return "head_to_head";
        }
    }

    /** The higher median over the seats of each seat's weighted mean of its normalised panel marks. */
    record PanelMedian() implements TieBreak {
        @Override
        public String code() {
            return "panel_median";
        }
    }

    /** Nothing more is tried: the place is shared, unless the plenary decides. */
    record Shared() implements TieBreak {
        @Override
        public String code() {
            return "shared";
        }
    }

    /** The step that a word of the workbook names; any word that is none of the three fixed ones is a criterion's code. */
    static TieBreak of(String code) {
        return switch (code) {
            case "head_to_head" -> new HeadToHead();
            case "panel_median" -> new PanelMedian();
            case "shared" -> new Shared();
            default -> new ByCriterion(code);
        };
    }
}
