package id.paritrana.document;

import io.quarkus.qute.TemplateExtension;

import id.paritrana.site.Paths;

/** Where the documents are; in templates {@code {document:list(edition)}}. */
@TemplateExtension(namespace = "document")
public final class DocumentAddress {
    private DocumentAddress() {}

    public static String list(String edition) {
        return Paths.to("editions", edition, "documents");
    }

    public static String issue(String edition, String kind, String subject) {
        return Paths.to("editions", edition, "documents", kind, subject);
    }

    /** @param paper {@code f4} or {@code a4} */
    public static String file(String edition, String document, String paper) {
        return Paths.to("editions", edition, "documents", document, paper + ".pdf");
    }
}
