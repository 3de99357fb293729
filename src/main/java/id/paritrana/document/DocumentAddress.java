package id.paritrana.document;

import io.quarkus.qute.TemplateExtension;

import id.paritrana.site.Paths;

/** Where the documents are; in templates {@code {document:list(edition)}}. */
@TemplateExtension(namespace = "document")
public final class DocumentAddress {
    private DocumentAddress() {}

    /** The public page on which a document's number and digest are checked. */
    public static String check() {
        return Paths.to("check");
    }

    /** The page that checks a package in the browser, alone and from a disk too. */
    public static String checkPackage() {
        return Paths.to("check", "package.html");
    }

    /** The public keys of the office. */
    public static String keys() {
        return Paths.to("check", "keys.pem");
    }

    public static String list(String edition) {
        return Paths.to("editions", edition, "documents");
    }

    public static String issue(String edition, String kind, String subject) {
        return Paths.to("editions", edition, "documents", kind, subject);
    }

    /** How the documents of the edition's office look. */
    public static String style(String edition) {
        return Paths.to("editions", edition, "documents", "style");
    }

    /** @param paper {@code f4} or {@code a4} */
    public static String file(String edition, String document, String paper) {
        return Paths.to("editions", edition, "documents", document, paper + ".pdf");
    }
}
