package id.paritrana.desk;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import id.paritrana.edition.CategoryState;
import id.paritrana.edition.Duty;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionDuty;
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.EditionState;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DutyListTest {
    private final EditionState state = new EditionState(
            new Edition("E", "Edisi", EditionFixture.OFFICE), List.of(category("A"), category("B")), 9, 9);

    @Test
    void duties_of_one_place_are_listed_category_by_category() {
        var list = new DutyList(List.of(
                new OfCategory(20, "rank", "B"),
                new OfCategory(20, "pronounce", "A"),
                new OfEdition(10, Duty.Standing.NEXT),
                new OfCategory(30, "other", "A")));
        assertEquals(
                List.of("of edition", "pronounce A", "rank B", "other A"),
                list.open(state).stream().map(Duty::key).toList());
    }

    @Test
    void what_comes_first_comes_alone() {
        var list = new DutyList(List.of(new OfEdition(10, Duty.Standing.FIRST), new OfCategory(5, "rank", "A")));
        assertEquals(
                List.of("of edition"), list.open(state).stream().map(Duty::key).toList());
    }

    private static CategoryState category(String code) {
        return new CategoryState(1, code, code, 0, 0, 0, 0, false, 0, false, false);
    }

    private record OfEdition(int order, Duty.Standing standing) implements EditionDuty {
        @Override
        public Optional<Duty> open(EditionState state) {
            return Optional.of(Duty.of("", "of edition", "", standing));
        }
    }

    private record OfCategory(int order, String word, String code) implements EditionDuty {
        @Override
        public Optional<Duty> open(EditionState state, CategoryState category) {
            return category.code().equals(code)
                    ? Optional.of(Duty.of("", word + " " + code, "", Duty.Standing.READY))
                    : Optional.empty();
        }
    }
}
