package id.paritrana.coverage;

import java.util.Locale;

import io.quarkus.qute.TemplateExtension;

import id.paritrana.words.SegmentWords;

/** The names of the usual segments in templates; any other is called by its code. */
@TemplateExtension(namespace = "segment")
final class SegmentNames {
    private SegmentNames() {}

    static String name(String code, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return SegmentWords.of(code, (Locale) locale);
    }
}
