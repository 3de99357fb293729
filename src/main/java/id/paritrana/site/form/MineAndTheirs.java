package id.paritrana.site.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import id.paritrana.words.Messages;

/**
 * The page when two people changed the same thing: both versions side by side, and nothing typed is lost.
 *
 * @param of what has two versions
 */
public record MineAndTheirs(Changed of, String version, List<Line> lines) {
    @CheckedTemplate(basePath = "form")
    static class Templates {
        static native TemplateInstance changed(MineAndTheirs view);
    }

    /**
     * What was changed in two places.
     *
     * @param action where the form posts to, and where what is stored can be seen
     * @param way the pages that its own page stands below, the outermost first
     */
    public record Changed(String title, String action, List<Above> way) {
        public Changed {
            way = List.copyOf(way);
        }
    }

    /** A page above. */
    public record Above(String name, String address) {}

    /** A field that differs or agrees; the label is words already. */
    public record Line(String name, String label, String mine, String mineShown, String theirsShown, boolean differs) {}

    /**
     * @param labels message key of each field's label
     * @param mine what was typed, by field
     * @param words how a field's value is shown: from its name and the value
     */
    public static TemplateInstance page(
            ChangedMeanwhile changed,
            Changed of,
            Map<String, String> labels,
            Map<String, String> mine,
            BiFunction<String, String, String> words,
            Locale locale) {
        var lines = mine.entrySet().stream()
                .map(field -> line(
                        field.getKey(),
                        Messages.text(locale, labels.getOrDefault(field.getKey(), field.getKey())),
                        field.getValue(),
                        changed.theirs().getOrDefault(field.getKey(), ""),
                        words))
                .toList();
        return Templates.changed(new MineAndTheirs(of, changed.version(), lines));
    }

    private static Line line(
            String name, String label, String mine, String theirs, BiFunction<String, String, String> words) {
        String mineShown = mine.isBlank() ? "–" : words.apply(name, mine.strip());
        String theirsShown = theirs.isBlank() ? "–" : words.apply(name, theirs.strip());
        return new Line(name, label, mine, mineShown, theirsShown, !mineShown.equals(theirsShown));
    }
}
