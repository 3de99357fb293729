package id.paritrana.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.paritrana.access.Office;
import id.paritrana.exchange.WorkbookDifference.Change;
import id.paritrana.refusal.Objection;
import id.paritrana.tables.Problem;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;
import id.paritrana.workbook.CategoryRow;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.NominationRow;
import id.paritrana.workbook.ProblemText;
import id.paritrana.workbook.RuleRow;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.rules.WorkbookRules;

/**
 * An uploaded workbook as its preview shows it.
 *
 * @param unreadable whether the file as a whole was refused, so that nothing in it can be put right or matched
 */
public record ImportView(
        String id,
        String file,
        String edition,
        String editionName,
        boolean newEdition,
        List<Office> offices,
        int total,
        List<TableChanges> tables,
        List<Line> errors,
        int errorCount,
        boolean unreadable,
        List<Line> warnings,
        List<Objection> objections,
        List<Move> moves,
        String deletion,
        List<Staying> staying,
        int moreStaying,
        List<Absent> absent,
        String agreed) {
    private static final int SHOWN = 100;
    private static final int KEYS_SHOWN = 10;
    private static final String OF_THE_FILE = "tables.file.";
    private static final String EMPTY_CATEGORY = "workbook.category.empty";

    public record TableChanges(String key, int added, int changed, int removed, List<Row> rows, int more) {
        /** All of its rows that the import touches. */
        public int all() {
            return added + changed + removed;
        }
    }

    /** @param name of whom or what the row is about; empty when its codes say it */
    public record Row(String kind, String key, String name, List<ReadFigures.ReadFigure> fields) {}

    /** @param names that the sentence ends with, as people gave them; mostly empty */
    public record Line(String place, String text, String names) {
        Line(String place, String text) {
            this(place, text, "");
        }
    }

    /** A nomination that goes from one category to another. */
    public record Move(String code, String name, String from, String to) {}

    /** Rows that stay as they are stored, for one reason; a reason that names its row is another for each. */
    public record Staying(String table, int count, String keys, Objection reason) {}

    /** Stored rows that the file does not have. */
    public record Absent(String table, String code, int count, boolean ticked) {}

    public boolean mayTakeOver() {
        return errorCount == 0 && objections.isEmpty() && total > 0;
    }

    /** Whether rows can be ticked to be deleted. */
    public boolean mayDelete() {
        return errorCount == 0 && !absent.isEmpty();
    }

    public List<String> ticked() {
        return absent.stream().filter(Absent::ticked).map(Absent::code).toList();
    }

    static ImportView refused(String id, String file, Reading reading, Locale locale) {
        boolean unreadable =
                reading.errors().size() == 1 && reading.errors().get(0).key().startsWith(OF_THE_FILE);
        var text = new ProblemText(locale);
        return new ImportView(
                id,
                file,
                reading.workbook().edition().code(),
                reading.workbook().edition().name(),
                false,
                List.of(),
                0,
                List.of(),
                unreadable ? lines(reading.errors(), text::sentence) : lines(reading.errors(), text::alone),
                reading.errors().size(),
                unreadable,
                warnings(reading.warnings(), reading.workbook(), locale),
                List.of(),
                List.of(),
                "",
                List.of(),
                0,
                List.of(),
                "");
    }

    static ImportView of(
            String id,
            String file,
            Reading reading,
            ImportWorkbook.Preview preview,
            Set<EditionTable> ticked,
            Locale locale) {
        ImportPlan plan = preview.plan();
        List<Staying> staying = staying(plan.staying());
        var figures = new ReadFigures(plan.result(), reading.cells(), locale);
        Map<String, String> nominations = plan.nominationNames();
        var tables = new ArrayList<TableChanges>();
        for (EditionTable table : EditionTable.values()) {
            var changes = plan.difference().of(table);
            if (changes.isEmpty()) {
                continue;
            }
            tables.add(new TableChanges(
                    title(table),
                    count(changes, WorkbookDifference.Kind.ADDED),
                    count(changes, WorkbookDifference.Kind.CHANGED),
                    count(changes, WorkbookDifference.Kind.REMOVED),
                    changes.stream()
                            .limit(SHOWN)
                            .map(c -> new Row(
                                    "exchange.kind." + kind(c, preview.newEdition()),
                                    key(c, plan.result(), locale),
                                    name(c, nominations),
                                    shown(c, figures)))
                            .toList(),
                    Math.max(0, changes.size() - SHOWN)));
        }
        return new ImportView(
                id,
                file,
                plan.result().edition().code(),
                plan.result().edition().name(),
                preview.newEdition(),
                preview.offices(),
                plan.difference().changes().size(),
                tables,
                List.of(),
                0,
                false,
                warnings(preview.newEdition() ? reading.warnings() : doubts(reading, plan), plan.result(), locale),
                plan.objections(),
                moves(plan),
                deletion(plan, locale),
                staying.stream().limit(SHOWN).toList(),
                Math.max(0, staying.size() - SHOWN),
                absent(plan, ticked),
                plan.fingerprint());
    }

    /** What is in doubt in the file; rows that are compared with others are compared with those that are stored too. */
    static List<Problem> doubts(Reading reading, ImportPlan plan) {
        List<Problem> doubts = new ArrayList<>(reading.warnings().stream()
                .filter(problem -> !WorkbookRules.isOfComparison(problem))
                .toList());
        doubts.addAll(WorkbookRules.comparisons(plan.result(), plan.stored(), reading));
        return doubts;
    }

    /** Of an edition that is not there yet everything is new, its settings too. */
    private static String kind(Change<?> change, boolean newEdition) {
        return (newEdition ? WorkbookDifference.Kind.ADDED : change.kind())
                .name()
                .toLowerCase(Locale.ROOT);
    }

    private static String title(EditionTable table) {
        return "exchange.table." + table.code();
    }

    /** Its codes; a rule is known by its name, as on the page of the scheme. */
    private static String key(Change<?> change, EditionWorkbook result, Locale locale) {
        if (change.row() instanceof RuleRow rule) {
            return Messages.text(locale, "edition.rule." + rule.key().code()) + ", "
                    + (rule.category().equals(EditionWorkbook.ALL)
                            ? Messages.text(locale, "exchange.every-category")
                            : rule.category());
        }
        return change.key().isEmpty() ? result.edition().code() : change.key();
    }

    /** Of a rule only what it is set to: its key says the rest. */
    private static List<ReadFigures.ReadFigure> shown(Change<?> change, ReadFigures figures) {
        return figures.of(change).stream()
                .filter(figure ->
                        !(change.row() instanceof RuleRow) || figure.code().equals("value"))
                .toList();
    }

    private static String name(Change<?> change, Map<String, String> nominations) {
        String title = change.row().title();
        return title.isEmpty() ? nominations.getOrDefault(change.row().nomination(), "") : title;
    }

    private static List<Move> moves(ImportPlan plan) {
        Map<String, String> categories = plan.categoryNames();
        List<Move> moves = new ArrayList<>();
        for (Change<NominationRow> change : plan.moves()) {
            NominationRow from = change.before();
            NominationRow to = change.after();
            if (from != null && to != null) {
                moves.add(new Move(
                        to.code(),
                        to.name(),
                        categories.getOrDefault(from.category(), from.category()),
                        categories.getOrDefault(to.category(), to.category())));
            }
        }
        return moves;
    }

    /** One sentence that says everything that goes, or that nothing does. */
    private static String deletion(ImportPlan plan, Locale locale) {
        List<String> gone = new ArrayList<>();
        for (EditionTable table : EditionTable.values()) {
            var removed = plan.difference().of(table).stream()
                    .filter(c -> c.kind() == WorkbookDifference.Kind.REMOVED)
                    .toList();
            if (!removed.isEmpty()) {
                gone.add(Messages.text(
                        locale,
                        "exchange.deletes-of",
                        Formats.in(locale).count(removed.size()),
                        Messages.text(locale, title(table)),
                        keys(removed)));
            }
        }
        return gone.isEmpty()
                ? Messages.text(locale, "exchange.deletes-nothing")
                : Messages.text(locale, "exchange.deletes", String.join("; ", gone));
    }

    private static String keys(List<? extends Change<?>> changes) {
        return changes.stream().limit(KEYS_SHOWN).map(Change::key).collect(Collectors.joining(", "))
                + (changes.size() > KEYS_SHOWN ? ", …" : "");
    }

    private static List<Staying> staying(List<ImportPlan.Staying> rows) {
        Map<List<Object>, List<ImportPlan.Staying>> groups = new LinkedHashMap<>();
        for (ImportPlan.Staying row : rows) {
            groups.computeIfAbsent(List.of(row.change().table(), row.reason()), group -> new ArrayList<>())
                    .add(row);
        }
        return groups.values().stream()
                .map(group -> new Staying(
                        title(group.get(0).change().table()),
                        group.size(),
                        keys(group.stream().map(ImportPlan.Staying::change).toList()),
                        group.get(0).reason()))
                .toList();
    }

    private static List<Absent> absent(ImportPlan plan, Set<EditionTable> ticked) {
        var chosen = EnumSet.noneOf(EditionTable.class);
        chosen.addAll(ticked);
        return plan.absent().entrySet().stream()
                .map(entry -> new Absent(
                        title(entry.getKey()),
                        entry.getKey().code(),
                        entry.getValue(),
                        chosen.contains(entry.getKey())))
                .toList();
    }

    private static int count(List<Change<?>> changes, WorkbookDifference.Kind kind) {
        return (int) changes.stream().filter(c -> c.kind() == kind).count();
    }

    /**
     * Categories without nominees, of which a new edition has many, are named in one line; what is said in the same words of several
     * cells is said once.
     */
    private static List<Line> warnings(List<Problem> problems, EditionWorkbook workbook, Locale locale) {
        List<Problem> empty =
                problems.stream().filter(p -> p.key().equals(EMPTY_CATEGORY)).toList();
        if (empty.size() < 2) {
            return folded(problems, locale);
        }
        Map<String, String> names = workbook.categories().stream()
                .collect(Collectors.toMap(CategoryRow::code, CategoryRow::name, (first, second) -> first));
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "",
                Messages.text(locale, "exchange.empty-categories", empty.size()),
                empty.stream()
                        .map(p -> p.args().getOrDefault("code", ""))
                        .map(code -> names.getOrDefault(code, code))
                        .collect(Collectors.joining(", "))));
        lines.addAll(folded(problems.stream().filter(p -> !empty.contains(p)).toList(), locale));
        return lines;
    }

    /** One line for each sentence of a sheet, with the cells that it is about. */
    private static List<Line> folded(List<Problem> problems, Locale locale) {
        var text = new ProblemText(locale);
        Map<List<String>, List<Problem>> alike = problems.stream()
                .collect(Collectors.groupingBy(
                        p -> List.of(p.sheet(), text.alone(p)), LinkedHashMap::new, Collectors.toList()));
        return alike.entrySet().stream()
                .limit(SHOWN)
                .map(same -> new Line(places(same.getValue()), same.getKey().get(1)))
                .toList();
    }

    /** {@code criteria!D4, D9, D14}. */
    private static String places(List<Problem> problems) {
        return problems.stream()
                .limit(KEYS_SHOWN)
                .map(p -> p == problems.get(0) ? p.place() : p.cell())
                .collect(Collectors.joining(", ", "", problems.size() > KEYS_SHOWN ? ", …" : ""));
    }

    private static List<Line> lines(List<Problem> problems, Function<Problem, String> text) {
        return problems.stream()
                .limit(SHOWN)
                .map(p -> new Line(p.place(), text.apply(p)))
                .toList();
    }
}
