package id.paritrana.coverage;

import io.quarkus.qute.TemplateExtension;

import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.NominationAddress;
import id.paritrana.site.Paths;

/** Where the pages about coverage are; in templates {@code {coverage:board(edition)}}. */
@TemplateExtension(namespace = "coverage")
public final class CoverageAddress {
    private CoverageAddress() {}

    /** The board of an edition. */
    public static String board(String edition) {
        return Paths.to("editions", edition, "coverage");
    }

    public static String of(Nomination nomination) {
        return NominationAddress.one(nomination) + "/coverage";
    }

    public static String answers(Nomination nomination) {
        return of(nomination) + "/answers";
    }

    public static String add(Nomination nomination) {
        return of(nomination) + "/new";
    }

    public static String record(Nomination nomination, String record) {
        return of(nomination) + Paths.to(record);
    }
}
