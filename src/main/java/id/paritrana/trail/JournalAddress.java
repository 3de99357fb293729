package id.paritrana.trail;

import io.quarkus.qute.TemplateExtension;

import id.paritrana.site.Paths;

/** Where the journal is; in templates {@code {journal:list(edition)}}. */
@TemplateExtension(namespace = "journal")
public final class JournalAddress {
    private JournalAddress() {}

    public static String list(String edition) {
        return Paths.to("editions", edition, "journal");
    }

    /** The page on which its chain is checked. */
    public static String check(String edition) {
        return Paths.to("editions", edition, "journal", "check");
    }
}
