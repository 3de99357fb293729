package id.paritrana.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import id.paritrana.access.Account;

/**
 * The committee of an edition.
 *
 * @param keeps the viewer keeps the records: accounts, letters and the past are shown
 * @param changes the viewer may appoint and bind
 */
public record CommitteeView(String edition, List<Line> seats, boolean keeps, boolean changes) {

    /**
     * A seat with its holders; today's first.
     *
     * @param appointed somebody is proposed as a holder and waits for a second person
     */
    public record Line(Seat seat, List<Holder> now, List<Holder> others, boolean appointed) {
        Stream<Holder> holders() {
            return Stream.concat(now.stream(), others.stream());
        }

        /** Those of today or later. */
        List<Holder> current() {
            return holders().filter(holder -> !holder.ended()).toList();
        }

        /** Whether a holder is still to be proposed. */
        boolean appoints() {
            return current().isEmpty() && !appointed;
        }

        /** Whether a holder, or the account of one, is still to be proposed: what is filled in for several seats at once. */
        boolean wants() {
            return appoints() || current().stream().anyMatch(Holder::binds);
        }
    }

    /** Whether holders and accounts can be proposed for several seats. */
    public boolean several() {
        return changes && seats.stream().anyMatch(Line::wants);
    }

    /**
     * A holder.
     *
     * @param account name of the account that acts for this holder, empty when none is bound
     * @param code by which people tell that account from another of the same name
     * @param proposed binding an account waits for a second person
     */
    public record Holder(SeatHolder row, String account, String code, boolean ended, boolean proposed) {
        public boolean bound() {
            return row.accountId() != null;
        }

        /** Whether an account is still to be proposed. */
        boolean binds() {
            return !bound() && !proposed;
        }

        public boolean definitive() {
            return row.kind() == HolderKind.DEFINITIVE;
        }

        public String kindKey() {
            return "committee.kind." + row.kind().code();
        }
    }

    /**
     * @param proposed subjects of the proposals to bind an account
     * @param appointed ids of the seats for which a holder is proposed
     */
    static Line line(
            Seat seat,
            List<SeatHolder> holders,
            Map<Long, Account> accounts,
            Set<String> proposed,
            Set<Long> appointed,
            LocalDate today) {
        var all = holders.stream()
                .map(h -> holder(
                        h,
                        accounts,
                        proposed.contains(ChangeHolders.about(seat, h).code()),
                        today))
                .toList();
        return new Line(
                seat,
                all.stream().filter(h -> h.row().holdsOn(today)).toList(),
                all.stream().filter(h -> !h.row().holdsOn(today)).toList(),
                appointed.contains(seat.id()));
    }

    private static Holder holder(SeatHolder row, Map<Long, Account> accounts, boolean proposed, LocalDate today) {
        Account account = row.accountId() == null ? null : accounts.get(row.accountId());
        boolean ended = row.validTo() != null && row.validTo().isBefore(today);
        return new Holder(
                row,
                account == null ? "" : account.displayName(),
                account == null ? "" : account.code(),
                ended,
                account == null && proposed);
    }

    /**
     * A refused form about one holder, for the fields that it came from.
     *
     * @param act bind or end; empty where nothing came back
     * @param holder public id
     * @param chosen the account, or the last day
     */
    record Returned(String act, String holder, String chosen, String reason) {
        static final Returned NOTHING = new Returned("", "", "", "");
    }

    /**
     * One seat, where its holders are changed.
     *
     * @param form what was typed for a new one
     * @param moved whether holders may sign in with other accounts than before, because the sign-in service is another
     */
    public record SeatView(
            Line line,
            HolderForm form,
            String reason,
            Returned returned,
            List<Account> accounts,
            boolean changes,
            boolean moved) {
        /** Who holds the seat without a last day, so that nobody else can be appointed but as a substitute; empty for nobody. */
        public String heldBy() {
            return Stream.of(line)
                    .map(Line::now)
                    .flatMap(List::stream)
                    .map(Holder::row)
                    .filter(row -> row.validTo() == null)
                    .map(SeatHolder::name)
                    .findFirst()
                    .orElse("");
        }

        /** Whether the form for a new holder came back, given that some form did. */
        public boolean appointing() {
            return returned.act().isEmpty();
        }

        /** Whether this act on this holder came back. */
        public boolean cameBack(String act, String holder) {
            return returned.act().equals(act) && returned.holder().equals(holder);
        }

        public String chosen(String act, String holder) {
            return cameBack(act, holder) ? returned.chosen() : "";
        }

        public String because(String act, String holder) {
            return cameBack(act, holder) ? returned.reason() : "";
        }

        /**
         * What a field of this act on this holder is called among those of the others. In the form that came back it has its
         * plain name, so that its objection finds it.
         */
        public String field(String name, String act, String holder) {
            return cameBack(act, holder) ? name : name + "-" + act + "-" + holder;
        }

        /** What a field of the form for a new holder is called: it has its plain name unless another form came back. */
        public String newField(String name) {
            return returned.act().isEmpty() ? name : "new-" + name;
        }

        public String edition() {
            return line.seat().edition().code();
        }
    }
}
