package id.paritrana.edition;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Accounts;
import id.paritrana.access.Viewer;

/** Says who of the secretariat can do what this officer must not do alone. */
@ApplicationScoped
public class OtherOfficers {
    private static final int NAMED = 3;

    private final Accounts accounts;

    OtherOfficers(Accounts accounts) {
        this.accounts = accounts;
    }

    public Duty.Who of(Viewer viewer, Edition edition) {
        List<String> names = accounts.otherOfficers(edition.office(), viewer.accountId(), NAMED);
        return names.isEmpty()
                ? Duty.Who.of("edition.by.officer-none")
                : Duty.Who.of("edition.by.officer", String.join(", ", names));
    }
}
