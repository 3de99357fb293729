package id.paritrana.exchange;

import io.quarkus.qute.TemplateExtension;

import id.paritrana.site.Paths;

/** Where workbooks come in; in templates {@code {exchange:upload}}. */
@TemplateExtension(namespace = "exchange")
public final class ImportAddress {
    private ImportAddress() {}

    public static String upload() {
        return Paths.to("import");
    }

    public static String template() {
        return Paths.to("import", "template.xlsx");
    }

    public static String preview(String id) {
        return Paths.to("import", id);
    }

    public static String columns(String id) {
        return Paths.to("import", id, "columns");
    }

    public static String progress(String id) {
        return Paths.to("import", id, "progress");
    }

    public static String problems(String id) {
        return Paths.to("import", id, "problems.xlsx");
    }

    /** Where a new edition is made from this one. */
    public static String copy(String edition) {
        return Paths.to("editions", edition, "copy");
    }
}
