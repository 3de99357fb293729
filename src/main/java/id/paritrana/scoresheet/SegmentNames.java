package id.paritrana.scoresheet;

import java.util.Locale;

import io.quarkus.qute.TemplateExtension;

import id.paritrana.words.Messages;

/** The names of the usual segments in templates; any other is called by its code. */
@TemplateExtension(namespace = "segment")
final class SegmentNames {
    private SegmentNames() {}

    static String name(String code, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        String key = "scoresheet.segment." + code;
        return Messages.has((Locale) locale, key) ? Messages.text((Locale) locale, key) : code;
    }
}
