package id.paritrana.scoresheet.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoresheet.GivenMark;
import id.paritrana.scoresheet.SheetForm;
import id.paritrana.scoresheet.SheetState;
import id.paritrana.scoresheet.TypedMark;
import id.paritrana.site.form.Fields;
import id.paritrana.words.Formats;

/**
 * What somebody chooses where their form and the sheet say different things. A button takes what is stored or what was typed, for
 * one criterion ({@code stored:C1}) or for all that are still asked for ({@code stored}); until nothing is, nothing is saved, and
 * what was chosen so far goes along with the form.
 *
 * @param form what was typed, with what is stored where that was chosen
 * @param mine criteria for which what was typed was chosen: they are asked for no more
 * @param pick the button that was pressed now; null when it was none of these
 */
record SheetChoice(
        SheetForm form, Set<String> mine, @Nullable String pick) {
    static final String STORED = "stored";
    static final String TYPED = "typed";

    SheetChoice {
        mine = Set.copyOf(mine);
    }

    static SheetChoice of(Fields fields) {
        return new SheetChoice(SheetForm.of(fields), new TreeSet<>(fields.all("decided")), fields.first("pick"));
    }

    /** A form for which nothing was chosen yet. */
    static SheetChoice none(SheetForm form) {
        return new SheetChoice(form, Set.of(), null);
    }

    static String one(String side, String criterion) {
        return side + ":" + criterion;
    }

    /** As it counts for a sheet: what was chosen before another version of it is asked for again. */
    SheetChoice on(SheetState sheet) {
        return form.version() == sheet.version() ? this : none(form);
    }

    /** After the button that was pressed. */
    SheetChoice settled(ConflictView asked, Locale locale) {
        SheetChoice standing = on(asked.sheet());
        if (standing.pick == null) {
            return standing;
        }
        int colon = standing.pick.indexOf(':');
        List<String> codes = asked.open().stream()
                .map(difference -> difference.criterion().code())
                .filter(code -> colon < 0 || code.equals(standing.pick.substring(colon + 1)))
                .toList();
        return standing.pick.startsWith(STORED)
                ? new SheetChoice(withStored(codes, asked.sheet(), locale), mine, null)
                : new SheetChoice(form, and(codes), null);
    }

    private Set<String> and(List<String> codes) {
        var all = new TreeSet<>(mine);
        all.addAll(codes);
        return all;
    }

    private SheetForm withStored(List<String> codes, SheetState sheet, Locale locale) {
        var instead = new TreeMap<String, TypedMark>();
        for (String code : codes) {
            GivenMark stored = sheet.marks().getOrDefault(code, GivenMark.NONE);
            instead.put(code, new TypedMark(Formats.in(locale).field(stored.value()), stored.comment()));
        }
        return form.with(instead);
    }
}
