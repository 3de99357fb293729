package id.paritrana.edition;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Accounts;
import id.paritrana.access.CurrentUser;

/** Says who of the secretariat can do what this officer must not do alone. */
@ApplicationScoped
public class OtherOfficers {
    private static final int NAMED = 3;

    private final Accounts accounts;
    private final CurrentUser user;

    OtherOfficers(Accounts accounts, CurrentUser user) {
        this.accounts = accounts;
        this.user = user;
    }

    public Duty.Who of(Edition edition) {
        List<String> names =
                accounts.otherOfficers(edition.office(), user.viewer().accountId(), NAMED);
        return names.isEmpty()
                ? Duty.Who.of("edition.by.officer-none")
                : Duty.Who.of("edition.by.officer", String.join(", ", names));
    }
}
