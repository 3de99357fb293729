package id.paritrana.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import id.paritrana.words.Messages;

/** The page for when two people changed the same thing: both versions side by side, nothing typed is lost. */
public final class MineAndTheirs {
    @CheckedTemplate(basePath = "nomination")
    static class Templates {
        static native TemplateInstance changed(ChangedView view);
    }

    /** A field that differs or agrees; the labels are words already. */
    record Line(String name, String label, String mine, String mineShown, String theirsShown, boolean differs) {}

    record ChangedView(String title, String action, String back, String version, List<Line> lines) {}

    private MineAndTheirs() {}

    private static String shown(String name, String value, Locale locale) {
        String word = "nomination." + name + "." + value;
        if (Messages.has(locale, word)) {
            return Messages.text(locale, word);
        }
        return value.isBlank() ? "–" : value;
    }

    /**
     * @param labels message key of each field's label
     * @param mine what was typed, by field
     * @param action where the form posts to
     * @param back where what is stored can be seen
     */
    public static Response page(
            ChangedMeanwhile changed,
            String title,
            Map<String, String> labels,
            Map<String, String> mine,
            String action,
            String back,
            Locale locale) {
        var lines = new ArrayList<Line>();
        mine.forEach((name, typed) -> {
            String stored = changed.theirs().getOrDefault(name, "");
            lines.add(new Line(
                    name,
                    Messages.text(locale, labels.getOrDefault(name, name)),
                    typed,
                    shown(name, typed, locale),
                    shown(name, stored, locale),
                    !typed.strip().equals(stored.strip())));
        });
        return Response.status(Response.Status.CONFLICT)
                .entity(Templates.changed(new ChangedView(title, action, back, changed.version(), lines)))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }
}
