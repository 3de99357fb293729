package id.paritrana.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import io.quarkus.qute.TemplateExtension;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.WantedAddresses;

/** Where the pages are that belong to no edition; in templates {@code {site:again(back)}}. */
@TemplateExtension(namespace = "site")
public final class SiteAddress {
    private static final int LONGEST = 600;

    private SiteAddress() {}

    /** Signs in at the provider and goes on to that page. */
    public static String signIn(String back) {
        return Paths.to("sign-in") + back(back);
    }

    /** The same for a page that is kept for this browser ({@link WantedAddresses}). */
    static String signInOn(String key) {
        return Paths.to("sign-in") + "?" + WantedAddresses.WAY + "=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    /** The address, unless it is too long to survive the way to the provider and back. */
    private static String back(String back) {
        String kept = back.length() > LONGEST ? back.replaceFirst("\\?.*", "") : back;
        return kept.length() <= LONGEST && Paths.own(kept)
                ? "?back=" + URLEncoder.encode(kept, StandardCharsets.UTF_8)
                : "";
    }

    public static String sessions() {
        return Paths.to("sessions");
    }

    /** The page on which a represented holder hands drafts to the substitute. */
    public static String represented() {
        return Paths.to("represented");
    }

    /** Asks whether to sign out. */
    static String signOut() {
        return Paths.to("sign-out");
    }

    /** Where the provider's session goes on. */
    static String signedOut() {
        return Paths.to("sign-out", "done");
    }

    /** Asks for the password once more and comes back to that page. */
    public static String again(String back) {
        return CurrentUser.SIGN_IN_AGAIN + back(back);
    }
}
