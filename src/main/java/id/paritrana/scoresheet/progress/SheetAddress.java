package id.paritrana.scoresheet.progress;

import io.quarkus.qute.TemplateExtension;

import id.paritrana.site.Paths;

/** Where an officer follows how far the sheets are; in templates {@code {scoresheet:progress(edition)}}. */
@TemplateExtension(namespace = "scoresheet")
public final class SheetAddress {
    private SheetAddress() {}

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
