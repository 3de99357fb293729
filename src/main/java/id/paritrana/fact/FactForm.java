package id.paritrana.fact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import id.paritrana.site.form.Typed;

/**
 * What a person typed about one fact.
 *
 * @param level the chosen option of a choice
 * @param accepted ticked items of a checklist, in their words
 * @param more further accepted items of a checklist, one per line
 * @param version what the form began from: the fact as {@code publicId.version}, empty for none, and which items it asked
 */
public record FactForm(
        @RestForm String level,
        @RestForm List<String> accepted,
        @RestForm String more,
        @RestForm String evidence,
        @RestForm String reason,
        @RestForm String version) {
    private static final String LIST = "~";
    private static final Pattern PLACE = Pattern.compile("[0-9]+");

    public FactForm {
        level = Typed.plain(level);
        accepted = accepted == null ? List.of() : List.copyOf(accepted);
        more = Typed.plain(more);
        evidence = Typed.plain(evidence);
        reason = Typed.plain(reason);
        version = Typed.plain(version);
    }

    /**
     * The same, begun from what is there by now: an item that was ticked and is asked no more stands among the further ones, and
     * a further one that is asked by now is ticked.
     *
     * @param asked the items of the list by now
     */
    FactForm against(String latest, List<ChecklistItem> asked) {
        Set<String> listed =
                asked.stream().map(i -> ChecklistItem.meant(i.item())).collect(Collectors.toSet());
        List<String> ticked = ticked(asked);
        Stream<String> gone = ticked.stream().map(ChecklistItem::meant).filter(i -> !listed.contains(i));
        Map<Boolean, List<String>> typed =
                more.lines().collect(Collectors.partitioningBy(i -> listed.contains(ChecklistItem.meant(i))));
        String further = Stream.concat(typed.get(false).stream(), gone).collect(Collectors.joining("\n"));
        List<String> now = Stream.concat(ticked.stream(), typed.get(true).stream())
                .distinct()
                .toList();
        return new FactForm(level, now, further, evidence, reason, latest);
    }

    /**
     * The ticked items. A form that does not name its list is from an older version, in which a tick was a position: it
     * names no item.
     */
    private List<String> ticked(List<ChecklistItem> asked) {
        return asked.isEmpty() || version.contains(LIST)
                ? accepted
                : accepted.stream().filter(i -> !PLACE.matcher(i).matches()).toList();
    }

    public boolean chooses(String option) {
        return option.equals(level);
    }

    public boolean ticks(ChecklistItem item) {
        return accepted.stream().anyMatch(item::isMeant);
    }

    /** Whether it is still the fact that the form began from, whatever became of the list. */
    boolean beganFrom(@Nullable Fact current) {
        return version.replaceFirst(LIST + ".*", "").equals(version(current, List.of()));
    }

    /** What counts of it as {@code publicId.version}: empty unless it is confirmed, and whatever is asked of others. */
    static String counting(@Nullable Fact current) {
        return current == null || !current.confirmed() ? "" : version(current, List.of());
    }

    /** @param asked the items of a checklist; none of a choice */
    static String version(@Nullable Fact current, List<ChecklistItem> asked) {
        String fact = current == null ? "" : current.publicId() + "." + current.version();
        return asked.isEmpty() ? fact : fact + LIST + ChecklistItem.digest(asked);
    }
}
