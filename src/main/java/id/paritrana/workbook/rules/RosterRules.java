package id.paritrana.workbook.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.paritrana.tables.DateText;
import id.paritrana.tables.Problem;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CategoryRow;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.EditionKey;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.Finding;
import id.paritrana.workbook.NominationRow;
import id.paritrana.workbook.RecusalRow;
import id.paritrana.workbook.SeatRole;
import id.paritrana.workbook.SeatRow;
import id.paritrana.workbook.UnknownCodes;
import id.paritrana.workbook.template.ExampleScheme;

/** Rules for the edition itself, its categories, seats, nominations and recusals. */
final class RosterRules {
    private final EditionIndex index;
    private final EditionWorkbook workbook;
    private final List<Finding> findings = new ArrayList<>();

    private RosterRules(EditionIndex index) {
        this.index = index;
        this.workbook = index.workbook();
    }

    static List<Finding> findings(EditionIndex index) {
        RosterRules rules = new RosterRules(index);
        rules.edition();
        rules.categories();
        rules.seats();
        rules.nominations();
        rules.recusals();
        rules.findings.addAll(PeopleOnSeats.findings(index));
        rules.findings.addAll(EditionYears.findings(rules.workbook.edition()));
        return rules.findings;
    }

    private void edition() {
        if (workbook.edition().name().equals(ExampleScheme.LABEL)) {
            findings.add(Finding.warning(
                    EditionTable.EDITION, EditionKey.NAME.ordinal(), "value", ExampleScheme.EDITION_NAMED, Map.of()));
        }
        LocalDate start = workbook.edition().periodStart();
        LocalDate end = workbook.edition().periodEnd();
        if (start != null && end != null && end.isBefore(start)) {
            error(
                    EditionTable.EDITION,
                    EditionKey.PERIOD_END.ordinal(),
                    "value",
                    Telling.alone("workbook.edition.period"),
                    Map.of("start", DateText.of(start), "end", DateText.of(end)));
        }
    }

    private void categories() {
        Map<String, Integer> seen = new HashMap<>();
        Set<String> used = new HashSet<>();
        workbook.nominations().forEach(nomination -> used.add(nomination.category()));
        List<CategoryRow> rows = workbook.categories();
        for (int i = 0; i < rows.size(); i++) {
            String code = rows.get(i).code();
            if (code.equals(EditionWorkbook.ALL)) {
                error(EditionTable.CATEGORIES, i, "code", Telling.alone("workbook.category.star"), Map.of());
            }
            twice(EditionTable.CATEGORIES, i, seen, code);
            if (!used.contains(code)) {
                findings.add(Finding.warning(
                        EditionTable.CATEGORIES,
                        i,
                        "code",
                        Telling.alone("workbook.category.empty"),
                        Map.of("code", code)));
            }
        }
    }

    private void seats() {
        Map<String, Integer> seen = new HashMap<>();
        int chair = -1;
        List<SeatRow> rows = workbook.seats();
        for (int i = 0; i < rows.size(); i++) {
            twice(EditionTable.SEATS, i, seen, rows.get(i).code());
            if (rows.get(i).role() == SeatRole.CHAIR) {
                if (chair >= 0) {
                    error(
                            EditionTable.SEATS,
                            i,
                            "role",
                            Telling.alone("workbook.seat.chairs"),
                            Map.of("first", rows.get(chair).code()));
                }
                chair = i;
            }
        }
    }

    private void nominations() {
        Map<String, Integer> seen = new HashMap<>();
        List<NominationRow> rows = workbook.nominations();
        for (int i = 0; i < rows.size(); i++) {
            NominationRow row = rows.get(i);
            if (!index.hasCategory(row.category())) {
                error(EditionTable.NOMINATIONS, i, "category", UnknownCodes.CATEGORY, Map.of("code", row.category()));
            }
            Integer first = seen.putIfAbsent(row.code(), i);
            if (first != null) {
                findings.add(new Finding(
                        EditionTable.NOMINATIONS,
                        i,
                        "code",
                        Telling.alone("workbook.row.twice"),
                        Map.of("codes", row.code()),
                        Problem.Severity.ERROR,
                        first));
            }
        }
        findings.addAll(NomineeDoubts.findings(index));
    }

    private void recusals() {
        Map<List<String>, Integer> seen = new HashMap<>();
        List<RecusalRow> rows = workbook.recusals();
        for (int i = 0; i < rows.size(); i++) {
            RecusalRow row = rows.get(i);
            if (!index.hasNomination(row.nomination())) {
                error(
                        EditionTable.RECUSALS,
                        i,
                        "nomination",
                        UnknownCodes.NOMINATION,
                        Map.of("code", row.nomination()));
            }
            if (!index.hasSeat(row.seat())) {
                error(EditionTable.RECUSALS, i, "seat", UnknownCodes.SEAT, Map.of("code", row.seat()));
            }
            List<String> codes = List.of(row.nomination(), row.seat());
            Integer first = seen.putIfAbsent(codes, i);
            if (first != null) {
                findings.add(Finding.twice(EditionTable.RECUSALS, i, first, codes));
            }
            if (!row.saysWhy()) {
                findings.add(Finding.warning(
                        EditionTable.RECUSALS,
                        i,
                        "reason",
                        Telling.oncePerColumn("workbook.recusal.no-reason"),
                        Map.of(
                                "nomination", row.nomination(),
                                "seat", row.seat())));
            }
        }
    }

    private void twice(EditionTable table, int at, Map<String, Integer> seen, String code) {
        Integer first = seen.putIfAbsent(code, at);
        if (first != null) {
            findings.add(Finding.twice(table, at, first, List.of(code)));
        }
    }

    private void error(EditionTable table, int at, String column, Telling told, Map<String, String> args) {
        findings.add(Finding.error(table, at, column, told, args));
    }
}
