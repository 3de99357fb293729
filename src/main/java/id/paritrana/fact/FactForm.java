package id.paritrana.fact;

import java.util.List;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import id.paritrana.site.form.Typed;

/**
 * What a person typed about one fact.
 *
 * @param level the chosen option of a choice
 * @param accepted ticked items of a checklist: their places in the list that was shown, from 0
 * @param more further accepted items of a checklist, one per line
 * @param version the fact that the form began from, as {@code publicId.version}; empty for none
 */
public record FactForm(
        @RestForm String level,
        @RestForm List<String> accepted,
        @RestForm String more,
        @RestForm String evidence,
        @RestForm String reason,
        @RestForm String version) {
    public FactForm {
        level = Typed.plain(level);
        accepted = accepted == null ? List.of() : List.copyOf(accepted);
        more = Typed.plain(more);
        evidence = Typed.plain(evidence);
        reason = Typed.plain(reason);
        version = Typed.plain(version);
    }

    /** The same, begun from what somebody else has recorded meanwhile. */
    FactForm against(String latest) {
        return new FactForm(level, accepted, more, evidence, reason, latest);
    }

    public boolean chooses(String option) {
        return option.equals(level);
    }

    public boolean ticks(int place) {
        return accepted.contains(Integer.toString(place));
    }

    static String version(@Nullable Fact current) {
        return current == null ? "" : current.publicId() + "." + current.version();
    }
}
