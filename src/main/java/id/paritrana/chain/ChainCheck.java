package id.paritrana.chain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Follows the chain link by link, in the order of their numbers, and records whatever is not as it was written. It
 * continues after a fault, so that all faults are found; its memory does not grow with the chain.
 */
public final class ChainCheck implements ChainVisitor {
    /** Longer than any act takes, and more than the clocks of one installation differ. */
    public static final Duration TOLERANCE = Duration.ofMinutes(20);

    private static final int MOST_TOLD = 200;

    private final long tolerance;
    private final Set<Head> wanted;
    private final Set<String> digests = new HashSet<>();
    private final Map<String, Long> found = new LinkedHashMap<>();
    private final List<ChainFault> faults = new ArrayList<>();
    private long faultCount;
    private long links;
    private @Nullable ChainLink last;
    private boolean lastSound = true;

    /**
     * @param tolerance by how much the app's clock and the database's may differ for one entry
     * @param printed digests that have to be in the chain
     */
    public ChainCheck(Duration tolerance, Collection<Head> printed) {
        this.tolerance = tolerance.toNanos() / 1000;
        this.wanted = new LinkedHashSet<>(printed);
        wanted.forEach(head -> digests.add(head.digest()));
    }

    /** Checks the next link, with the entry that it names; null when that is missing. */
    @Override
    public void link(ChainLink link, @Nullable ChainEntry entry) {
        links++;
        boolean sound = ordered(link) & itself(link);
        held(link, entry);
        if (link.hash() != null && digests.contains(link.hash())) {
            found.putIfAbsent(link.hash(), link.seq());
        }
        last = link;
        lastSound = sound;
    }

    /** Records an entry that no link names. */
    @Override
    public void unlinked(ChainEntry entry) {
        note(new ChainFault(ChainFault.Kind.ENTRY_NOT_LINKED, 0, entry.id(), ""));
    }

    /** What was found, once the whole chain has been read. */
    public ChainReport report() {
        var all = new ArrayList<>(faults);
        long count = faultCount;
        for (Head head : wanted) {
            Long seq = found.get(head.digest());
            boolean beginning = head.digest().equals(ChainLink.BEGINNING);
            if (!beginning && (seq == null || head.seq() != null && !head.seq().equals(seq))) {
                all.add(new ChainFault(
                        ChainFault.Kind.HEAD_NOT_FOUND, head.seq() == null ? 0 : head.seq(), 0, head.digest()));
                count++;
            }
        }
        ChainLink end = last;
        Head head =
                end == null || end.hash() == null ? new Head(ChainLink.BEGINNING, 0L) : new Head(end.hash(), end.seq());
        return new ChainReport(links, head, List.copyOf(all), count, Map.copyOf(found));
    }

    /** Whether the link follows the one before. */
    private boolean ordered(ChainLink link) {
        ChainLink before = last;
        long expected = before == null ? 1 : before.seq() + 1;
        if (link.seq() > expected) {
            note(new ChainFault(ChainFault.Kind.LINK_MISSING, expected, 0, ""));
            return true;
        }
        if (link.seq() < expected) {
            note(ChainFault.at(ChainFault.Kind.LINK_OUT_OF_ORDER, link));
            return true;
        }
        String prev = before == null ? ChainLink.BEGINNING : before.hash();
        if (!Objects.equals(link.prev(), prev)) {
            // both have the right hash of their own fields, or the link before would have been reported: so it was
            // replaced
            if (before == null || !link.computed().equals(link.hash())) {
                return true;
            }
            if (lastSound) {
                note(ChainFault.at(ChainFault.Kind.LINK_REPLACED, before));
            }
        }
        if (before != null
                && before.writtenAt() != null
                && link.writtenAt() != null
                && link.writtenAt() < before.writtenAt()) {
            note(ChainFault.at(ChainFault.Kind.TIME_RUNS_BACK, link));
            return false;
        }
        return true;
    }

    /** Whether the link has the hash of its own fields; the first is built on nothing. */
    private boolean itself(ChainLink link) {
        boolean first = link.seq() == 1 && !ChainLink.BEGINNING.equals(link.prev());
        if (first || !link.computed().equals(link.hash())) {
            note(ChainFault.at(ChainFault.Kind.LINK_CHANGED, link));
            return false;
        }
        return true;
    }

    private void held(ChainLink link, @Nullable ChainEntry entry) {
        if (entry == null) {
            note(ChainFault.at(ChainFault.Kind.ENTRY_MISSING, link));
        } else if (!entry.content().equals(link.content())) {
            note(ChainFault.at(ChainFault.Kind.ENTRY_CHANGED, link));
        } else if (entry.at() != null
                && link.writtenAt() != null
                && Math.abs(entry.at() - link.writtenAt()) > tolerance) {
            note(ChainFault.at(ChainFault.Kind.BACK_DATED, link));
        }
    }

    private void note(ChainFault fault) {
        faultCount++;
        if (faults.size() < MOST_TOLD) {
            faults.add(fault);
        }
    }
}
