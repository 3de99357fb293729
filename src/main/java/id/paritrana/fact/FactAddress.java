package id.paritrana.fact;

import io.quarkus.qute.TemplateExtension;

import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.NominationAddress;
import id.paritrana.site.Paths;

/** Where the pages about facts are; in templates {@code {fact:list(edition)}}. */
@TemplateExtension(namespace = "fact")
public final class FactAddress {
    private FactAddress() {}

    public static String list(String edition) {
        return Paths.to("editions", edition, "facts");
    }

    /** Where several facts are confirmed at once. */
    public static String confirmMany(String edition) {
        return list(edition) + "/confirm";
    }

    public static String one(String edition, String fact) {
        return list(edition) + Paths.to(fact);
    }

    public static String confirm(String edition, String fact) {
        return one(edition, fact) + "/confirm";
    }

    public static String reject(String edition, String fact) {
        return one(edition, fact) + "/reject";
    }

    /** The form on which a fact is recorded. */
    public static String record(Nomination nomination, String criterion) {
        return NominationAddress.one(nomination) + Paths.to("facts", criterion);
    }
}
