package id.paritrana.committee;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import id.paritrana.access.Account;
import id.paritrana.access.HeldSeat;
import id.paritrana.access.SeatBook;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.edition.proposal.LockSeats;
import id.paritrana.workbook.SeatRole;

/** The seats of an edition's committee, and which account holds which. */
@ApplicationScoped
public class Seats implements PanacheRepository<Seat>, SeatBook, LockSeats {
    private final DataSource database;

    Seats(DataSource database) {
        this.database = database;
    }

    public List<Seat> of(Edition edition) {
        return list("edition = ?1 order by position, id", edition);
    }

    /** Whether the edition of this code has a committee at all. */
    boolean any(String edition) {
        return count("edition.code = ?1", edition) > 0;
    }

    public long number(Edition edition) {
        return count("edition", edition);
    }

    public Optional<Seat> find(Edition edition, String code) {
        return find("edition = ?1 and code = ?2", edition, code).firstResultOptional();
    }

    /** The seat, with its row locked until the transaction ends. */
    Seat locked(Seat seat) {
        return find("id", seat.id()).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }

    @Override
    public void lock(Collection<Long> seats) {
        find("id in ?1 order by id", seats)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private static final String KNOWN = """
            select a.id as account, a.public_id, a.display_name, a.duties, a.offices,
                   array(select j.id from account j where j.joined_to = a.id order by j.id) as joined,
                   array(select j.public_id from account j where j.joined_to = a.id order by j.id) as joined_as,
                   s.id as seat, h.id as holder, s.code, s.element, s.role, e.code as edition,
                   holds_seat(h, (? at time zone e.zone)::date) as holds
              from account a
              left join (seat_holder h join seat s on s.id = h.seat_id join edition e on e.id = s.edition_id) on h.account_id = a.id
             where a.id = (select coalesce(i.joined_to, i.id) from account i where i.issuer = ? and i.subject = ?)
             order by s.id""";

    @Override
    public Optional<Known> find(String issuer, String subject, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(KNOWN)) {
            query.setObject(1, at.atOffset(ZoneOffset.UTC));
            query.setString(2, issuer);
            query.setString(3, subject);
            try (ResultSet row = query.executeQuery()) {
                return known(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not tell who is asking", e);
        }
    }

    private static final String NOT_NOW = """
            select e.code as edition, s.code, x.name as substitute, coalesce(x.letter, '') as letter,
                   coalesce(x.valid_from, h.valid_from) as valid_from, coalesce(x.valid_to, h.valid_to) as valid_to,
                   h.valid_to < d.day as ended
              from seat_holder h join seat s on s.id = h.seat_id join edition e on e.id = s.edition_id
              cross join lateral (select (? at time zone e.zone)::date as day) d
              left join seat_holder x on x.seat_id = h.seat_id and x.id <> h.id and x.kind = 'substitute'
                   and held_on(h.valid_from, h.valid_to, d.day) and held_on(x.valid_from, x.valid_to, d.day)
             where h.account_id = ? and not holds_seat(h, d.day)
             order by e.id desc, s.position, h.id desc""";

    @Override
    public List<NotNow> notNow(long account, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(NOT_NOW)) {
            query.setObject(1, at.atOffset(ZoneOffset.UTC));
            query.setLong(2, account);
            var seats = new ArrayList<NotNow>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    seats.add(new NotNow(
                            row.getString("edition"),
                            row.getString("code"),
                            row.getString("substitute"),
                            row.getString("letter"),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class),
                            row.getBoolean("ended")));
                }
            }
            return seats;
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not tell which seats were held", e);
        }
    }

    @Override
    public Set<Long> boundIn(String edition) {
        return Set.copyOf(getSession()
                .createNativeQuery("""
                        select distinct h.account_id
                          from seat_holder h join seat s on s.id = h.seat_id join edition e on e.id = s.edition_id
                         where e.code = :edition and h.account_id is not null""", Long.class)
                .setParameter("edition", edition)
                .getResultList());
    }

    private static Optional<Known> known(ResultSet row) throws SQLException {
        if (!row.next()) {
            return Optional.empty();
        }
        long account = row.getLong("account");
        String publicId = row.getString("public_id");
        String name = row.getString("display_name");
        String duties = row.getString("duties");
        Set<String> offices =
                Set.copyOf(List.of((String[]) row.getArray("offices").getArray()));
        List<Viewer.Joined> joined = joined((Long[]) row.getArray("joined").getArray(), (String[])
                row.getArray("joined_as").getArray());
        var seats = new ArrayList<HeldSeat>();
        var boundIn = new HashSet<String>();
        do {
            long seat = row.getLong("seat");
            if (row.wasNull()) {
                continue;
            }
            boundIn.add(row.getString("edition"));
            if (row.getBoolean("holds")) {
                String role = row.getString("role");
                seats.add(new HeldSeat(
                        seat,
                        row.getLong("holder"),
                        row.getString("code"),
                        row.getString("element"),
                        role.equals(SeatRole.CHAIR.code()),
                        role.equals(SeatRole.SECRETARY.code()),
                        row.getString("edition")));
            }
        } while (row.next());
        return Optional.of(new Known(account, publicId, name, duties, offices, seats, boundIn, joined));
    }

    private static List<Viewer.Joined> joined(Long[] accounts, String[] publicIds) {
        return IntStream.range(0, accounts.length)
                .mapToObj(i -> new Viewer.Joined(accounts[i], Account.code(publicIds[i])))
                .toList();
    }
}
