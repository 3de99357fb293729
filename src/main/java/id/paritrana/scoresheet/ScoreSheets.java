package id.paritrana.scoresheet;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.HeldSeat;
import id.paritrana.committee.Recusals;
import id.paritrana.committee.SeatOfNomination;
import id.paritrana.edition.Category;
import id.paritrana.edition.CountInEdition;
import id.paritrana.edition.Edition;
import id.paritrana.edition.scheme.SchemeRows;
import id.paritrana.journal.About;
import id.paritrana.nomination.Nomination;
import id.paritrana.once.FormFate;
import id.paritrana.once.Once;

/**
 * The sheets of seats. A seat reads and writes its own sheets only, and none of a nomination from which it is recused:
 * the queries say so. Saving is the only act that occurs many times a second; it takes one query and one statement, the
 * functions {@code sheet_of} and {@code save_sheet} of the database.
 */
@ApplicationScoped
public class ScoreSheets implements PanacheRepository<ScoreSheet> {
    private final Recusals recusals;
    private final FormFate fate;

    ScoreSheets(Recusals recusals, FormFate fate) {
        this.recusals = recusals;
        this.fate = fate;
    }

    /** The seat's sheet of a nomination, begun or not; nothing where the seat may not know of the nomination. */
    public Optional<SheetState> of(HeldSeat seat, String nomination, @Nullable String key) {
        return getSession()
                .createNativeQuery("select * from sheet_of(:edition, :nomination, :seat, :holder, :key)", Tuple.class)
                .setParameter("edition", seat.edition())
                .setParameter("nomination", nomination)
                .setParameter("seat", seat.seatId())
                .setParameter("holder", seat.holderId())
                .setParameter("key", key, String.class)
                .getResultStream()
                .findFirst()
                .map(row -> state(row, seat));
    }

    /** How many sheets these seats have not filed where scoring is open, by the id of the edition; at least one each. */
    public Map<Long, Long> unfiled(Collection<Long> seats) {
        return CountInEdition.byId(getEntityManager()
                .createQuery(
                        """
                        select n.edition.id, count(n) from Nomination n join n.category c join Seat seat on seat.edition = n.edition
                         where seat.id in :seats and c.closedAt is null and n.withdrawnAt is null and %s and %s
                           and not exists (select 1 from ScoreSheet s where s.nomination = n and s.seat = seat and s.filedAt is not null)
                         group by n.edition.id
                        """.formatted(SchemeRows.judged("c"), recusals.none("n.id", "seat.id")), CountInEdition.class)
                .setParameter("seats", seats)
                .getResultList());
    }

    private static SheetState state(Tuple row, HeldSeat seat) {
        return new SheetState(
                seat,
                row.get("edition_id", Long.class),
                ZoneId.of(row.get("zone", String.class)),
                row.get("opened", Boolean.class),
                row.get("scheme", Integer.class),
                row.get("nomination_id", Long.class),
                row.get("code", String.class),
                row.get("name", String.class),
                row.get("withdrawn", Boolean.class),
                row.get("category_id", Long.class),
                row.get("closed_at", Instant.class),
                row.get("sheet_id", Long.class),
                row.get("version", Integer.class),
                row.get("saved_at", Instant.class),
                row.get("filed_at", Instant.class),
                row.get("sealed", Boolean.class),
                MarksText.read(row.get("marks", String.class)),
                earlier(row));
    }

    private static Once.@Nullable Earlier earlier(Tuple row) {
        Long account = row.get("earlier_account", Long.class);
        return account == null
                ? null
                : new Once.Earlier(
                        account, row.get("earlier_fingerprint", String.class), row.get("earlier_answer", String.class));
    }

    /** What a save writes, besides the marks: by which form, when, and what the journal keeps of it. */
    record Writing(Once.Sent form, Instant at, String before, String after) {}

    /**
     * What came of a save.
     *
     * @param version of the sheet from now on, where it was saved
     */
    record Answered(SaveOutcome outcome, int version) {}

    /** What became of a save. */
    enum SaveOutcome {
        /** Everything is in the database. */
        SAVED,
        /** The sheet has another version, or was filed: nothing may stay in the database, the caller rolls back. */
        STALE,
        /** A submission with the same key has just been there: nothing was written. */
        KNOWN
    }

    /**
     * Writes changed marks in one statement: claims the form's key, moves the sheet from the version that was read to the
     * next (or begins it), writes the marks, notes it in the journal. Either all of it happens or the outcome is not
     * {@link SaveOutcome#SAVED}. What the database does not let through comes as its failure.
     */
    Answered write(SheetState sheet, Map<String, GivenMark> changed, Writing writing) {
        fate.claimed();
        Tuple written = getSession()
                .createNativeQuery("""
                        select outcome, version_saved from save_sheet(
                          form_key => :key, account => :account, form_fingerprint => :fingerprint,
                          edition => :edition, category => :category, nomination => :nomination, seat => :seat, holder => :holder,
                          sheet => :sheet, version_read => :version, at_time => :at, marks => :marks,
                          about => :about, state_before => :before, state_after => :after)""", Tuple.class)
                .setParameter("key", writing.form().key())
                .setParameter("account", writing.form().account())
                .setParameter("fingerprint", writing.form().fingerprint())
                .setParameter("edition", sheet.editionId())
                .setParameter("category", sheet.categoryId())
                .setParameter("nomination", sheet.nominationId())
                .setParameter("seat", sheet.seatId())
                .setParameter("holder", sheet.holderId())
                .setParameter("sheet", sheet.sheetId(), Long.class)
                .setParameter("version", sheet.version())
                .setParameter("at", writing.at())
                .setParameter("marks", MarksText.given(changed))
                .setParameter(
                        "about",
                        About.of("nomination", sheet.nomination())
                                .and("seat", sheet.seat())
                                .text())
                .setParameter("before", writing.before())
                .setParameter("after", writing.after())
                .getSingleResult();
        return new Answered(
                SaveOutcome.valueOf(written.get("outcome", String.class).toUpperCase(Locale.ROOT)),
                written.get("version_saved", Integer.class));
    }

    /** The sheet of a seat for a nomination. */
    public Optional<ScoreSheet> of(Nomination nomination, long seat) {
        return find("nomination = ?1 and seat.id = ?2", nomination, seat).firstResultOptional();
    }

    /** How far a seat's own sheet is. */
    public record OwnSheet(
            long nominationId,
            @Nullable Instant savedAt,
            @Nullable Instant filedAt,
            Set<String> marked) {}

    /** A sheet, and the criteria of which it has a mark; none where there is no mark to be seen. */
    record Given(
            long nominationId,
            @Nullable Instant savedAt,
            @Nullable Instant filedAt,
            String @Nullable [] criteria) {
        private OwnSheet sheet() {
            return new OwnSheet(nominationId, savedAt, filedAt, criteria == null ? Set.of() : Set.of(criteria));
        }
    }

    /**
     * A condition that holds where the present content of sheet {@code s} was handed over by its author as a draft: not
     * when the author has written since, nor when it was filed at the time and neither reopened nor returned by the
     * lifting of a recusal.
     */
    static final String HANDED_OVER = """
            s.filedAt is null and exists (
              select 1 from SheetHandover given where given.holderId = s.holderId and s.savedAt <= given.at
                 and not exists (select 1 from SheetFiling filing where filing.sheet = s and filing.filedAt <= given.at
                    and not exists (select 1 from SheetReopening back
                                     where back.sheet = s and back.reopenedAt between filing.filedAt and given.at)
                    and not exists (select 1 from RecusalLifting lifted
                                     where lifted.recusal.nominationId = s.nomination.id and lifted.recusal.seat.id = s.seat.id
                                       and lifted.liftedAt between filing.filedAt and given.at)))""";

    /**
     * A condition that holds where what stands on sheet {@code s} is for the holder {@code :holder} to see: the own, drafts that an
     * earlier holder handed over, and what came with a workbook and nobody has gone on with. The database asks the same by its
     * function is_own_sheet, sheet by sheet; {@code SeatsOwnTest} holds them together.
     */
    static final String OWN = "(s.holderId = :holder or s.holderId is null and s.origin = " + Origin.class.getName()
            + "." + Origin.IMPORT.name() + " or " + HANDED_OVER + ")";

    /**
     * The sheets of a seat in an edition as its holder may see them, by nomination: of others only that they are filed. The marks are
     * looked up sheet by sheet, so that those of all other seats and editions cost nothing; and the sheets before they are joined, since
     * the database takes {@link #OWN} to be so dear that no way to join would matter beside it.
     */
    public Map<Long, OwnSheet> own(Edition edition, HeldSeat seat) {
        return getSession()
                .createSelectionQuery("""
                        with held as materialized (
                          select s.id as sheet, s.nomination.id as nomination, s.savedAt as saved, s.filedAt as filed,
                                 case when %s then true else false end as own
                            from ScoreSheet s where s.seat.id = :seat)
                        select n.id, h.saved, h.filed,
                               case when h.own then (
                                 select array_agg(m.criterion) within group (order by m.criterion)
                                   from SheetMark m where m.sheet.id = h.sheet and m.value is not null)
                               end
                          from held h join Nomination n on n.id = h.nomination
                         where n.edition = :edition and (h.filed is not null or h.own) and %s""".formatted(OWN, recusals.none("n.id", ":seat")), Given.class)
                .setParameter("edition", edition)
                .setParameter("seat", seat.seatId())
                .setParameter("holder", seat.holderId())
                .getResultStream()
                .map(Given::sheet)
                .collect(Collectors.toMap(OwnSheet::nominationId, Function.identity()));
    }

    /** Which sheets of an edition are filed: nothing else of them. */
    public List<SeatOfNomination> filed(Edition edition) {
        return getEntityManager()
                .createQuery("""
                        select n.id, s.seat.id
                          from ScoreSheet s join s.nomination n
                         where n.edition = :edition and s.filedAt is not null""", SeatOfNomination.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    /** Which sheets of a category are filed. */
    public List<SeatOfNomination> filed(Category category) {
        return getEntityManager()
                .createQuery("""
                        select n.id, s.seat.id
                          from ScoreSheet s join s.nomination n
                         where n.category = :category and n.withdrawnAt is null and s.filedAt is not null""", SeatOfNomination.class)
                .setParameter("category", category)
                .getResultList();
    }

    /** Codes of the nominations that some seat has a sheet of, begun or filed. */
    public Set<String> nominationsWithSheets(Edition edition) {
        return codes(
                "select distinct s.nomination.code from ScoreSheet s where s.nomination.edition = :edition", edition);
    }

    /** Codes of the seats that have a sheet, begun or filed. */
    public Set<String> seatsWithSheets(Edition edition) {
        return codes("select distinct s.seat.code from ScoreSheet s where s.nomination.edition = :edition", edition);
    }

    private Set<String> codes(String query, Edition edition) {
        return new HashSet<>(getEntityManager()
                .createQuery(query, String.class)
                .setParameter("edition", edition)
                .getResultList());
    }

    /** When a holder first handed drafts over; empty where that never happened. */
    public Optional<Instant> firstHandedOver(long holder) {
        return getEntityManager()
                .createQuery("select min(h.at) from SheetHandover h where h.holderId = :holder", Instant.class)
                .setParameter("holder", holder)
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Whether any sheet of an edition has been begun, or came with a workbook. */
    boolean anyBegun(Edition edition) {
        return find("nomination.edition = ?1", edition).firstResultOptional().isPresent();
    }

    /** The nominees of whom a holder has drafts that follow nobody, in the order of the list. */
    public List<String> kept(long holder) {
        return getSession()
                .createSelectionQuery("""
                        with kept as materialized (
                          select s.nomination.id as nomination from ScoreSheet s
                           where s.seat = (select h.seat from SeatHolder h where h.id = :holder)
                             and s.holderId = :holder and s.filedAt is null and not (%s))
                        select n.name from kept k join Nomination n on n.id = k.nomination
                         order by n.category.position, n.position, n.id""".formatted(HANDED_OVER), String.class)
                .setParameter("holder", holder)
                .getResultList();
    }

    /** How often a sheet was filed. */
    public int filings(ScoreSheet sheet) {
        return getEntityManager()
                .createQuery("select count(f) from SheetFiling f where f.sheet = :sheet", Long.class)
                .setParameter("sheet", sheet)
                .getSingleResult()
                .intValue();
    }
}
