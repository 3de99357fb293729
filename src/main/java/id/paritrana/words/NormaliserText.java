package id.paritrana.words;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.BetweenEnds;
import id.paritrana.scoring.ByTable;
import id.paritrana.scoring.Direction;
import id.paritrana.scoring.Normaliser;
import id.paritrana.scoring.OfSource;
import id.paritrana.scoring.Reason;

/** Says in words how a value became a score. */
final class NormaliserText {
    private final Messages messages;
    private final Function<@Nullable BigDecimal, String> number;

    NormaliserText(Messages messages, Function<@Nullable BigDecimal, String> number) {
        this.messages = messages;
        this.number = number;
    }

    String sentence(Reason.Normalised reason, @Nullable BigDecimal value) {
        Normaliser normaliser = reason.normaliser();
        Map<String, String> args = new HashMap<>();
        args.put("value", number.apply(value));
        String way = reason.direction() == Direction.BENEFIT ? ".benefit" : ".cost";
        if (normaliser.dependsOnField()) {
            args.put("count", Integer.toString(reason.field().size()));
            args.put("normaliser", normaliser.code());
            return say("field", args);
        }
        if (normaliser instanceof ByTable.Bands bands) {
            return bands(bands, Objects.requireNonNull(value, "a score without a value"), args);
        }
        if (normaliser instanceof ByTable.Piecewise piecewise) {
            args.put(
                    "points",
                    piecewise.table().stream()
                            .map(point -> number.apply(point.x()) + ":" + number.apply(point.score()))
                            .collect(Collectors.joining("; ")));
            return say("piecewise", args);
        }
        if (normaliser instanceof BetweenEnds.Goalposts posts) {
            return between("goalposts" + way, posts.lo(), posts.hi(), args);
        }
        if (normaliser instanceof BetweenEnds.LnGoalposts posts) {
            return between("ln_goalposts" + way, posts.lo(), posts.hi(), args);
        }
        if (normaliser instanceof OfSource.Rubric rubric) {
            return between("rubric" + way, rubric.lo(), rubric.hi(), args);
        }
        if (normaliser instanceof BetweenEnds.Target target) {
            args.put("target", number.apply(target.target()));
            return say("target" + way, args);
        }
        if (normaliser instanceof OfSource.Checklist) {
            return say("checklist" + way, args);
        }
        return say(normaliser instanceof OfSource.Options ? "options" : "none", args);
    }

    private String between(String key, BigDecimal lo, BigDecimal hi, Map<String, String> args) {
        args.put("lo", number.apply(lo));
        args.put("hi", number.apply(hi));
        return say(key, args);
    }

    private String bands(ByTable.Bands bands, BigDecimal value, Map<String, String> args) {
        Normaliser.Point reached = null;
        for (Normaliser.Point step : bands.table()) {
            if (step.x().compareTo(value) <= 0) {
                reached = step;
            }
        }
        if (reached == null) {
            args.put("step", number.apply(bands.table().get(0).x()));
            return say("bands.below", args);
        }
        args.put("step", number.apply(reached.x()));
        args.put("score", number.apply(reached.score()));
        return say("bands", args);
    }

    private String say(String key, Map<String, String> args) {
        return messages.say("workbook.reason." + key, args);
    }
}
