package id.paritrana.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import io.quarkus.qute.TemplateExtension;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.SignInFailure;

/** Where the pages are that belong to no edition; in templates {@code {site:again(back)}}. */
@TemplateExtension(namespace = "site")
public final class SiteAddress {
    private SiteAddress() {}

    /** Asks the provider who it is and goes on to that page. */
    public static String signIn(String back) {
        return Paths.to("sign-in")
                + (Paths.own(back) ? "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8) : "");
    }

    /** Says why somebody has not got in. */
    static String failed(SignInFailure why) {
        return Paths.to("sign-in", "failed", why.word());
    }

    public static String sessions() {
        return Paths.to("sessions");
    }

    /** Where the provider's session goes on. */
    static String signedOut() {
        return Paths.to("sign-out", "done");
    }

    /** Asks for the password once more and comes back to that page. */
    public static String again(String back) {
        return CurrentUser.SIGN_IN_AGAIN + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
