package id.paritrana.site.form;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import id.paritrana.Fuzzing;
import id.paritrana.refusal.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a field of a form may hold. */
public final class FormFuzz {
    private FormFuzz() {}

    public static Map<String, Fuzzing.Reader> readers() {
        return Map.of("field", FormFuzz::field);
    }

    private static void field(byte[] input) {
        String sent = new String(input, StandardCharsets.UTF_8);
        String text = Typed.plain(sent);
        Typed.whole(text).ifPresent(number -> assertTrue(number >= 0));
        Typed.whole(text, 10, 1);
        Typed.decimal(text);
        Typed.day(text)
                .ifPresent(day -> assertEquals(day, Typed.day(day.toString()).orElseThrow()));
        Typed.time(text);
        Typed.moment(text)
                .ifPresent(moment -> assertEquals(
                        moment, Typed.moment(Typed.momentField(moment)).orElseThrow()));
        Typed.share(text)
                .ifPresent(share ->
                        assertEquals(share, Typed.share(share.toString()).orElseThrow()));
        Typed typed = new Typed();
        typed.number("f", text);
        typed.people("f", text);
        typed.day("f", text);
        typed.required("f", text, 300, "site.typed.no-day");
        typed.link("f", text);
        try {
            typed.refuseIfAny();
        } catch (Refusal refused) {
            assertTrue(!refused.objections().isEmpty());
        }
        Fields fields = new Fields(Map.of("a." + text, List.of(sent, text)));
        assertEquals(List.of(text), List.copyOf(fields.after("a.")));
        fields.lines("a.");
        Paging.number(text);
    }
}
