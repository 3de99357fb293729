package id.paritrana.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.nomination.NominationFixture;
import id.paritrana.tables.Problem;
import id.paritrana.words.Messages;
import id.paritrana.workbook.HandComputed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every limit that the database holds is told in a sentence before: at its cell by the workbook, beside its field by the form.
 * The list is taken from the database's own catalogue, so that a new limit without its sentence fails here.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsTest {
    private static final String CATALOGUE = """
            select c.conrelid::regclass || ' ' || c.conname
              from pg_constraint c
             where c.connamespace = 'public'::regnamespace and c.contype in ('c', 'u', 'x')
            union
            select i.tablename || ' ' || i.indexname from pg_indexes i
             where i.schemaname = 'public' and i.indexdef like 'CREATE UNIQUE%' and i.indexname not like '%_pkey'
            union
            select table_name || ' ' || table_name || '.' || column_name from information_schema.columns
             where table_schema = 'public' and is_nullable = 'NO' and column_default is null
            union
            select t.tgrelid::regclass || ' trigger:' || t.tgname from pg_trigger t where not t.tgisinternal
            """;

    /** What no person fills in: the app does, or nobody can. */
    private static final Map<String, Pattern> BY_THE_APP = new LinkedHashMap<>();

    static {
        BY_THE_APP.put(
                "tables that only the app writes",
                Pattern.compile(
                        "(flyway_schema_history|account|analysis|document|journal|journal_link|ranking_run|sheet_filing|submission|workbook_upload|workbook_import|column_mapping|session|logout_notice|request_rate|long_work|long_work_piece|verdict_presence|verdict_package|kept_form|ranking_seen|recusal_lifting|sheet_handover|sheet_set_aside) .*"));
        BY_THE_APP.put(
                "keys, places, days and versions",
                Pattern.compile("\\w+ \\w+(\\.(id|\\w+_id|position|number|\\w+_at|version)|_public_id)"));
        BY_THE_APP.put(
                "the words of an enum, chosen from a list",
                Pattern.compile(
                        "(coverage_answer coverage_answer\\.(figures|warning)|edition edition_demo_check|fact fact_decision_check|fact fact_decided"
                                + "|score_sheet score_sheet_origin_check|stored_criterion criterion_marks|fact_item fact_item\\.accepted"
                                + "|category category\\.kind|seat seat\\.role|seat seat\\.element|stored_criterion stored_criterion\\.source"
                                + "|edition edition\\.(name|office)|edition edition_office|document_style document_style(\\.|_)office|seat_holder seat_holder_kind_check|score_sheet score_sheet_of_marks)"));
        BY_THE_APP.put(
                "one per act, whose second is told by DatabaseRule",
                Pattern.compile(
                        "(coverage_answer coverage_answer_one|edition edition_code|fact fact_one_current|score_sheet score_sheet_one"
                                + "|verdict verdict_once|verdict_place verdict_place_one)"));
        BY_THE_APP.put("triggers, whose states DatabaseRuleTest walks", Pattern.compile("\\w+ trigger:\\w+"));
        BY_THE_APP.put(
                "order of acts, asked by the page of each act",
                Pattern.compile(
                        "(edition edition_(frozen_with_basis|opened_after_freeze)|proposal proposal_(act|decided|decision_check)"
                                + "|proposal proposal\\.(act|subject|proposed_by)"
                                + "|account_joining account_joining(\\.(parting|proposed_by)|_(two|decided|decision)))"));
    }

    /** Limits whose sentence another test shows, with its name. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            // a setting without a value is one that has its default: no row is made of it
            Map.entry("stored_rule stored_rule.value", "workbook.WorkbookTemplateTest"),
            Map.entry("account_joining account_joining.reason", "accounts.JoinedAccountsTest"),
            Map.entry("account_joining account_joining_reason", "accounts.JoinedAccountsTest"),
            Map.entry("account_joining account_joining_second_person", "accounts.JoinedAccountsTest"),
            Map.entry("account_joining account_joining_one_open", "accounts.JoinedAccountsTest"),
            Map.entry("coverage_answer coverage_answer.reason", "coverage.CoveragePagesTest"),
            Map.entry("edition edition_quorum_possible", "edition.SettingsPagesTest"),
            Map.entry("fact fact_rejected_with_reason", "fact.FactPagesTest"),
            Map.entry("fact fact_second_person", "fact.FactPagesTest"),
            Map.entry("nomination nomination_withdrawn", "exchange.FrozenRosterTest"),
            Map.entry("proposal proposal.reason", "exchange.FrozenRosterTest"),
            Map.entry("proposal proposal_reason_check", "exchange.FrozenRosterTest"),
            Map.entry("proposal proposal_rejection", "edition.RejectedProposalTest"),
            Map.entry("proposal proposal_second_person", "exchange.FrozenRosterTest"),
            Map.entry("proposal proposal_one_open", "exchange.FrozenRosterTest"),
            Map.entry("recusal recusal.reason", "scoresheet.SheetLifeTest"),
            Map.entry("recusal recusal_reason_check", "scoresheet.SheetLifeTest"),
            Map.entry("sheet_reopening sheet_reopening.reason", "scoresheet.SheetLifeTest"),
            Map.entry("sheet_reopening sheet_reopening_reason_check", "scoresheet.SheetLifeTest"),
            Map.entry("document_style document_style_paper", "document.DocumentStyleTest"),
            Map.entry("document_style document_style.paper", "document.DocumentStyleTest"),
            Map.entry("document_style document_style.number_pattern", "document.DocumentStyleTest"),
            Map.entry("verdict verdict_quorum", "verdict.VerdictRulesTest"),
            Map.entry("verdict verdict_resolution", "verdict.VerdictRulesTest"),
            Map.entry("verdict_place verdict_deviation_with_reason", "verdict.VerdictRulesTest"));

    private static final Pattern OF_VERDICT = Pattern.compile("verdict(_place)? verdict(_place)?[._]\\w+");

    /** One mistake in one cell of a workbook that is right otherwise. */
    private record Cell(String rule, String table, String csv, String expected) {}

    /** One mistake in one field of a form that is right otherwise. */
    private record Field(String rule, String page, String field, String typed, String key) {}

    private static final List<Cell> THROUGH_THE_WORKBOOK = new ArrayList<>();
    private static final List<Field> THROUGH_THE_FORM = List.of(
            new Field(
                    "coverage_record coverage_record.as_of",
                    "N/coverage/new",
                    "asOf",
                    "",
                    "coverage.record.day-missing"),
            new Field(
                    "coverage_record coverage_record.segment",
                    "N/coverage/new",
                    "segment",
                    "",
                    "coverage.record.no-segment"),
            new Field(
                    "coverage_record coverage_record_participants_check",
                    "N/coverage/new",
                    "participants",
                    "-1",
                    "site.typed.negative"),
            new Field(
                    "coverage_record coverage_record_workers_check",
                    "N/coverage/new",
                    "workers",
                    "-1",
                    "site.typed.negative"),
            new Field(
                    "coverage_record coverage_record_stated_percent_check",
                    "N/coverage/new",
                    "statedPercent",
                    "-1",
                    "site.typed.negative"),
            new Field(
                    "coverage_record coverage_record_stated_remaining_check",
                    "N/coverage/new",
                    "statedRemaining",
                    "-1",
                    "site.typed.negative"),
            new Field(
                    "coverage_record coverage_record_target_percent_check",
                    "N/coverage/new",
                    "targetPercent",
                    "0",
                    "coverage.record.target-zero"),
            new Field("data_value data_value_numerator", "N/values/PU", "numerator", "-1", "site.typed.negative"),
            new Field("data_value data_value_denominator", "N/values/PU", "denominator", "-1", "site.typed.negative"),
            new Field(
                    "data_value data_value_stated_percent",
                    "N/values/PU",
                    "statedPercent",
                    "-1",
                    "site.typed.negative"),
            new Field("evidence evidence.title", "N/evidence", "title", "", "nomination.evidence.title-missing"),
            new Field("evidence evidence_address", "N/evidence", "address", "http://contoh.id", "site.typed.no-link"),
            new Field("seat_holder seat_holder.name", "S/holders", "name", "", "committee.holder.name-missing"),
            new Field(
                    "seat_holder seat_holder_letter",
                    "S/holders",
                    "kind",
                    "substitute",
                    "committee.holder.letter-missing"),
            new Field(
                    "seat_holder seat_holder_substitute",
                    "S/holders",
                    "kind",
                    "substitute",
                    "committee.holder.substitute-days"),
            new Field(
                    "seat_holder seat_holder_period", "S/holders", "to", "2020-01-01", "committee.holder.ends-before"),
            new Field(
                    "edition edition_quorum_numerator_check", "settings", "quorum", "0/3", "edition.quorum-unreadable"),
            new Field("edition edition_check", "settings", "quorum", "4/3", "edition.quorum-unreadable"));

    static {
        THROUGH_THE_WORKBOOK.add(
                new Cell("edition edition_kind", "edition", "key,value\ncode,U\nkind,raja\n", "edition!B3 cell.word"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "category category.code", "categories", "code,name\n,Kabupaten\n", "categories!A2 cell.required"));
        THROUGH_THE_WORKBOOK.add(
                new Cell("category category.name", "categories", "code,name\nK,\n", "categories!B2 cell.required"));
        THROUGH_THE_WORKBOOK.add(
                new Cell("category category_code", "categories", "code,name\nK,a\nK,b\n", "categories!A3 row.twice"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "category category_kind_check",
                "categories",
                "code,name,kind\nK,a,kerajaan\n",
                "categories!C2 cell.word"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "category category_prize_places_check",
                "categories",
                "code,name,prize_places\nK,a,0\n",
                "categories!C2 cell.whole"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "coverage_record coverage_record.as_of",
                "coverage",
                "nomination,segment,as_of,participants,workers,stated_percent,target_percent\nN1,PU,,1,2,,\n",
                "coverage!C2 cell.required"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "coverage_record coverage_record.segment",
                "coverage",
                "nomination,segment,as_of,participants,workers,stated_percent,target_percent\nN1,,2024-12-31,1,2,,\n",
                "coverage!B2 cell.required"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "coverage_record coverage_record_one",
                "coverage",
                "nomination,segment,as_of,participants,workers,stated_percent,target_percent\nN1,PU,2024-12-31,1,2,,\nN1,PU,2024-12-31,1,2,,\n",
                "coverage!A3 row.twice"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "coverage_record coverage_record_participants_check",
                "coverage",
                "nomination,segment,as_of,participants,workers,stated_percent,target_percent\nN1,PU,2024-12-31,-1,2,,\n",
                "coverage!D2 value.negative"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "coverage_record coverage_record_workers_check",
                "coverage",
                "nomination,segment,as_of,participants,workers,stated_percent,target_percent\nN1,PU,2024-12-31,,-2,,\n",
                "coverage!E2 value.negative"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "coverage_record coverage_record_stated_percent_check",
                "coverage",
                "nomination,segment,as_of,participants,workers,stated_percent,target_percent\nN1,PU,2024-12-31,1,2,-50,\n",
                "coverage!F2 value.negative"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "coverage_record coverage_record_target_percent_check",
                "coverage",
                "nomination,segment,as_of,participants,workers,stated_percent,target_percent\nN1,PU,2024-12-31,1,2,,0\n",
                "coverage!G2 coverage.target"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "data_value data_value.criterion",
                "values",
                "nomination,criterion,value\nN1,,1\n",
                "values!B2 cell.required"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "data_value data_value_numerator",
                "values",
                "nomination,criterion,numerator,denominator\nN1,B,-1,2\n",
                "values!C2 value.negative"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "data_value data_value_denominator",
                "values",
                "nomination,criterion,numerator,denominator\nN1,B,1,-2\n",
                "values!D2 value.negative"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "data_value data_value_stated_percent",
                "values",
                "nomination,criterion,numerator,denominator,stated_percent\nN1,B,1,2,-50\n",
                "values!E2 value.negative"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "data_value data_value_one",
                "values",
                "nomination,criterion,numerator,denominator\nN1,B,1,2\nN1,B,1,2\n",
                "values!A3 row.twice"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "data_value data_value_state_check",
                "values",
                "nomination,criterion,state\nN1,B,hilang\n",
                "values!C2 cell.word"));
        THROUGH_THE_WORKBOOK.add(
                new Cell("edition edition.code", "edition", "key,value\nname,Uji\n", "edition!A1 edition.code"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "edition edition_code_check", "edition", "key,value\ncode,UJI 2026\n", "edition!B2 code.edition"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "edition edition_assessment_year_check",
                "edition",
                "key,value\ncode,U\nassessment_year,1999\n",
                "edition!B3 cell.whole"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "edition edition_award_year_check",
                "edition",
                "key,value\ncode,U\naward_year,2201\n",
                "edition!B3 cell.whole"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "edition edition_period",
                "edition",
                "key,value\ncode,U\nperiod_start,2025-12-31\nperiod_end,2025-01-01\n",
                "edition!B4 edition.period"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "fact fact.criterion",
                "items",
                "nomination,criterion,item,accepted\nN1,,a,yes\n",
                "items!B2 cell.required"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "fact_item fact_item.item",
                "items",
                "nomination,criterion,item,accepted\nN1,B,,yes\n",
                "items!C2 cell.required"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "fact_item fact_item_one",
                "items",
                "nomination,criterion,item,accepted\nN1,B,a,yes\nN1,B,a,no\n",
                "items!A3 row.twice"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "fact_item fact_item_weight_check",
                "items",
                "nomination,criterion,item,accepted,weight\nN1,B,a,yes,0\n",
                "items!E2 weight.positive"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "nomination nomination.code",
                "nominations",
                "category,code,name\nK,,a\n",
                "nominations!B2 cell.required"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "nomination nomination.name",
                "nominations",
                "category,code,name\nK,N1,\n",
                "nominations!C2 cell.required"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "nomination nomination_code",
                "nominations",
                "category,code,name\nK,N1,a\nK,N1,b\n",
                "nominations!B3 row.twice"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "category trigger:category_code_form",
                "categories",
                "code,name\nK A,a\n",
                "categories!A2 code.category"));
        THROUGH_THE_WORKBOOK.add(
                new Cell("seat trigger:seat_code_form", "seats", "code,element\nS/1,a\n", "seats!A2 code.plain"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "nomination trigger:nomination_code_form",
                "nominations",
                "category,code,name\nK,..,a\n",
                "nominations!B2 code.dots"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "stored_criterion trigger:criterion_code_form",
                "criteria",
                "category,code,parent,name,weight,source,normaliser,lo,hi,target,table,aggregator,missing,min_coverage,direction\n*,A;B,,a,,panel,rubric,0,100,,,,,,\n",
                "criteria!B2 code.listed"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "stored_level trigger:level_code_form",
                "levels",
                "category,criterion,level,score\n*,A,a+b,1\n",
                "levels!C2 code.listed"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "coverage_record trigger:coverage_segment_form",
                "coverage",
                "nomination,segment,as_of,participants,workers,source\nN1,P/U,2024-12-31,1,2,BPS\n",
                "coverage!B2 code.listed"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "fact_item trigger:fact_item_form",
                "items",
                "nomination,criterion,item,accepted,mandatory,weight\nN1,D,\"a\nb\",ya,tidak,1\n",
                "items!C2 code.line"));
        THROUGH_THE_WORKBOOK.add(new Cell("seat seat.code", "seats", "code,element\n,a\n", "seats!A2 cell.required"));
        THROUGH_THE_WORKBOOK.add(
                new Cell("seat seat_code", "seats", "code,element\nS1,a\nS1,b\n", "seats!A3 row.twice"));
        THROUGH_THE_WORKBOOK.add(
                new Cell("seat seat_one_chair", "seats", "code,role\nS1,chair\nS2,chair\n", "seats!B3 seat.chairs"));
        THROUGH_THE_WORKBOOK.add(
                new Cell("seat seat_role_check", "seats", "code,role\nS1,bos\n", "seats!B2 cell.word"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "stored_criterion stored_criterion.category",
                "criteria",
                "category,code,parent,name,weight,source,normaliser,lo,hi,target,table,aggregator,missing,min_coverage,direction\n,A,,a,,panel,rubric,0,100,,,,,,\n",
                "criteria!A2 cell.required"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "stored_criterion stored_criterion.code",
                "criteria",
                "category,code,parent,name,weight,source,normaliser,lo,hi,target,table,aggregator,missing,min_coverage,direction\n*,,,a,,panel,rubric,0,100,,,,,,\n",
                "criteria!B2 cell.required"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "stored_criterion stored_criterion.name",
                "criteria",
                "category,code,parent,name,weight,source,normaliser,lo,hi,target,table,aggregator,missing,min_coverage,direction\n*,A,,,,panel,rubric,0,100,,,,,,\n",
                "criteria!D2 cell.required"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "stored_criterion criterion_code",
                "criteria",
                "category,code,parent,name,weight,source,normaliser,lo,hi,target,table,aggregator,missing,min_coverage,direction\n*,A,,a,,panel,rubric,0,100,,,,,,\n*,A,,a,,panel,rubric,0,100,,,,,,\n",
                "criteria!A3 row.twice"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "stored_criterion criterion_goalposts",
                "criteria",
                "category,code,parent,name,weight,source,normaliser,lo,hi,target,table,aggregator,missing,min_coverage,direction\n*,A,,a,,number,none,5,5,,,,,,\n",
                "criteria!I2 criterion.lo-hi"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "stored_criterion stored_criterion_aggregator_check",
                "criteria",
                "category,code,parent,name,weight,source,normaliser,lo,hi,target,table,aggregator,missing,min_coverage,direction\n*,A,,a,,panel,rubric,0,100,,,median,,,\n",
                "criteria!L2 cell.word"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "stored_criterion stored_criterion_direction_check",
                "criteria",
                "category,code,parent,name,weight,source,normaliser,lo,hi,target,table,aggregator,missing,min_coverage,direction\n*,A,,a,,panel,rubric,0,100,,,,,,naik\n",
                "criteria!O2 cell.word"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "stored_criterion stored_criterion_missing_check",
                "criteria",
                "category,code,parent,name,weight,source,normaliser,lo,hi,target,table,aggregator,missing,min_coverage,direction\n*,A,,a,,panel,rubric,0,100,,,,tebak,,\n",
                "criteria!M2 cell.word"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "stored_criterion stored_criterion_source_check",
                "criteria",
                "category,code,parent,name,weight,source,normaliser,lo,hi,target,table,aggregator,missing,min_coverage,direction\n*,A,,a,,ilham,rubric,0,100,,,,,,\n",
                "criteria!F2 cell.word"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "stored_criterion stored_criterion_min_coverage_check",
                "criteria",
                "category,code,parent,name,weight,source,normaliser,lo,hi,target,table,aggregator,missing,min_coverage,direction\n*,A,,a,,panel,rubric,0,100,,,,,1.5,\n",
                "criteria!N2 criterion.share"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "stored_criterion stored_criterion_weight_check",
                "criteria",
                "category,code,parent,name,weight,source,normaliser,lo,hi,target,table,aggregator,missing,min_coverage,direction\n*,A,,a,0,panel,rubric,0,100,,,,,,\n",
                "criteria!E2 weight.positive"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "stored_level stored_level.category",
                "levels",
                "category,criterion,level,score\n,A,1,1\n",
                "levels!A2 cell.required"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "stored_level stored_level.criterion",
                "levels",
                "category,criterion,level,score\n*,,1,1\n",
                "levels!B2 cell.required"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "stored_level stored_level.level",
                "levels",
                "category,criterion,level,score\n*,A,,1\n",
                "levels!C2 cell.required"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "stored_level level_code",
                "levels",
                "category,criterion,level,score\n*,A,1,1\n*,A,1,1\n",
                "levels!A3 row.twice"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "stored_rule stored_rule.category",
                "rules",
                "category,key,value\n,quorum,5\n",
                "rules!A2 cell.required"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "stored_rule stored_rule.key", "rules", "category,key,value\n*,,5\n", "rules!B2 cell.required"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "stored_rule rule_key", "rules", "category,key,value\n*,quorum,5\n*,quorum,6\n", "rules!A3 row.twice"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "sheet_mark sheet_mark.criterion",
                "marks",
                "nomination,criterion,seat,mark\nN1,,S1,80\n",
                "marks!B2 cell.required"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "sheet_mark mark_one",
                "marks",
                "nomination,criterion,seat,mark\nN1,A,S1,80\nN1,A,S1,81\n",
                "marks!A3 row.twice"));
        THROUGH_THE_WORKBOOK.add(new Cell(
                "sheet_mark trigger:mark_guard",
                "marks",
                "nomination,criterion,seat,mark\nN1,A,S1,101\n",
                "marks!D2 mark.scale"));
    }

    @Inject
    EntityManager em;

    @Inject
    NominationFixture fixture;

    private final FormClient officer = FormClient.as("limits-officer secretariat");

    @BeforeAll
    void anEdition() {
        fixture.edition("BATAS", 2, 0);
        fixture.seat("BATAS", "1", "limits-member");
    }

    @Test
    void every_limit_of_the_schema_is_told_somewhere() {
        var untold = new TreeSet<String>();
        QuarkusTransaction.requiringNew().run(() -> {
            for (Object limit : em.createNativeQuery(CATALOGUE, String.class).getResultList()) {
                String named = (String) limit;
                boolean told = THROUGH_THE_WORKBOOK.stream()
                                .anyMatch(c -> c.rule().equals(named))
                        || THROUGH_THE_FORM.stream().anyMatch(f -> f.rule().equals(named))
                        || ELSEWHERE.containsKey(named)
                        || OF_VERDICT.matcher(named).matches()
                        || BY_THE_APP.values().stream()
                                .anyMatch(p -> p.matcher(named).matches());
                if (!told) {
                    untold.add(named);
                }
            }
        });
        assertEquals(new TreeSet<>(), untold);
    }

    @Test
    void the_workbook_names_the_cell() {
        var silent = new ArrayList<String>();
        for (Cell cell : THROUGH_THE_WORKBOOK) {
            Map<String, String> changed = new HashMap<>();
            changed.put(cell.table(), cell.csv());
            List<String> told = HandComputed.reading(changed).errors().stream()
                    .map(LimitsTest::told)
                    .toList();
            if (!told.contains(cell.expected())) {
                silent.add(cell.rule() + ": " + cell.expected() + " is not among " + told);
            }
        }
        assertEquals(List.of(), silent);
    }

    private static String told(Problem problem) {
        return problem.place() + " " + problem.key().replaceFirst("workbook\\.", "");
    }

    @Test
    void the_form_names_the_field() {
        var silent = new ArrayList<String>();
        for (Field field : THROUGH_THE_FORM) {
            String path = "/editions/BATAS/"
                    + field.page().replaceFirst("^N/", "nominations/K001/").replaceFirst("^S/", "committee/1/");
            var form = field.page().startsWith("S/") ? officer.open("/editions/BATAS/committee/1") : officer.open(path);
            sound(field.page(), form);
            form.fill(field.field(), field.typed());
            var answer = form.send(path);
            String sentence = Messages.text(Messages.INDONESIAN, field.key(), field.typed());
            if (answer.statusCode() != 422 || !answer.asString().contains(sentence)) {
                silent.add(field.rule() + ": " + answer.statusCode() + " without \u201c" + sentence + "\u201d");
            }
        }
        assertEquals(List.of(), silent);
    }

    /** What makes the rest of the form right, so that the one mistake is the only one. */
    private static void sound(String page, FormClient.Form form) {
        if (page.startsWith("N/coverage")) {
            form.fill("segment", "PU")
                    .fill("asOf", "2025-12-31")
                    .fill("participants", "1")
                    .fill("workers", "2");
            form.fill("source", "Kantor BPJS Ketenagakerjaan");
        } else if (page.startsWith("N/values")) {
            form.fill("numerator", "1").fill("denominator", "2").fill("statedPercent", "50");
        } else if (page.startsWith("N/evidence")) {
            form.fill("title", "Peraturan Bupati").fill("pages", "1").fill("address", "https://contoh.id/a");
        } else if (page.startsWith("S/")) {
            form.fill("name", "Pemegang Baru")
                    .fill("title", "")
                    .fill("kind", "definitive")
                    .fill("letter", "");
            form.fill("from", "2025-06-01").fill("to", "");
        }
    }

    @Test
    void a_segment_keeps_its_spelling_and_a_known_one_gets_it() {
        for (String segment : List.of("Tani", "pu")) {
            var form = officer.open("/editions/BATAS/nominations/K002/coverage/new");
            sound("N/coverage", form);
            form.fill("segment", segment)
                    .fill("source", "s".repeat(1_500))
                    .send("/editions/BATAS/nominations/K002/coverage/new")
                    .then()
                    .statusCode(303);
        }
        List<?> stored = QuarkusTransaction.requiringNew()
                .call(() -> em.createQuery("select r.segment from CoverageRecord r where r.nomination.code = 'K002'"
                                + " and r.nomination.edition.code = 'BATAS' and r.segment in ('Tani', 'TANI', 'PU', 'pu')"
                                + " order by r.segment")
                        .getResultList());
        assertEquals(List.of("PU", "Tani"), stored);
    }

    @Test
    void two_officers_who_bring_the_same_new_edition_at_once_are_both_answered() throws Exception {
        byte[] file = packed("SERENTAK");
        var previews = new ArrayList<FormClient.Form>();
        for (String name : List.of("limits-one secretariat", "limits-two secretariat")) {
            var client = FormClient.as(name);
            previews.add(client.open(uploaded(client, file)));
        }
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var answers = new ArrayList<Future<Response>>();
            for (var preview : previews) {
                answers.add(pool.submit(() -> {
                    start.await();
                    return preview.send();
                }));
            }
            start.countDown();
            for (var answer : answers) {
                Response response = answer.get(5, TimeUnit.MINUTES);
                boolean made = response.statusCode() == 303;
                // whether the first was done before the second began is a matter of luck
                boolean told = response.statusCode() == 422
                        && Stream.of("stored.edition-code", "exchange.changed-since")
                                .map(key -> Messages.text(Messages.INDONESIAN, key))
                                .anyMatch(response.asString()::contains);
                assertTrue(made || told, response.statusCode() + " " + response.asString());
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(1L, QuarkusTransaction.requiringNew().call(() -> em.createQuery(
                        "select count(e) from Edition e where e.code = 'SERENTAK'", Long.class)
                .getSingleResult()));
    }

    private static String uploaded(FormClient client, byte[] file) {
        var form = client.open("/import");
        Response answer = client.request()
                .multiPart("csrf-token", form.value("csrf-token"))
                .multiPart("key", form.value("key"))
                .multiPart("file", "edisi.zip", file, "application/zip")
                .post("/import");
        assertEquals(303, answer.statusCode(), answer.asString());
        return URI.create(answer.header("Location")).getPath();
    }

    private static byte[] packed(String code) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var table : HandComputed.tables().entrySet()) {
                if (Set.of("marks", "recusals").contains(table.getKey())) {
                    continue;
                }
                String csv = table.getKey().equals("edition")
                        ? table.getValue().replaceFirst("code,[^\n]+", "code," + code)
                        : table.getValue();
                zip.putNextEntry(new ZipEntry(table.getKey() + ".csv"));
                zip.write(csv.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
