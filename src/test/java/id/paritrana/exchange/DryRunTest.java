package id.paritrana.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.paritrana.tables.Problem;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.RuleKey;
import id.paritrana.workbook.RuleRow;
import id.paritrana.workbook.TemplateFilledIn;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DryRunTest {
    private static final EditionWorkbook EDITION = TemplateFilledIn.withMarks();

    @Test
    void the_example_scheme_is_ranked_and_analysed_in_every_category() {
        EDITION.categories().forEach(c -> assertEquals(List.of(), DryRun.problems(EDITION, EDITION, c.code(), true)));
    }

    @ParameterizedTest
    @CsvSource({"draws, 0", "weight_noise, 2"})
    void a_rule_on_which_only_the_analyses_would_break_is_named_before_the_day(String key, String value) {
        var rules = new ArrayList<>(EDITION.rules());
        RuleKey wanted = RuleKey.valueOf(key.toUpperCase(Locale.ROOT));
        rules.removeIf(row -> row.key() == wanted);
        rules.add(new RuleRow(EditionWorkbook.ALL, wanted, value));
        var broken = EDITION.like().rules(rules).build();
        assertEquals(
                List.of("workbook.dry.analyses"),
                DryRun.problems(broken, broken, "KAB", true).stream()
                        .map(Problem::key)
                        .toList());
    }
}
