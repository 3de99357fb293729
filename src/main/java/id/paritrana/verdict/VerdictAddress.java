package id.paritrana.verdict;

import io.quarkus.qute.TemplateExtension;

import id.paritrana.site.Paths;

/** Where the verdicts are; in templates {@code {verdict:category(edition, category)}}. */
@TemplateExtension(namespace = "verdict")
public final class VerdictAddress {
    private VerdictAddress() {}

    public static String list(String edition) {
        return Paths.to("editions", edition, "verdict");
    }

    /** The package of what was pronounced. */
    public static String pack(String edition, String category) {
        return Paths.to("editions", edition, "verdict", category, "package.zip");
    }

    public static String category(String edition, String category) {
        return Paths.to("editions", edition, "verdict", category);
    }

    /** The page that checks again what was typed before a fresh sign-in. */
    public static String kept(String edition, String category, String id) {
        return Paths.to("editions", edition, "verdict", category, "kept", id);
    }
}
