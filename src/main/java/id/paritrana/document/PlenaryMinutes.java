package id.paritrana.document;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Berita Acara Rapat Pleno. */
class PlenaryMinutes {
    @CheckedTemplate(basePath = "document")
    static class Templates {
        static native TemplateInstance minutes(MinutesView view);
    }
}
