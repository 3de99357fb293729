package id.paritrana.gate;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import id.paritrana.words.Messages;

/** The pages about requests that cannot be read: in both languages, rendered once. */
final class PlainAnswers {
    @CheckedTemplate(basePath = "gate")
    static class Templates {
        static native TemplateInstance plain(Words indonesian, Words english);
    }

    /** @param go what the way to the front page is called */
    record Words(String title, String text, String go) {
        static Words of(Unreadable why, Locale language) {
            return new Words(
                    Messages.text(language, why.title()),
                    Messages.text(language, why.text()),
                    Messages.text(language, "gate.go"));
        }
    }

    private static final Map<Unreadable, byte[]> MADE = new EnumMap<>(Unreadable.class);

    private PlainAnswers() {}

    static synchronized byte[] of(Unreadable why) {
        return MADE.computeIfAbsent(why, PlainAnswers::make);
    }

    private static byte[] make(Unreadable why) {
        return Templates.plain(Words.of(why, Messages.INDONESIAN), Words.of(why, Messages.ENGLISH))
                .render()
                .getBytes(StandardCharsets.UTF_8);
    }
}
