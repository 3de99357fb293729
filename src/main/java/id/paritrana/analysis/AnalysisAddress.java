package id.paritrana.analysis;

import io.quarkus.qute.TemplateExtension;

import id.paritrana.site.Paths;

/** Where the pages about a ranking's firmness are; in templates {@code {analysis:whatIf(edition, category)}}. */
@TemplateExtension(namespace = "analysis")
public final class AnalysisAddress {
    private AnalysisAddress() {}

    public static String details(String edition, String category) {
        return Paths.to("editions", edition, "ranking", category, "analysis");
    }

    public static String whatIf(String edition, String category) {
        return Paths.to("editions", edition, "ranking", category, "what-if");
    }

    /** A nominee's own score. */
    public static String nominee(String edition, String category, String nomination) {
        return Paths.to("editions", edition, "ranking", category, "nominee", nomination);
    }
}
