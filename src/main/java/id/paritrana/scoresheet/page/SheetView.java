package id.paritrana.scoresheet.page;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import id.paritrana.coded.Coded;
import id.paritrana.committee.MemberAddress;
import id.paritrana.nomination.Evidence;
import id.paritrana.refusal.Errors;
import id.paritrana.scoresheet.Anchor;
import id.paritrana.scoresheet.CommentRule;
import id.paritrana.scoresheet.GivenMark;
import id.paritrana.scoresheet.MarkScale;
import id.paritrana.scoresheet.SheetCriteria;
import id.paritrana.scoresheet.SheetCriterion;
import id.paritrana.scoresheet.SheetForm;
import id.paritrana.scoresheet.SheetStanding;
import id.paritrana.scoresheet.SheetState;
import id.paritrana.scoresheet.TypedMark;
import id.paritrana.scoresheet.page.SheetReadings.Readings;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.tables.DecimalText;
import id.paritrana.words.Formats;

/**
 * A sheet on its page.
 *
 * @param unsaved what was typed is not (all) in the database
 * @param total what the marks given bring, in words; empty when there are none or they do not add up
 * @param onward where the seat's next sheet to be filled in is, from one that cannot be; null where none is left
 * @param today in the zone of the edition
 */
public record SheetView(
        SheetState sheet,
        String category,
        int place,
        int of,
        boolean unsaved,
        List<Line> lines,
        List<Evidence> documents,
        int given,
        int asked,
        String total,
        @Nullable String onward,
        LocalDate today) {

    public SheetView {
        lines = List.copyOf(lines);
        documents = List.copyOf(documents);
    }

    public SheetStanding standing() {
        return sheet.standing();
    }

    /** Whether scoring was not opened yet. */
    public boolean waiting() {
        return standing() == SheetStanding.WAITING;
    }

    /** Whether nothing is asked any more: what the seat has marked is only read. */
    public boolean marked() {
        return !mayFill() && !waiting() && sheet.filedAt() != null;
    }

    public boolean mayFill() {
        return standing().mayFill();
    }

    public ZoneId zone() {
        return sheet.zone();
    }

    public String path() {
        return sheet.path();
    }

    public String autosaveAction() {
        return MemberAddress.autosave(sheet.edition(), sheet.nomination());
    }

    public String fileAction() {
        return MemberAddress.file(sheet.edition(), sheet.nomination());
    }

    public String recuse() {
        return MemberAddress.recuse(sheet.edition(), sheet.nomination());
    }

    public @Nullable Instant savedAt() {
        return sheet.savedAt();
    }

    /** Whether it was saved on another day than today, so that the time alone says too little. */
    public boolean savedEarlier() {
        Instant at = savedAt();
        return at != null && !LocalDate.ofInstant(at, zone()).equals(today);
    }

    /** The criteria without the headings, for the rail. */
    public List<Stop> stops() {
        return lines.stream()
                .filter(line -> line.criterion.kind() != Source.Kind.AGGREGATE)
                .map(line -> new Stop(line, reached(line)))
                .toList();
    }

    private Reached reached(Line line) {
        if (line.criterion.kind() != Source.Kind.MARK) {
            return Reached.READ;
        }
        if (line.done() || sheet.sealed()) {
            return Reached.FULL;
        }
        return waiting() ? Reached.LATER : Reached.NONE;
    }

    /** So many that a phone's rail shows only those to be marked. */
    public boolean many() {
        return stops().size() > 8;
    }

    /** A criterion on the rail, and how far the seat is with it. */
    public record Stop(Line line, Reached state) {}

    /** What a stop of the rail looks like, and what is said of it to whoever does not see that. */
    public enum Reached implements Coded {
        /** nothing is asked of the seat */
        READ("scoresheet.rail-read"),
        /** marked, or sealed whether it is marked or not */
        FULL("scoresheet.rail-full"),
        /** scoring was not opened yet */
        LATER("scoresheet.rail-none"),
        NONE("scoresheet.rail-none");

        private final String said;

        Reached(String said) {
            this.said = said;
        }

        public String said() {
            return said;
        }
    }

    /**
     * A criterion or a heading.
     *
     * @param mark as it was typed, or as it is stored
     * @param stored the mark in the database
     */
    public record Line(
            SheetCriterion criterion,
            String mark,
            String comment,
            GivenMark stored,
            List<Choice> choices,
            BigDecimal explainBelow,
            BigDecimal explainAbove,
            List<Evidence> documents,
            @Nullable FactShown fact,
            @Nullable DataShown data) {

        public String code() {
            return criterion.code();
        }

        public String markField() {
            return SheetForm.MARK + code();
        }

        public String commentField() {
            return SheetForm.COMMENT + code();
        }

        public String rulerId() {
            return "r-" + code();
        }

        public BigDecimal weight() {
            return criterion.weight();
        }

        public boolean done() {
            return stored.value() != null;
        }

        public boolean inLevels() {
            return criterion.scale() != null && criterion.scale().inLevels();
        }

        public MarkScale scale() {
            return Objects.requireNonNull(criterion.scale());
        }

        /** A mark with decimals, to show how one is written. */
        public BigDecimal example() {
            return scale().share(new BigDecimal("77.5"));
        }

        /** The anchor of the stored mark, in a few words. */
        public String brief() {
            return stored.value() == null
                    ? ""
                    : scale().at(stored.value()).map(Anchor::brief).orElse("");
        }
    }

    /**
     * A level to choose, or an anchor of the ruler.
     *
     * @param value the mark where it begins, as {@link DecimalText#of}, the same in every language
     * @param range the marks it stands for, as people read them
     * @param here the mark given lies here
     */
    public record Choice(String value, String range, Anchor anchor, boolean here) {}

    static SheetView of(
            SheetState sheet,
            String category,
            int place,
            int of,
            SheetCriteria criteria,
            Readings readings,
            CommentRule comments,
            @Nullable SheetForm form,
            Errors errors,
            @Nullable String onward,
            Clock clock,
            Locale locale) {
        var lines = new ArrayList<Line>();
        int given = 0;
        for (SheetCriterion c : criteria.all()) {
            Line line = line(c, sheet.marks(), readings, comments, form, locale);
            lines.add(line);
            given += c.kind() == Source.Kind.MARK && line.done() ? 1 : 0;
        }
        return new SheetView(
                sheet,
                category,
                place,
                of,
                errors.any(),
                lines,
                readings.documents(""),
                given,
                criteria.marked().size(),
                total(criteria, sheet, locale),
                onward,
                LocalDate.ofInstant(clock.instant(), sheet.zone()));
    }

    private static String total(SheetCriteria criteria, SheetState sheet, Locale locale) {
        var total = criteria.total(sheet.marks());
        return total == null ? "" : total.said(locale);
    }

    private static Line line(
            SheetCriterion c,
            Map<String, GivenMark> marks,
            Readings readings,
            CommentRule comments,
            @Nullable SheetForm form,
            Locale locale) {
        GivenMark stored = marks.getOrDefault(c.code(), GivenMark.NONE);
        TypedMark typed = form == null ? TypedMark.NOTHING : form.at(c.code());
        String mark = typed.mark() == null ? Formats.in(locale).field(stored.value()) : typed.mark();
        String comment = typed.comment() == null ? stored.comment() : typed.comment();
        MarkScale scale = c.scale();
        return new Line(
                c,
                mark,
                comment,
                stored,
                scale == null ? List.of() : choices(scale, stored.value(), mark, locale),
                scale == null ? BigDecimal.ZERO : comments.below(scale),
                scale == null ? BigDecimal.ZERO : comments.above(scale),
                readings.documents(c.code()),
                readings.facts().get(c.code()),
                readings.data().get(c.code()));
    }

    /** The highest first, as rubrics are read. */
    private static List<Choice> choices(MarkScale scale, @Nullable BigDecimal value, String typed, Locale locale) {
        var choices = new ArrayList<Choice>();
        for (Anchor anchor : scale.anchors()) {
            String field = DecimalText.of(anchor.from());
            boolean here = scale.inLevels() ? field.equals(typed) : value != null && anchor.covers(value);
            choices.add(0, new Choice(field, range(anchor, scale, locale), anchor, here));
        }
        return choices;
    }

    /** {@code 75–89} where marks are whole numbers, {@code 0,5–<1} where the next anchor is no whole step away. */
    public static String range(Anchor anchor, MarkScale scale, Locale locale) {
        Formats formats = Formats.in(locale);
        String from = formats.exact(anchor.from());
        BigDecimal below = anchor.below();
        if (below == null) {
            return anchor.from().compareTo(scale.hi()) == 0 ? from : from + "–" + formats.exact(scale.hi());
        }
        BigDecimal last = below.subtract(BigDecimal.ONE);
        boolean whole = anchor.from().stripTrailingZeros().scale() <= 0
                && last.stripTrailingZeros().scale() <= 0
                && last.compareTo(anchor.from()) >= 0;
        if (!whole) {
            return from + "–<" + formats.exact(below);
        }
        return last.compareTo(anchor.from()) == 0 ? from : from + "–" + formats.exact(last);
    }
}
