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
import static org.junit.jupiter.api.Assertions.assertNull;

class DutyListTest {
    private final EditionState state = new EditionState(
            new Edition("E", "Edisi", EditionFixture.OFFICE), List.of(category("A"), category("B")), 9, 9);

    @Test
    void duties_of_one_place_are_listed_category_by_category() {
        var list = new DutyList(List.of(
                new OfCategory(20, "rank", "B"),
                new OfCategory(20, "pronounce", "A"),
                new OfEdition(10, Duty.Standing.READY),
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

    @Test
    void one_duty_is_to_begin_with_and_it_is_one_that_can_be_done_now() {
        var list = new DutyList(List.of(
                new OfEdition(10, Duty.Standing.CHAIR),
                new OfEdition(20, Duty.Standing.NOT_YET),
                new OfCategory(30, "close", "A"),
                new OfCategory(40, "close", "B")));
        DeskView desk = DeskView.of(state, list, true, true);
        assertEquals("close A", desk.next().key());
        assertEquals(
                List.of("of edition", "of edition", "close B"),
                desk.rest().stream().map(Duty::key).toList());
        assertEquals(
                List.of(Duty.Standing.NOT_YET, Duty.Standing.READY),
                desk.mine().stream().map(Duty::standing).toList());
        assertEquals(
                List.of(Duty.Standing.CHAIR),
                desk.waiting().stream().map(Duty::standing).toList(),
                "what another has to do is not among what is mine");
        assertNull(DeskView.of(state, list, false, true).next(), "who may not act begins nothing");
        var waiting = DeskView.of(state, new DutyList(List.of(new OfEdition(10, Duty.Standing.CHAIR))), true, true);
        assertNull(waiting.next());
        assertEquals(1, waiting.rest().size());
    }

    @Test
    void where_only_others_can_act_nothing_is_to_begin_with_and_each_of_them_is_named_once() {
        var list = new DutyList(List.of(
                new OfEdition(10, Duty.Standing.OTHERS),
                new OfEdition(20, Duty.Standing.OTHERS),
                new OfEdition(30, Duty.Standing.NOT_YET)));
        DeskView desk = DeskView.of(state, list, true, true);
        assertNull(desk.next());
        assertEquals(List.of(OTHER), desk.others());
        assertEquals(List.of(), desk.mine());
        assertEquals(3, desk.waiting().size());
        var mine = new DutyList(List.of(new OfEdition(10, Duty.Standing.OTHERS), new OfCategory(20, "close", "A")));
        assertEquals(
                List.of(),
                DeskView.of(state, mine, true, true).others(),
                "who has something to do is not told to wait");
    }

    private static CategoryState category(String code) {
        return new CategoryState(1, code, code, 0, 0, 0, 0, 0, 0, false, 0, false, false);
    }

    private static final Duty.Who OTHER = Duty.Who.of("edition.by.officer", "Petugas Dua");

    private record OfEdition(int order, Duty.Standing standing) implements EditionDuty {
        @Override
        public Optional<Duty> open(EditionState state) {
            Duty duty = Duty.of("", "of edition", "", standing);
            return Optional.of(standing == Duty.Standing.OTHERS ? duty.by(OTHER) : duty);
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
