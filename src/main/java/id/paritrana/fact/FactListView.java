package id.paritrana.fact;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.site.form.Narrowed;
import id.paritrana.site.form.Paging;
import id.paritrana.words.Messages;

/**
 * One page of the facts of an edition.
 *
 * @param groups facts one after another that are about one nominee and stand alike
 * @param recorded who recorded most of them, and when; empty where that differs
 */
record FactListView(
        Edition edition,
        List<FactLine> facts,
        List<Group> groups,
        String recorded,
        List<Category> categories,
        FactFilter filter,
        Paging paging,
        long awaiting,
        ZoneId zone,
        Ticking ticking,
        Locale locale) {
    /** The facts that may be ticked. */
    public List<FactLine> offered() {
        return facts.stream().filter(ticking::offers).toList();
    }

    /** How many of those have no evidence. */
    public long bare() {
        return offered().stream().filter(fact -> fact.evidence().isBlank()).count();
    }

    /** What is chosen of the list, in words. */
    public String narrowed() {
        return Narrowed.said(
                locale,
                "site.narrowed",
                categories.stream()
                        .filter(category -> category.code().equals(filter.category()))
                        .findFirst()
                        .map(Category::name)
                        .orElse(""),
                filter.ofOneState() ? Messages.text(locale, "fact.state." + filter.state()) : "");
    }

    /** Where the whole list is; empty where it is shown. */
    public String whole() {
        return filter.category().isEmpty() && !filter.ofOneState()
                ? ""
                : FactAddress.list(edition.code()) + new FactFilter("", "all", 1).query();
    }

    /** Who recorded a fact, where that has not been said of all. */
    public String recordedBesides(FactLine fact) {
        return fact.recorded().equals(recorded) ? "" : fact.recorded();
    }

    /** Whether some of these facts await a decision and others do not; then each kind stands under a name of its own. */
    public boolean parted() {
        return groups.stream().anyMatch(Group::awaits) && !groups.stream().allMatch(Group::awaits);
    }

    /** Whether the page begins with those that await a decision. */
    public boolean awaitingFirst() {
        return !groups.isEmpty() && groups.get(0).awaits();
    }

    /** Whether this group is the first of its kind. */
    public boolean begins(Group group) {
        return groups.stream()
                        .filter(each -> each.awaits() == group.awaits())
                        .findFirst()
                        .orElseThrow()
                == group;
    }

    /** What is said of more than half of them. */
    static String recordedTogether(List<FactLine> facts) {
        return facts.stream()
                .collect(Collectors.groupingBy(FactLine::recorded, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(e -> e.getValue() > 1 && e.getValue() * 2 > facts.size())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** Facts about one nominee, under its name; code and state tell two groups of one name apart where they are read aloud. */
    record Group(String nominee, String code, boolean awaits, List<FactLine> facts) {
        static List<Group> of(List<FactLine> facts) {
            var groups = new ArrayList<Group>();
            int from = 0;
            for (int i = 1; i <= facts.size(); i++) {
                if (i == facts.size() || !facts.get(i).beside(facts.get(from))) {
                    FactLine first = facts.get(from);
                    groups.add(new Group(first.nominee(), first.nomineeCode(), first.awaits(), facts.subList(from, i)));
                    from = i;
                }
            }
            return groups;
        }
    }

    /**
     * Which facts of the list the viewer may tick, and which are.
     *
     * @param account of the viewer, who does not confirm what that account recorded
     * @param decides whether the viewer decides on facts at all
     * @param all whether everything that may be ticked is
     */
    record Ticking(long account, boolean decides, boolean all, Set<String> ticked) {
        public boolean offers(FactLine fact) {
            return decides
                    && fact.awaits()
                    && !fact.closed()
                    && (fact.recorder() == null || fact.recorder() != account);
        }

        public boolean ticks(FactLine fact) {
            return all || ticked.contains(fact.id());
        }

        public boolean any(List<FactLine> facts) {
            return facts.stream().anyMatch(this::offers);
        }
    }
}
