package id.paritrana.accounts;

import io.quarkus.qute.TemplateExtension;

import id.paritrana.site.Paths;

/** Where the pages about accounts are; in templates {@code {accounts:list}}. */
@TemplateExtension(namespace = "accounts")
public final class AccountAddress {
    private AccountAddress() {}

    public static String list() {
        return Paths.to("accounts");
    }

    /** @param account its identifier in addresses */
    public static String one(String account) {
        return Paths.to("accounts", account);
    }

    public static String join(String account) {
        return Paths.to("accounts", account, "join");
    }

    public static String part(String account) {
        return Paths.to("accounts", account, "part");
    }

    public static String confirm(String account) {
        return Paths.to("accounts", account, "confirm");
    }

    public static String reject(String account) {
        return Paths.to("accounts", account, "reject");
    }

    /** Who is signed in, of all editions. */
    public static String signedIn() {
        return Paths.to("accounts", "signed-in");
    }
}
