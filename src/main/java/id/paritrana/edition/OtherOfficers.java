package id.paritrana.edition;

import java.util.HashSet;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Accounts;
import id.paritrana.access.SeatBook;
import id.paritrana.access.Viewer;

/** Says who of the secretariat can do what this officer must not do alone. */
@ApplicationScoped
public class OtherOfficers {
    private static final int NAMED = 3;

    private final Accounts accounts;
    private final SeatBook seats;

    OtherOfficers(Accounts accounts, SeatBook seats) {
        this.accounts = accounts;
        this.seats = seats;
    }

    public Duty.Who of(Viewer viewer, Edition edition) {
        var besides = new HashSet<>(seats.boundIn(edition.code()));
        besides.add(viewer.accountId());
        List<String> names = accounts.officersBesides(besides, edition.office(), NAMED + 1);
        if (names.isEmpty()) {
            return Duty.Who.of("edition.by.officer-none");
        }
        return names.size() > NAMED
                ? Duty.Who.of("edition.by.officer-more", String.join(", ", names.subList(0, NAMED)))
                : Duty.Who.of("edition.by.officer", String.join(", ", names));
    }
}
