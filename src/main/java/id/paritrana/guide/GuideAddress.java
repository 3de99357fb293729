package id.paritrana.guide;

import io.quarkus.qute.TemplateExtension;

import id.paritrana.site.Paths;

/** Where the method is explained; in templates {@code {guide:method(edition)}}. */
@TemplateExtension(namespace = "guide")
public final class GuideAddress {
    private GuideAddress() {}

    public static String method(String edition) {
        return Paths.to("editions", edition, "method");
    }
}
