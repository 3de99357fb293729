package id.paritrana.scoresheet;

import io.quarkus.qute.TemplateExtension;

import id.paritrana.committee.CommitteeAddress;
import id.paritrana.site.Paths;

/** Where the pages about score sheets are; in templates {@code {scoresheet:progress(edition)}}. */
@TemplateExtension(namespace = "scoresheet")
public final class SheetAddress {
    private SheetAddress() {}

    public static String check(String edition, String nomination) {
        return CommitteeAddress.sheet(edition, nomination) + "/check";
    }

    public static String file(String edition, String nomination) {
        return CommitteeAddress.sheet(edition, nomination) + "/file";
    }

    public static String autosave(String edition, String nomination) {
        return CommitteeAddress.sheet(edition, nomination) + "/autosave";
    }

    /** Where a member leaves the drafts to whoever follows on the seat. */
    public static String handover(String edition) {
        return Paths.to("editions", edition, "handover");
    }

    public static String progress(String edition) {
        return Paths.to("editions", edition, "progress");
    }

    /** The seats of one nomination. */
    public static String seats(String edition, String nomination) {
        return Paths.to("editions", edition, "progress", nomination);
    }

    public static String reopen(String edition, String nomination, String seat) {
        return Paths.to("editions", edition, "progress", nomination, seat, "reopen");
    }
}
