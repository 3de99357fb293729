package id.paritrana.scoresheet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import id.paritrana.scoresheet.GivenMark;
import id.paritrana.scoresheet.SheetCriteria;
import id.paritrana.scoresheet.SheetCriterion;
import id.paritrana.scoresheet.SheetForm;
import id.paritrana.scoresheet.SheetRules;
import id.paritrana.scoresheet.SheetState;
import id.paritrana.scoresheet.TypedMark;
import id.paritrana.words.Formats;

/**
 * Mine and theirs: a form that was filled in on an older version of the sheet, beside the sheet as it stands.
 *
 * @param open criteria on which the two differ and nothing was chosen yet
 * @param mine criteria for which what was typed was chosen already
 * @param carried what was typed, to go along with the choice
 */
record ConflictView(SheetState sheet, List<Differing> open, Set<String> mine, List<Carried> carried) {
    /** A criterion with what is stored and what stands on this screen. */
    record Differing(
            SheetCriterion criterion, String storedMark, String storedComment, String typedMark, String typedComment) {
        public String takeStored() {
            return SheetChoice.one(SheetChoice.STORED, criterion.code());
        }

        public String takeTyped() {
            return SheetChoice.one(SheetChoice.TYPED, criterion.code());
        }
    }

    /** A field of the form that waits for the choice. */
    record Carried(String code, String mark, boolean marked, String comment, boolean commented) {
        public String markField() {
            return SheetForm.MARK + code;
        }

        public String commentField() {
            return SheetForm.COMMENT + code;
        }
    }

    static ConflictView of(SheetState sheet, SheetCriteria criteria, SheetChoice sent, Locale locale) {
        SheetChoice choice = sent.on(sheet);
        var open = new ArrayList<Differing>();
        var carried = new ArrayList<Carried>();
        for (SheetCriterion c : criteria.marked()) {
            GivenMark stored = sheet.marks().getOrDefault(c.code(), GivenMark.NONE);
            TypedMark typed = choice.form().at(c.code());
            String markNow = Formats.in(locale).field(stored.value());
            String mark = typed.mark() == null ? markNow : typed.mark();
            String comment = typed.comment() == null ? stored.comment() : typed.comment();
            if (!choice.mine().contains(c.code()) && differ(c, stored, typed)) {
                open.add(new Differing(c, markNow, stored.comment(), mark, comment));
            }
            carried.add(new Carried(
                    c.code(),
                    typed.mark() == null ? "" : typed.mark(),
                    typed.mark() != null,
                    typed.comment() == null ? "" : typed.comment(),
                    typed.comment() != null));
        }
        return new ConflictView(sheet, open, choice.mine(), carried);
    }

    private static boolean differ(SheetCriterion c, GivenMark stored, TypedMark typed) {
        boolean unreadable =
                typed.mark() != null && SheetRules.onMark(c, typed.mark()).isPresent();
        boolean unsayable = typed.comment() != null
                && SheetRules.onComment(c, typed.comment()).isPresent();
        if (unreadable || unsayable) {
            return true;
        }
        var one = new SheetCriteria(List.of(c), false);
        var form = new SheetForm(0, Map.of(c.code(), typed));
        return !form.wanted(one, Map.of(c.code(), stored)).get(c.code()).sameAs(stored);
    }
}
