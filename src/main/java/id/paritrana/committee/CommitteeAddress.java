package id.paritrana.committee;

import io.quarkus.qute.TemplateExtension;

import id.paritrana.site.Paths;

/** Where the pages about the committee are; in templates {@code {committee:list(edition)}}. */
@TemplateExtension(namespace = "committee")
public final class CommitteeAddress {
    private CommitteeAddress() {}

    public static String list(String edition) {
        return Paths.to("editions", edition, "committee");
    }

    /** Holders and accounts for several seats at once. */
    public static String several(String edition) {
        return Paths.to("editions", edition, "holders");
    }

    public static String seat(String edition, String seat) {
        return Paths.to("editions", edition, "committee", seat);
    }

    public static String holders(String edition, String seat) {
        return Paths.to("editions", edition, "committee", seat, "holders");
    }

    public static String bind(String edition, String seat, String holder) {
        return Paths.to("editions", edition, "committee", seat, "holders", holder, "bind");
    }

    public static String end(String edition, String seat, String holder) {
        return Paths.to("editions", edition, "committee", seat, "holders", holder, "end");
    }

    /** Asks the chair to lift a recusal. */
    public static String lift(String edition, String nomination, String seat) {
        return Paths.to("editions", edition, "recusals", nomination, seat, "lift");
    }
}
