package id.paritrana.edition.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import id.paritrana.edition.Edition;

/**
 * What waits for a second person, as its pages show it.
 *
 * @param lines without those that stand in {@code together}
 * @param rejected what the viewer has proposed and somebody else rejected lately
 * @param several whether the viewer has just confirmed several
 * @param done what has become of the proposals that the viewer has just decided
 */
record ProposalView(
        Edition edition,
        List<Line> lines,
        Together together,
        List<Rejected> rejected,
        boolean several,
        List<String> done) {
    public boolean isEmpty() {
        return lines.isEmpty() && together.parts().isEmpty();
    }

    /**
     * A proposal.
     *
     * @param said what is proposed, in one sentence
     * @param own made by the viewer, who cannot confirm it
     * @param mayDecide the viewer may be its second person
     */
    record Line(String id, String said, String reason, String by, Instant at, boolean own, boolean mayDecide) {}

    /**
     * Proposals about holders that the viewer may confirm in one press.
     *
     * @param consequences what happens when they are confirmed, each sentence once
     * @param ticked ids of those that are ticked
     */
    record Together(List<Part> parts, List<String> consequences, Set<String> ticked) {
        static final Together NONE = new Together(List.of(), List.of(), Set.of());

        public boolean ticks(Part part) {
            return ticked.contains(part.line().id());
        }

        /** Whether there is still one to be ticked. */
        public boolean anyBlank() {
            return parts.stream().anyMatch(part -> part.overtaken().isEmpty() && !ticks(part));
        }

        /** The page with these ticks, for who has to leave it to sign in again. */
        public String query() {
            return ticked.isEmpty() ? "" : "?ticked=" + String.join(TICKS, ticked);
        }

        /** Between the ids of those that are ticked, in an address; no id has it. */
        static final String TICKS = ".";
    }

    /**
     * One of them.
     *
     * @param terms what exactly is proposed
     * @param overtaken why it can only be rejected by now; empty where it can be ticked
     * @param shown its id, and the digest of what the page shows of it
     */
    record Part(Line line, List<String> terms, String overtaken, String shown) {}

    /** @param why empty for what was rejected before reasons were asked for */
    record Rejected(String said, String why, String by, Instant at) {}

    /**
     * One proposal, to be decided.
     *
     * @param overtaken why it can only be rejected by now; empty where it can be confirmed
     * @param open what speaks against it
     * @param gaps what exactly is missing, one by one
     * @param consequences what exactly is proposed, and what happens when it is confirmed
     * @param differences since it was done last, row by row; none for most
     * @param decidedBy key of who decides it, for whom does not
     * @param seal digest of what the page shows
     * @param rejection what was typed as the reason to reject it
     */
    record One(
            Edition edition,
            Line line,
            String overtaken,
            List<String> open,
            List<String> gaps,
            List<String> consequences,
            List<String> differences,
            String decidedBy,
            String seal,
            String rejection) {
        private static final int AT_ONCE = 10;

        /** The first of them, which are read at once. */
        public List<String> firstDifferences() {
            return differences.subList(0, Math.min(AT_ONCE, differences.size()));
        }

        /** The others, which are folded away. */
        public List<String> furtherDifferences() {
            return differences.subList(firstDifferences().size(), differences.size());
        }
    }
}
