package id.paritrana.edition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.paritrana.access.Office;
import id.paritrana.site.form.Paging;

/**
 * One page of the editions that a viewer may know of.
 *
 * @param offices to choose from; none for somebody who knows of one office only
 * @param years of the award to choose from, the latest first
 * @param searched whether there are, or were, enough to search in
 */
public record EditionList(
        List<Group> groups,
        EditionFilter filter,
        List<Office> offices,
        List<Integer> years,
        boolean searched,
        Paging paging,
        boolean mayImport,
        boolean keepsAccounts,
        boolean endsSessions) {

    /** Message key of what to try where nothing was found. */
    public String noneKey() {
        return offices.isEmpty() && years.size() < 2 ? "edition.list-none-words" : "edition.list-none-text";
    }

    /**
     * The editions of one office.
     *
     * @param name of the office; empty where there is only one
     */
    public record Group(String name, List<Line> lines) {}

    /** One of them. */
    public record Line(Edition edition, Phase phase, List<Waits> waits, Instant now) {
        /** Message key of the word for where it stands. */
        public String stateKey() {
            return edition.onlyRead() ? "edition.phase.archive" : phase.key();
        }

        /** Whether sheets are being filled in until a day that is set. */
        public boolean due() {
            return phase == Phase.SCORING && edition.deadline() != null;
        }

        /** Whether that day has passed. */
        public boolean late() {
            Instant deadline = edition.deadline();
            return deadline != null && now.isAfter(deadline);
        }
    }

    /** So many of something wait for the viewer. */
    public record Waits(String key, long count) {}

    static List<Group> groups(
            List<Edition> editions,
            boolean named,
            Map<Long, Phase> phases,
            Map<EditionWaiting, Map<Long, Long>> waiting,
            Instant now) {
        var groups = new LinkedHashMap<String, List<Line>>();
        for (Edition edition : editions) {
            groups.computeIfAbsent(named ? edition.office().name() : "", g -> new ArrayList<>())
                    .add(new Line(
                            edition,
                            phases.getOrDefault(edition.id(), Phase.PREPARATION),
                            waits(edition, waiting),
                            now));
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private static List<Waits> waits(Edition edition, Map<EditionWaiting, Map<Long, Long>> waiting) {
        return waiting.entrySet().stream()
                .filter(kind -> kind.getValue().containsKey(edition.id()))
                .map(kind -> new Waits(kind.getKey().key(), kind.getValue().get(edition.id())))
                .toList();
    }

    /** Which offices and years there are. */
    record Span(Collection<Office> offices, Collection<Integer> years) {}
}
