package id.paritrana.committee;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.Account;

/**
 * All seats of an edition with a row for each holder of today or later, and for each seat without one: what is missing is filled
 * in there.
 *
 * @param suggests some accounts bear the name of a holder and are not chosen yet
 */
record SeveralHoldersView(String edition, List<Row> rows, String reason, boolean suggests) {
    /** Whether there is anything to fill in. */
    public boolean any() {
        return rows.stream().anyMatch(row -> row.binds() || row.appoints());
    }

    /** How many holders have an account already. */
    public long bound() {
        return rows.stream()
                .filter(row -> row.holder() != null && row.holder().bound())
                .map(row -> row.line().seat().code())
                .distinct()
                .count();
    }

    /**
     * A row.
     *
     * @param holder null where the seat has none
     * @param waits what is proposed about the seat already, in its first row
     * @param form what was typed for a new holder
     * @param choices accounts that may be bound, those of the holder's name first
     * @param account public id of the chosen one; empty for none
     */
    record Row(
            CommitteeView.Line line,
            CommitteeView.@Nullable Holder holder,
            List<Waiting> waits,
            boolean appoints,
            HolderForm form,
            List<Account> choices,
            String account) {
        /** Whether its holder waits for an account. */
        public boolean binds() {
            return holder != null && holder.binds();
        }

        /** Its own part of the names of its fields. */
        public String key() {
            return holder == null ? line.seat().code() : holder.row().publicId();
        }

        /** What a field is called in this row. */
        public String field(String name) {
            return name + "-" + key();
        }
    }

    /** A proposal about a seat, in one sentence. */
    record Waiting(String id, String said) {}

    /**
     * @param waits what is proposed, by the id of the seat
     * @param accounts all that may be chosen
     * @param taken ids of the accounts that act for a seat already
     * @param same whether accounts of a holder's name are chosen where nothing was typed
     */
    static SeveralHoldersView of(
            String edition,
            List<CommitteeView.Line> lines,
            Map<Long, List<Waiting>> waits,
            List<Account> accounts,
            Set<Long> taken,
            SeveralHoldersForm typed,
            boolean same) {
        List<Account> free = accounts.stream()
                .filter(account -> !taken.contains(account.id()))
                .toList();
        Map<String, List<Account>> byName =
                free.stream().collect(Collectors.groupingBy(account -> plain(account.displayName())));
        var rows = new ArrayList<Row>();
        for (CommitteeView.Line line : lines) {
            List<CommitteeView.Holder> holders = line.current();
            List<Waiting> about = waits.getOrDefault(line.seat().id(), List.of());
            if (holders.isEmpty()) {
                HolderForm form = typed.holder(line.seat().code());
                rows.add(new Row(line, null, about, line.appoints(), form, List.of(), ""));
            }
            for (CommitteeView.Holder holder : holders) {
                String chosen = typed.account(holder.row().publicId());
                List<Account> named = byName.getOrDefault(plain(holder.row().name()), List.of());
                boolean suggested = same && chosen.isEmpty() && named.size() == 1;
                rows.add(new Row(
                        line,
                        holder,
                        holder == holders.get(0) ? about : List.of(),
                        false,
                        HolderForm.EMPTY,
                        choices(accounts, free, named, chosen),
                        suggested ? named.get(0).publicId() : chosen));
            }
        }
        boolean suggests = !same
                && rows.stream()
                        .anyMatch(row -> row.binds()
                                && row.account().isEmpty()
                                && byName.getOrDefault(plain(row.holder().row().name()), List.of())
                                                .size()
                                        == 1);
        return new SeveralHoldersView(edition, rows, typed.reason(), suggests);
    }

    /** What was chosen stays to be seen, whatever has become of it. */
    private static List<Account> choices(List<Account> all, List<Account> free, List<Account> first, String chosen) {
        return Stream.of(first.stream(), free.stream(), all.stream().filter(account -> account.publicId()
                        .equals(chosen)))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
