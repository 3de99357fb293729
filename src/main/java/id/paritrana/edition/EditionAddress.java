package id.paritrana.edition;

import io.quarkus.qute.TemplateExtension;

import id.paritrana.site.Paths;

/** Where the editions and their settings are; in templates {@code {edition:desk(code)}}. */
@TemplateExtension(namespace = "edition")
public final class EditionAddress {
    private EditionAddress() {}

    public static String list() {
        return Paths.to("editions");
    }

    /** The desk of an edition. */
    public static String desk(String edition) {
        return Paths.to("editions", edition);
    }

    public static String settings(String edition) {
        return Paths.to("editions", edition, "settings");
    }

    /** Where another quorum is proposed, once the scheme is frozen. */
    public static String quorum(String edition) {
        return Paths.to("editions", edition, "settings", "quorum");
    }

    public static String scheme(String edition) {
        return Paths.to("editions", edition, "scheme");
    }

    public static String freeze(String edition) {
        return Paths.to("editions", edition, "scheme", "freeze");
    }

    /** Asks another officer to undo the freezing. */
    public static String unfreeze(String edition) {
        return Paths.to("editions", edition, "scheme", "unfreeze");
    }

    /** What waits for a second person. */
    public static String proposals(String edition) {
        return Paths.to("editions", edition, "proposals");
    }

    /** One of them, where it is decided. */
    public static String proposal(String edition, String proposal) {
        return Paths.to("editions", edition, "proposals", proposal);
    }

    /** Confirms several of them that are about holders of seats. */
    public static String confirmMany(String edition) {
        return proposals(edition) + "/confirm";
    }

    public static String confirm(String edition, String proposal) {
        return Paths.to("editions", edition, "proposals", proposal, "confirm");
    }

    public static String reject(String edition, String proposal) {
        return Paths.to("editions", edition, "proposals", proposal, "reject");
    }

    public static String open(String edition) {
        return Paths.to("editions", edition, "scheme", "open");
    }

    public static String close(String edition, String category) {
        return Paths.to("editions", edition, "close", category);
    }

    /** Asks a second person to close although something is open. */
    public static String proposeClosing(String edition, String category) {
        return close(edition, category) + "/propose";
    }
}
