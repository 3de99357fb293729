package id.paritrana.stored;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;

/**
 * The constraints of the database, each with a sentence. Pages check first and say it better, beside the field; the
 * database has the last word when two acts cross, and then the user reads a refusal, not an error.
 */
public enum DatabaseRule {
    SCHEME_FROZEN("stored.scheme-frozen", "PA001"),
    SHEET_FILED("stored.sheet-filed", "PA003"),
    CATEGORY_CLOSED("stored.category-closed", "PA004"),
    SEAT_RECUSED("stored.seat-recused", "PA005"),
    NO_SUCH_CRITERION("stored.no-such-criterion", "PA006"),
    OFF_SCALE("stored.off-scale", "PA007"),
    PRONOUNCED("stored.pronounced", "PA008"),
    CATEGORY_OPEN("stored.category-open", "PA009"),
    APPEND_ONLY("stored.append-only", "PA010"),
    ON_RECORD("stored.on-record", "PA030"),
    ANALYSIS_FINISHED("stored.analysis-finished", "PA011"),
    MARK_AND_SHEET("stored.mark-and-sheet", "PA002", "mark_of_sheet"),
    KIND_STAYS("stored.kind-stays", "PA012"),
    MARKS_BY_SEATS("stored.marks-by-seats", "PA013"),
    ROSTER_FROZEN("stored.roster-frozen", "PA014", "PA015", "PA016"),
    CLOSED_STAYS("stored.closed-stays", "PA017"),
    UNFREEZING("stored.unfreezing", "PA018"),
    NOT_OPEN("stored.not-open", "PA019"),
    WITHDRAWN("stored.withdrawn", "PA020"),
    HOLDER_STAYS("stored.holder-stays", "PA021"),
    SECOND_NEEDED("stored.second-needed", "PA022"),
    HOLDER_BY_TWO("stored.holder-two", "PA023"),
    HOLDER_ALONE("stored.holder-alone", "PA024"),
    HOLDER_WITHOUT_OFFICE("stored.holder-office", "PA025"),
    FILED_STAYS("stored.filed-stays", "PA026"),
    CLOSING_BY_TWO("stored.closing-two", "PA027"),
    DATA_BY_TWO("stored.data-two", "PA028"),
    RUN_BY_TWO("stored.run-two", "PA029"),
    QUORUM_BY_TWO("stored.quorum-two", "PA031"),
    ACCOUNTS_JOINED("stored.accounts-joined", "PA032"),
    TOLD_APART("stored.told-apart", "PA033"),
    OPEN_BEFORE_PARTING("stored.open-before-parting", "PA034"),
    ONE_SEAT("stored.one-seat", "PA036"),
    CODE_FORM("stored.code-form", "PA035"),
    EDITION_FROZEN("stored.edition-frozen", "PA041"),
    ZONE_STAYS("stored.zone-stays", "PA042"),
    RECUSED_BY_SEATS("stored.recused-by-seats", "PA043"),
    PLENARY_TOO_EARLY("stored.plenary-too-early", "PA044"),
    CHANGE_WAITS("stored.change-waits", "PA045"),
    WITHDRAWN_BY_TWO("stored.withdrawn-two", "PA046"),
    WITHDRAWAL_WAITS("stored.withdrawal-waits", "PA047"),
    OFFICE_STAYS("stored.office-stays", "PA060"),
    EDITION_CODE("stored.edition-code", "edition_code"),
    ONE_CHAIR("stored.one-chair", "seat_one_chair"),
    SECOND_PERSON(
            "stored.second-person", "fact_second_person", "proposal_second_person", "account_joining_second_person"),
    VERDICT_QUORUM("stored.verdict-quorum", "verdict_quorum"),
    /** A row with that key exists already; most likely another person was quicker. */
    TWICE("stored.twice", "23505"),
    /** A foreign key refers to a row that is gone, or the row is still referred to. */
    POINTED_TO("stored.pointed-to", "23503"),
    /** A value outside what its column holds. */
    OUTSIDE("stored.outside", "23514", "23502", "22001", "22003");

    private final String key;
    private final List<String> names;

    /** @param names states or constraints, as the database reports them */
    DatabaseRule(String key, String... names) {
        this.key = key;
        this.names = List.of(names);
    }

    /** The message that says what prevents the act and what to do. */
    public String key() {
        return key;
    }

    /** The rule with that state or constraint. */
    public static Optional<DatabaseRule> named(String name) {
        return Arrays.stream(values()).filter(rule -> rule.names.contains(name)).findFirst();
    }

    /** The rule that a failed act broke; empty for a failure of another kind. */
    public static Optional<DatabaseRule> brokenBy(Throwable failure) {
        Optional<DatabaseRule> found = Optional.empty();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                Optional<DatabaseRule> named = constraint(sql).flatMap(DatabaseRule::named);
                if (named.isPresent()) {
                    return named;
                }
                // a batch reports the state alone; the statement that failed, further down, names its constraint
                found = found.isPresent() ? found : named(sql.getSQLState());
            }
        }
        return found;
    }

    private static Optional<String> constraint(SQLException sql) {
        if (sql instanceof PSQLException postgres) {
            ServerErrorMessage message = postgres.getServerErrorMessage();
            return message == null ? Optional.empty() : Optional.ofNullable(message.getConstraint());
        }
        return Optional.empty();
    }

    /** The refusal that a page shows. */
    public Refusal refusal() {
        return new Refusal(Objection.overall(key));
    }
}
