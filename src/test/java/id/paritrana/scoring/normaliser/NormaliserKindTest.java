package id.paritrana.scoring.normaliser;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.AwardFixture;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.SchemeCheck;
import id.paritrana.scoring.scheme.Source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class NormaliserKindTest {

    private static final NormaliserKind.Parameters ALL = new NormaliserKind.Parameters(
            BigDecimal.ONE,
            BigDecimal.TEN,
            BigDecimal.TEN,
            List.of(new Normaliser.Point(BigDecimal.ONE, BigDecimal.ZERO)));
    private static final NormaliserKind.Parameters NONE = new NormaliserKind.Parameters(null, null, null, List.of());

    @Test
    void every_record_is_offered_by_its_family_but_options_which_are_rows() {
        Set<Class<?>> offered = new HashSet<>();
        Normaliser.kinds().forEach(kind -> offered.add(kind.make(ALL).getClass()));
        Set<Class<?>> records = new HashSet<>(records(Normaliser.class));
        records.remove(ImpliedNormaliser.Options.class);
        assertEquals(records, offered);
    }

    @Test
    void a_word_leads_to_its_kind_and_back() {
        for (NormaliserKind kind : Normaliser.kinds()) {
            assertEquals(kind, NormaliserKind.of(kind.code()).orElseThrow());
            assertEquals(kind, kind.make(ALL).kind());
            assertEquals(kind.code(), kind.make(ALL).code());
        }
    }

    @Test
    void what_a_kind_needs_is_missed() {
        for (NormaliserKind kind : Normaliser.kinds()) {
            assertEquals(kind.needs().stream().findFirst(), kind.missing(NONE));
            if (!kind.needs().isEmpty()) {
                assertThrows(IllegalArgumentException.class, () -> kind.make(NONE));
            }
        }
    }

    @Test
    void the_ends_of_a_straight_line_score_nothing_and_all() {
        for (NormaliserKind kind : Normaliser.kinds()) {
            Normaliser normaliser = kind.make(ALL);
            if (normaliser.shape() == Normaliser.Shape.STRAIGHT) {
                Range scale = normaliser.scale().orElseThrow();
                assertEquals(BigDecimal.ZERO, normaliser.score(scale.lo(), Direction.BENEFIT, Field.EMPTY));
                assertEquals(Normaliser.HUNDRED, normaliser.score(scale.hi(), Direction.BENEFIT, Field.EMPTY));
                assertEquals(Normaliser.HUNDRED, normaliser.score(scale.lo(), Direction.COST, Field.EMPTY));
            }
        }
    }

    @Test
    void a_cost_turns_every_kind_round_or_is_refused_with_it() {
        List<Normaliser> all = new ArrayList<>();
        Normaliser.kinds().forEach(kind -> all.add(kind.make(ALL)));
        all.add(new ImpliedNormaliser.Options(Map.of("A", BigDecimal.ONE)));
        for (Normaliser normaliser : all) {
            Source source = List.of(Source.values()).stream()
                    .filter(each -> each != Source.AGGREGATE && normaliser.fits(each.form()))
                    .findFirst()
                    .orElseThrow();
            Criterion leaf = Criterion.leaf("A", "", Normaliser.HUNDRED, source, normaliser)
                    .like()
                    .direction(Direction.COST)
                    .build();
            List<Flaw> errors = SchemeCheck.errors(AwardFixture.scheme(leaf));
            if (!normaliser.turns()) {
                assertEquals(List.of(Flaw.error(Flaw.Kind.COST_CANNOT_TURN, "A", normaliser.code())), errors);
                continue;
            }
            assertEquals(List.of(), errors, normaliser.code());
            Range scale = normaliser.scale().orElse(Range.HUNDRED);
            BigDecimal less = scale.lo().add(scale.span().multiply(new BigDecimal("0.25")));
            BigDecimal more = scale.lo().add(scale.span().multiply(new BigDecimal("0.75")));
            Field field = new Field(List.of(less, more));
            for (Direction direction : Direction.values()) {
                int order =
                        normaliser.score(more, direction, field).compareTo(normaliser.score(less, direction, field));
                assertEquals(direction == Direction.BENEFIT ? 1 : -1, order, normaliser.code() + " " + direction);
            }
        }
        Criterion branch = AwardFixture.aggregate("B", "100", AwardFixture.number("A", "100"));
        assertEquals(
                List.of(Flaw.error(Flaw.Kind.COST_CANNOT_TURN, "B", "none")),
                SchemeCheck.errors(AwardFixture.scheme(
                        branch.like().direction(Direction.COST).build())));
    }

    private static List<Class<?>> records(Class<?> family) {
        List<Class<?>> all = new ArrayList<>();
        for (Class<?> permitted : family.getPermittedSubclasses()) {
            if (permitted.isRecord()) {
                all.add(permitted);
            } else {
                all.addAll(records(permitted));
            }
        }
        return all;
    }
}
