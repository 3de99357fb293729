package id.paritrana.scoring.ballot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that is scored in one category. The constructor puts each list into the order of its codes, so that the
 * order of the input rows changes nothing.
 *
 * @param seats codes of the seats; among equal extreme marks the seat with the lowest code is the one dropped
 * @param entries the nominations, with unique codes
 * @param marks at most one for each entry, criterion and seat. A mark by a recused seat may be present and is not
 * counted
 * @param recusals entry code → seat code → reason
 */
public record Ballot(
        List<String> seats, List<Entry> entries, List<Mark> marks, Map<String, Map<String, String>> recusals) {

    /**
     * Hand-written for speed, because ballots are rebuilt many times without some seats, and most neighbours share
     * entry and criterion.
     */
    private static final Comparator<Mark> BY_CODES = (a, b) -> {
        int order = compare(a.entry(), b.entry());
        order = order != 0 ? order : compare(a.criterion(), b.criterion());
        return order != 0 ? order : compare(a.seat(), b.seat());
    };

    @SuppressWarnings("StringEquality")
    private static int compare(String a, String b) {
        return a == b ? 0 : a.compareTo(b);
    }

    /**
     * @throws IllegalArgumentException for a duplicate seat, entry or mark, and for a mark or recusal whose seat or
     * entry is not in this ballot; the message names the codes
     */
    public Ballot {
        seats = seats.stream().sorted().toList();
        entries = entries.stream().sorted(Comparator.comparing(Entry::code)).toList();
        marks = inOrder(marks);
        Map<String, Map<String, String>> copy = new HashMap<>();
        recusals.forEach((entry, bySeat) -> copy.put(entry, Map.copyOf(bySeat)));
        recusals = Map.copyOf(copy);

        Set<String> seatCodes = new HashSet<>();
        for (String seat : seats) {
            refuse(!seatCodes.add(seat), "seat twice: " + seat);
        }
        Set<String> entryCodes = new HashSet<>();
        for (Entry entry : entries) {
            refuse(!entryCodes.add(entry.code()), "entry twice: " + entry.code());
        }
        Mark previous = null;
        for (Mark mark : marks) {
            if (previous == null || !previous.entry().equals(mark.entry())) {
                refuse(!entryCodes.contains(mark.entry()), "mark for an entry that is not here: ", mark);
            }
            refuse(!seatCodes.contains(mark.seat()), "mark by a seat that is not here: ", mark);
            refuse(previous != null && BY_CODES.compare(previous, mark) == 0, "mark twice: ", mark);
            previous = mark;
        }
        recusals.forEach((entry, bySeat) -> {
            refuse(!entryCodes.contains(entry), "recusal for an entry that is not here: " + entry);
            bySeat.keySet()
                    .forEach(seat -> refuse(!seatCodes.contains(seat), "recusal of a seat that is not here: " + seat));
        });
    }

    private static List<Mark> inOrder(List<Mark> marks) {
        Mark[] ordered = marks.toArray(Mark[]::new);
        Arrays.sort(ordered, BY_CODES);
        return List.of(ordered);
    }

    private static void refuse(boolean wrong, String what, Mark mark) {
        if (wrong) {
            throw new IllegalArgumentException(what + mark);
        }
    }

    private static void refuse(boolean wrong, String what) {
        if (wrong) {
            throw new IllegalArgumentException(what);
        }
    }

    /** The marks for that entry and criterion in seat order, those of recused seats included. */
    public List<Mark> marks(String entry, String criterion) {
        int from = lowerBound(entry, criterion);
        int to = from;
        while (to < marks.size()
                && marks.get(to).entry().equals(entry)
                && marks.get(to).criterion().equals(criterion)) {
            to++;
        }
        return marks.subList(from, to);
    }

    /** The marks that count for that entry and criterion, in seat order: those of seats that are not recused. */
    public List<Mark> counted(String entry, String criterion) {
        List<Mark> all = marks(entry, criterion);
        Map<String, String> recused = recusals.getOrDefault(entry, Map.of());
        return recused.isEmpty()
                ? all
                : all.stream().filter(mark -> !recused.containsKey(mark.seat())).toList();
    }

    private int lowerBound(String entry, String criterion) {
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            Mark mark = marks.get(middle);
            int order = mark.entry().compareTo(entry);
            if (order == 0) {
                order = mark.criterion().compareTo(criterion);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether the seat is recused for the entry. */
    public boolean recused(String entry, String seat) {
        return recusals.getOrDefault(entry, Map.of()).containsKey(seat);
    }

    /** This ballot as if those seats did not belong to the committee. */
    public Ballot withoutSeats(Collection<String> left) {
        List<String> rest = seats.stream().filter(seat -> !left.contains(seat)).toList();
        List<Mark> kept =
                marks.stream().filter(mark -> !left.contains(mark.seat())).toList();
        Map<String, Map<String, String>> recused = new HashMap<>();
        recusals.forEach((entry, bySeat) -> {
            Map<String, String> others = new HashMap<>(bySeat);
            others.keySet().removeAll(left);
            recused.put(entry, others);
        });
        return new Ballot(rest, entries, kept, recused);
    }

    /** This ballot with the entry of the same code replaced. */
    public Ballot withEntry(Entry changed) {
        List<Entry> others = new ArrayList<>(entries);
        others.replaceAll(entry -> entry.code().equals(changed.code()) ? changed : entry);
        return new Ballot(seats, others, marks, recusals);
    }
}
