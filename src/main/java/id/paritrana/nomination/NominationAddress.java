package id.paritrana.nomination;

import io.quarkus.qute.TemplateExtension;

import id.paritrana.edition.Edition;
import id.paritrana.site.Paths;

/** Where the pages about nominations are; in templates {@code {nomination:one(edition, nominee)}}. */
@TemplateExtension(namespace = "nomination")
public final class NominationAddress {
    private NominationAddress() {}

    public static String list(String edition) {
        return Paths.to("editions", edition, "nominations");
    }

    /** Message key of the list's title: an archive lists regions, because nobody is nominated. */
    public static String listKey(Edition edition) {
        return edition.onlyRead() ? "nomination.menu-archive" : "nomination.menu";
    }

    public static String one(String edition, String nominee) {
        return Paths.to("editions", edition, "nominations", nominee);
    }

    public static String one(Nomination nomination) {
        return one(nomination.edition().code(), nomination.code());
    }

    /** Where another nomination is proposed. */
    public static String add(String edition) {
        return Paths.to("editions", edition, "roster", "add");
    }

    public static String withdraw(Nomination nomination) {
        return Paths.to("editions", nomination.edition().code(), "roster", nomination.code(), "withdraw");
    }

    public static String evidence(Nomination nomination) {
        return one(nomination) + "/evidence";
    }

    /** The form of one figure. */
    public static String value(Nomination nomination, String criterion) {
        return one(nomination) + Paths.to("values", criterion);
    }
}
