package id.paritrana.accounts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.Account;
import id.paritrana.accounts.OfficeAccounts.HeldBy;
import id.paritrana.site.form.Narrowed;
import id.paritrana.site.form.Paging;
import id.paritrana.words.Messages;

/** What the pages about accounts show. */
final class AccountView {
    private AccountView() {}

    /**
     * An account as it is told from others.
     *
     * @param firstDay on which it signed in
     * @param today whether the provider of today knows it
     * @param seats those of the viewer's offices
     */
    record Line(Account account, LocalDate firstDay, boolean today, List<HeldBy> seats) {
        /** The provider by the name of its address: {@code sso.example.go.id/realms/paritrana}. */
        public String provider() {
            return account.issuer().replaceFirst("^https?://", "").replaceFirst("/$", "");
        }

        /** Message keys of the words for its roles. */
        public List<String> roles() {
            return account.duties().isEmpty()
                    ? List.of()
                    : List.of(account.duties().split(" ")).stream()
                            .map(role -> "accounts.role." + role)
                            .toList();
        }

        /** The seat of the latest edition, of an account that holds any. */
        public HeldBy held() {
            return seats.get(0);
        }

        /** The seats that it holds now, or is going to. */
        public List<HeldBy> present() {
            return seats.stream().filter(seat -> !seat.former()).toList();
        }

        /** Whether there is any. */
        public boolean seated() {
            return !present().isEmpty();
        }

        /** Whether the provider of the other calls that one by another name. */
        public boolean isCalledOtherwise(Line other) {
            return !account.displayName()
                    .strip()
                    .equalsIgnoreCase(other.account.displayName().strip());
        }

        public boolean joined() {
            return account.joinedTo() != null;
        }
    }

    /**
     * The list.
     *
     * @param moved whether any account of these offices belongs to another provider than that of today
     * @param seated whether the viewer holds seats: of those editions no seat is shown
     */
    record AllOfOffice(
            List<AccountJoining> waiting,
            List<Line> lines,
            AccountFilter filter,
            boolean moved,
            boolean seated,
            Paging paging,
            ZoneId zone,
            Locale locale) {
        /** What is chosen of the list, in words. */
        public String narrowed() {
            return Narrowed.said(
                    locale,
                    "site.narrowed",
                    filter.text(),
                    filter.provider().isEmpty() ? "" : Messages.text(locale, "accounts.provider." + filter.provider()));
        }

        /** Where the whole list is; empty where it is shown. */
        public String whole() {
            return filter.narrows() ? AccountAddress.list() : "";
        }
    }

    /**
     * One account.
     *
     * @param waiting what is said of it and not decided yet
     * @param last what was confirmed of it
     * @param others the accounts that it was joined with: the earlier one, or the later ones
     * @param moved whether any account of these offices belongs to another provider than that of today
     * @param seated whether the viewer holds seats: of those editions no seat is shown
     * @param candidates earlier accounts, among which the one of the same person is looked for
     */
    record One(
            Line line,
            @Nullable AccountJoining waiting,
            @Nullable AccountJoining last,
            List<Line> others,
            List<Line> candidates,
            String sought,
            JoinForm form,
            boolean mine,
            boolean decides,
            boolean moved,
            boolean seated,
            String seal,
            ZoneId zone) {}
}
