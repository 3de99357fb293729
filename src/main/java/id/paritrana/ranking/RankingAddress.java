package id.paritrana.ranking;

import io.quarkus.qute.TemplateExtension;

import id.paritrana.site.Paths;

/** Where the rankings are; in templates {@code {ranking:category(edition, category)}}. */
@TemplateExtension(namespace = "ranking")
public final class RankingAddress {
    private RankingAddress() {}

    public static String list(String edition) {
        return Paths.to("editions", edition, "ranking");
    }

    public static String category(String edition, String category) {
        return Paths.to("editions", edition, "ranking", category);
    }

    public static String run(String edition, String category) {
        return Paths.to("editions", edition, "ranking", category, "run");
    }
}
