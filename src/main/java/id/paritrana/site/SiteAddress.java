package id.paritrana.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import io.quarkus.qute.TemplateExtension;

import id.paritrana.access.CurrentUser;

/** Where the pages are that belong to no edition; in templates {@code {site:again(back)}}. */
@TemplateExtension(namespace = "site")
public final class SiteAddress {
    private SiteAddress() {}

    /** Asks for the password once more and comes back to that page. */
    public static String again(String back) {
        return CurrentUser.SIGN_IN_AGAIN + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
