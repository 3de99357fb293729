package id.paritrana.scoresheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import id.paritrana.refusal.NotThere;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.form.Typed;
import id.paritrana.stored.DatabaseRule;
import id.paritrana.tables.TextLimits;
import id.paritrana.words.Written;

/** Objections to a mark, a comment, saving a sheet, and filing it. */
public final class SheetRules {
    private static final Objection NOT_OPEN = Objection.overall("scoresheet.not-open");
    private static final Objection WITHDRAWN = Objection.overall("scoresheet.is-withdrawn");
    private static final Objection CLOSED = Objection.overall("scoresheet.is-closed");
    private static final Objection CLOSED_UNFILED = Objection.overall("scoresheet.filing.closed");
    private static final Objection CLOSED_FILED = Objection.overall("scoresheet.filing.closed-filed");
    private static final Objection FILED = Objection.overall("scoresheet.is-filed");

    private SheetRules() {}

    /** Against a mark as it was typed; an empty one is not yet marked. */
    public static Optional<Objection> onMark(SheetCriterion criterion, String typed) {
        MarkScale scale = Objects.requireNonNull(criterion.scale());
        String field = SheetForm.MARK + criterion.code();
        BigDecimal lo = scale.lo();
        BigDecimal hi = scale.hi();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal mark = Typed.decimal(typed).orElse(null);
        if (mark == null) {
            return Typed.unreadable(field, typed, "scoresheet.mark.", lo, hi);
        }
        if (mark.compareTo(scale.hi()) > 0) {
            return Optional.of(Objection.of(field, "scoresheet.mark.above", mark, lo, hi));
        }
        if (mark.compareTo(scale.lo()) < 0) {
            return Optional.of(Objection.of(field, "scoresheet.mark.below", mark, lo, hi));
        }
        if (scale.inLevels() && mark.stripTrailingZeros().scale() > 0) {
            return Optional.of(Objection.of(field, "scoresheet.mark.no-level", mark, lo, hi));
        }
        return Optional.empty();
    }

    public static Optional<Objection> onComment(SheetCriterion criterion, String comment) {
        return Typed.against(SheetForm.COMMENT + criterion.code(), comment, TextLimits.TEXT).stream()
                .findFirst();
    }

    /** Against single fields; the others can be saved all the same. */
    public static List<Objection> onDraft(SheetCriteria criteria, SheetForm form) {
        var objections = new ArrayList<Objection>();
        for (SheetCriterion c : criteria.marked()) {
            var typed = form.at(c.code());
            if (typed.mark() != null) {
                onMark(c, typed.mark()).ifPresent(objections::add);
            }
            if (typed.comment() != null) {
                onComment(c, typed.comment()).ifPresent(objections::add);
            }
        }
        return objections;
    }

    /** Against changing the sheet at all. */
    static List<Objection> onSaving(SheetState sheet) {
        return switch (sheet.standing()) {
            case OPEN -> List.of();
            case WAITING -> List.of(NOT_OPEN);
            case WITHDRAWN -> List.of(WITHDRAWN);
            case CLOSED -> List.of(CLOSED);
            case FILED, SEALED -> List.of(FILED);
        };
    }

    /** Against filing the sheet at all; unlike what is just being typed, what it holds is stored. */
    static List<Objection> onFiling(SheetState sheet) {
        if (sheet.standing() == SheetStanding.CLOSED) {
            return List.of(sheet.filedAt() == null ? CLOSED_UNFILED : CLOSED_FILED);
        }
        return onSaving(sheet);
    }

    /**
     * For a save that the database refused: it enforces the same rules, and has the last word when two acts cross. A
     * seat recused meanwhile can no longer see the nomination.
     */
    public static RuntimeException onBroken(DatabaseRule rule) {
        return switch (rule) {
            case NOT_OPEN -> new Refusal(NOT_OPEN);
            case WITHDRAWN -> new Refusal(WITHDRAWN);
            case CATEGORY_CLOSED -> new Refusal(CLOSED);
            case SHEET_FILED -> new Refusal(FILED);
            case SEAT_RECUSED -> new NotThere();
            default -> rule.refusal();
        };
    }

    /** Against filing what is on the sheet: marks that are missing, comments that are due, the declaration. */
    public static List<Objection> onContent(
            SheetCriteria criteria, Map<String, GivenMark> marks, CommentRule comments, boolean declared) {
        var objections = new ArrayList<Objection>();
        for (SheetCriterion c : criteria.marked()) {
            GivenMark given = marks.getOrDefault(c.code(), GivenMark.NONE);
            MarkScale scale = Objects.requireNonNull(c.scale());
            if (given.value() == null) {
                objections.add(Objection.of(
                        SheetForm.MARK + c.code(), "scoresheet.filing.mark", c.code(), new Written(c.name())));
            } else if (!scale.holds(given.value())) {
                objections.add(Objection.of(
                        SheetForm.MARK + c.code(), "scoresheet.filing.off-scale", c.code(), new Written(c.name())));
            } else if (given.comment().isBlank() && comments.asksFor(scale, given.value())) {
                objections.add(Objection.of(
                        SheetForm.COMMENT + c.code(),
                        "scoresheet.filing.comment",
                        c.code(),
                        new Written(c.name()),
                        given.value()));
            }
        }
        if (!declared) {
            objections.add(Objection.of("declared", "scoresheet.filing.declare"));
        }
        return objections;
    }
}
