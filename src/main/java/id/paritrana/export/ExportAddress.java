package id.paritrana.export;

import io.quarkus.qute.TemplateExtension;

import id.paritrana.site.Paths;

/** Where the exports are; in templates {@code {export:list(edition)}}. */
@TemplateExtension(namespace = "export")
public final class ExportAddress {
    private ExportAddress() {}

    public static String list(String edition) {
        return Paths.to("editions", edition, "export");
    }

    public static String file(String edition, String name) {
        return Paths.to("editions", edition, "export", name);
    }

    /** The page that tells how far a file is that takes long. */
    public static String made(String edition, String name, String id) {
        return Paths.to("editions", edition, "export", name, "made", id);
    }

    /** That file. */
    public static String fetched(String edition, String name, String id) {
        return Paths.to("editions", edition, "export", name, "made", id, "file");
    }
}
