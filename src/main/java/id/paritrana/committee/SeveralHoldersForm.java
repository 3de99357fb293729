package id.paritrana.committee;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import id.paritrana.site.form.Fields;
import id.paritrana.site.form.Typed;

/**
 * What was typed about several seats: accounts for their holders, and holders for those that have none.
 *
 * @param accounts to be bound, for each unbound holder
 * @param holders to be appointed, by the code of their seat
 */
record SeveralHoldersForm(List<Bound> accounts, Map<String, HolderForm> holders, String reason) {
    static final SeveralHoldersForm EMPTY = new SeveralHoldersForm(List.of(), Map.of(), "");

    /**
     * An account for a holder.
     *
     * @param holder its identifier in forms
     * @param account the chosen one; empty for none
     */
    record Bound(String seat, String holder, int version, String account) {}

    static SeveralHoldersForm of(Fields fields) {
        var accounts = new ArrayList<Bound>();
        for (String holder : fields.after("account-")) {
            accounts.add(new Bound(
                    fields.line("seat-" + holder),
                    holder,
                    Typed.whole(fields.line("version-" + holder), Integer.MAX_VALUE, -1),
                    fields.line("account-" + holder)));
        }
        var holders = new TreeMap<String, HolderForm>();
        for (String seat : fields.after("name-")) {
            holders.put(
                    seat,
                    new HolderForm(
                            fields.line("name-" + seat),
                            fields.line("title-" + seat),
                            fields.line("kind-" + seat),
                            "",
                            fields.line("from-" + seat),
                            ""));
        }
        return new SeveralHoldersForm(accounts, holders, fields.line("reason"));
    }

    /** Those of which an account was chosen. */
    List<Bound> chosen() {
        return accounts.stream().filter(bound -> !bound.account().isEmpty()).toList();
    }

    /** Whether anything but the kind, which is always chosen, was filled in for a seat. */
    boolean fills(String seat) {
        HolderForm form = holders.get(seat);
        return form != null
                && !(form.name().isEmpty()
                        && form.title().isEmpty()
                        && form.from().isEmpty());
    }

    /** The account that was chosen for a holder; empty for none. */
    String account(String holder) {
        return accounts.stream()
                .filter(bound -> bound.holder().equals(holder))
                .map(Bound::account)
                .findFirst()
                .orElse("");
    }

    HolderForm holder(String seat) {
        return holders.getOrDefault(seat, HolderForm.EMPTY);
    }
}
