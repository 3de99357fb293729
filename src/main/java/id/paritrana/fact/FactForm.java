package id.paritrana.fact;

import java.util.List;

import jakarta.ws.rs.DefaultValue;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What a person typed about one fact. */
public class FactForm {
    /** The chosen option of a choice. */
    @RestForm
    @DefaultValue("")
    public String level = "";

    /** Ticked items of a checklist: their places in the list that was shown, from 0. */
    @RestForm
    public @Nullable List<String> accepted;

    /** Further accepted items of a checklist, one per line. */
    @RestForm
    @DefaultValue("")
    public String more = "";

    @RestForm
    @DefaultValue("")
    public String evidence = "";

    @RestForm
    @DefaultValue("")
    public String reason = "";

    /** The fact that the form began from, as {@code id.version}; empty for none. */
    @RestForm
    @DefaultValue("")
    public String version = "";

    List<String> ticked() {
        return accepted == null ? List.of() : accepted;
    }

    public boolean ticks(int place) {
        return ticked().contains(Integer.toString(place));
    }

    static String version(@Nullable Fact current) {
        return current == null ? "" : current.id() + "." + current.version();
    }

    @Override
    public String toString() {
        return level + "\n" + ticked() + "\n" + more + "\n" + evidence + "\n" + reason + "\n" + version;
    }
}
