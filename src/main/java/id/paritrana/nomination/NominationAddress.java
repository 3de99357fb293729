package id.paritrana.nomination;

import io.quarkus.qute.TemplateExtension;

import id.paritrana.edition.Edition;
import id.paritrana.site.Paths;

/** Where a nomination is found; in templates {@code {nomination.address}}. Codes may hold any character. */
public final class NominationAddress {
    private NominationAddress() {}

    /** The address of its page. */
    @TemplateExtension
    public static String address(Nomination nomination) {
        return of(nomination.edition(), nomination.code());
    }

    public static String of(Edition edition, String nominee) {
        return Paths.to("editions", edition.code(), "nominations", nominee);
    }

    /** The address of something below its page. */
    public static String of(Nomination nomination, String... below) {
        return address(nomination) + Paths.to(below);
    }
}
