package id.paritrana.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** A chain held in memory, to be tampered with: what the two tables hold, without their rules. */
final class KeptChain implements ChainVisitor {
    final List<ChainLink> links = new ArrayList<>();
    final Map<Long, ChainEntry> entries = new TreeMap<>();

    @Override
    public void link(ChainLink link, @Nullable ChainEntry entry) {
        links.add(link);
        if (entry != null) {
            entries.put(entry.id(), entry);
        }
    }

    @Override
    public void unlinked(ChainEntry entry) {
        entries.put(entry.id(), entry);
    }

    KeptChain copy() {
        var copy = new KeptChain();
        copy.links.addAll(links);
        copy.entries.putAll(entries);
        return copy;
    }

    /** Its beginning. */
    KeptChain first(int number) {
        var first = new KeptChain();
        links.subList(0, number).forEach(link -> first.link(link, entries.get(link.entry())));
        return first;
    }

    ChainReport checked(List<Head> printed) {
        var check = new ChainCheck(ChainCheck.TOLERANCE, printed);
        var held = new HashSet<Long>();
        links.sort(Comparator.comparingLong(ChainLink::seq));
        for (ChainLink link : links) {
            check.link(link, entries.get(link.entry()));
            held.add(link.entry());
        }
        entries.values().stream().filter(e -> !held.contains(e.id())).forEach(check::unlinked);
        return check.report();
    }
}
