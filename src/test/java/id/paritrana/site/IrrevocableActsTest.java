package id.paritrana.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Whatever cannot be undone asks for a tick before it, in the words of its consequence; for everything else it is written down
 * here how it is undone. A new act is decided about before it is there.
 */
class IrrevocableActsTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern ACT = Pattern.compile("^POST (\\S+) \\|", Pattern.MULTILINE);
    private static final Pattern TICK = Pattern.compile("\\{#(?:consent|solemn) errors=errors");

    /** The act, and the page that asks. */
    private static final Map<String, String> ONCE = Map.ofEntries(
            Map.entry("/accounts/signed-in", "accounts/signedIn.html"),
            Map.entry("/accounts/{account}/confirm", "accounts/one.html"),
            Map.entry("/editions/{edition}/close/{category}", "edition/close.html"),
            Map.entry("/editions/{edition}/documents/{kind}/{subject}", "document/list.html"),
            Map.entry("/editions/{edition}/export/{name}", "export/unmask.html"),
            Map.entry("/editions/{edition}/handover", "scoresheet/handover.html"),
            Map.entry("/editions/{edition}/nominations/{nomination}/sheet/file", "scoresheet/check.html"),
            Map.entry("/editions/{edition}/proposals/confirm", "edition/proposals.html"),
            Map.entry("/editions/{edition}/proposals/{proposal}/confirm", "edition/proposal.html"),
            Map.entry("/editions/{edition}/roster/{nomination}/withdraw", "nomination/withdraw.html"),
            Map.entry("/editions/{edition}/scheme/freeze", "edition/scheme.html"),
            Map.entry("/editions/{edition}/scheme/open", "edition/scheme.html"),
            Map.entry("/editions/{edition}/verdict/{category}", "verdict/check.html"),
            Map.entry("/represented", "scoresheet/represented.html"));

    /** The act, and how it is undone. */
    private static final Map<String, String> UNDONE = Map.ofEntries(
            Map.entry("/accounts/{account}/join", "a second person, who ticks, or rejects"),
            Map.entry("/accounts/{account}/part", "a second person, who ticks, or rejects"),
            Map.entry("/accounts/{account}/reject", "proposed again"),
            Map.entry("/editions/{edition}/close/{category}/propose", "a second person, who ticks, or rejects"),
            Map.entry("/editions/{edition}/committee/{seat}/holders", "a second person, who ticks, or rejects"),
            Map.entry(
                    "/editions/{edition}/committee/{seat}/holders/{holder}/bind",
                    "a second person, who ticks, or rejects"),
            Map.entry(
                    "/editions/{edition}/committee/{seat}/holders/{holder}/end",
                    "a second person, who ticks, or rejects"),
            Map.entry("/editions/{edition}/copy", "the new edition is prepared or left; the old one stays as it is"),
            Map.entry("/editions/{edition}/documents/style", "set again"),
            Map.entry("/editions/{edition}/facts/confirm", "the fact is recorded again"),
            Map.entry("/editions/{edition}/facts/{fact}/confirm", "the fact is recorded again"),
            Map.entry("/editions/{edition}/facts/{fact}/reject", "the fact is recorded again"),
            Map.entry("/editions/{edition}/holders", "a second person, who ticks, or rejects"),
            Map.entry("/editions/{edition}/journal/check", "nothing changes"),
            Map.entry("/editions/{edition}/nominations/{nomination}/coverage/answers", "answered again"),
            Map.entry("/editions/{edition}/nominations/{nomination}/coverage/new", "corrected"),
            Map.entry("/editions/{edition}/nominations/{nomination}/coverage/{record}", "corrected"),
            Map.entry("/editions/{edition}/nominations/{nomination}/evidence", "another document is added"),
            Map.entry("/editions/{edition}/nominations/{nomination}/facts/{criterion}", "the fact is recorded again"),
            Map.entry("/editions/{edition}/nominations/{nomination}/recuse", "lifted by two persons"),
            Map.entry("/editions/{edition}/nominations/{nomination}/sheet", "typed again"),
            Map.entry("/editions/{edition}/nominations/{nomination}/sheet/autosave", "typed again"),
            Map.entry("/editions/{edition}/nominations/{nomination}/values/{criterion}", "recorded again"),
            Map.entry(
                    "/editions/{edition}/progress/{nomination}/{seat}/reopen",
                    "a second person, who ticks, or rejects"),
            Map.entry("/editions/{edition}/proposals/{proposal}/reject", "proposed again"),
            Map.entry("/editions/{edition}/ranking/{category}/analysis", "nothing official changes"),
            Map.entry("/editions/{edition}/ranking/{category}/run", "computed again; every run is kept"),
            Map.entry("/editions/{edition}/ranking/{category}/what-if", "nothing is kept"),
            Map.entry(
                    "/editions/{edition}/recusals/{nomination}/{seat}/lift", "a second person, who ticks, or rejects"),
            Map.entry("/editions/{edition}/roster/add", "a second person, who ticks, or rejects"),
            Map.entry("/editions/{edition}/scheme/unfreeze", "a second person, who ticks, or rejects"),
            Map.entry("/editions/{edition}/settings", "set again"),
            Map.entry("/editions/{edition}/settings/quorum", "a second person, who ticks, or rejects"),
            Map.entry("/import", "the file is left; nothing is taken over yet"),
            Map.entry("/import/{id}", "another file is taken over; the preview shows each row before"),
            Map.entry("/import/{id}/columns", "matched again"),
            Map.entry("/sessions/end", "signed in again"),
            Map.entry("/sessions/end-all", "signed in again"),
            Map.entry("/sign-out", "signed in again"));

    @Test
    void every_act_is_ticked_before_or_can_be_undone() throws IOException {
        var acts = new TreeSet<String>();
        var found = ACT.matcher(Files.readString(Path.of("src/test/resources/sight/routes.txt")));
        while (found.find()) {
            acts.add(found.group(1));
        }
        var decided = new TreeSet<>(ONCE.keySet());
        decided.addAll(UNDONE.keySet());
        assertEquals(acts, decided);
        assertTrue(ONCE.keySet().stream().noneMatch(UNDONE::containsKey));
    }

    @Test
    void the_page_of_an_act_that_stays_has_a_tick() throws IOException {
        List<String> without = new ArrayList<>();
        for (String page : ONCE.values()) {
            if (!TICK.matcher(Files.readString(TEMPLATES.resolve(page))).find()) {
                without.add(page);
            }
        }
        assertEquals(List.of(), without);
    }
}
