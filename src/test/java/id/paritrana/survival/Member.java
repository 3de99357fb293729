package id.paritrana.survival;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.paritrana.PageForm;

/** A member who fills in a sheet, saves after every word as the page's script does, and knows what was acknowledged. */
final class Member extends Person implements Runnable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern COMMENT = Pattern.compile("name=\"(c-[A-Za-z0-9.]+)\"");
    private static final String WORDS = "Catatan ke-";
    private static final int BETWEEN_SAVES_MS = 100;

    private final int seat;
    private final String sheet;
    private final List<Long> times = new ArrayList<>();
    private Map<String, String> form = Map.of();
    private String field = "";
    private int number;
    private volatile int acknowledged;
    private volatile long lastAt;

    /** @param sheet address of one that the seat may fill in */
    Member(int seat, String sheet) {
        super("5eed0000-0000-4000-8000-0000000000%02d".formatted(seat), "Kursi " + seat, List.of());
        this.seat = seat;
        this.sheet = sheet;
    }

    int seat() {
        return seat;
    }

    /** How many saves were acknowledged. */
    int acknowledged() {
        return acknowledged;
    }

    /** What the last of them said. */
    String words() {
        return WORDS + acknowledged;
    }

    /** What the next one says, which may have arrived without an answer. */
    String wordsAfter() {
        return WORDS + (acknowledged + 1);
    }

    /** Code of the nomination whose sheet it is. */
    String nomination() {
        return sheet.split("/")[4];
    }

    /** Name of the field that is filled in, as {@code c-C1}. */
    String field() {
        return field;
    }

    /** When the last one was, as {@link System#nanoTime}. */
    long lastAt() {
        return lastAt;
    }

    void open() throws TimeoutException {
        String page = page(sheet).body();
        var fields = new LinkedHashMap<String, String>();
        PageForm.in(page, sheet, "/sheet").fields().forEach((name, values) -> fields.put(name, values.get(0)));
        Matcher comment = COMMENT.matcher(page);
        if (!comment.find()) {
            throw new AssertionError("no comment on " + sheet + "\n" + page);
        }
        form = fields;
        field = comment.group(1);
    }

    @Override
    public void run() {
        try {
            while (!leaves()) {
                save();
                Pause.milliseconds(BETWEEN_SAVES_MS);
            }
        } catch (TimeoutException over) {
            return;
        } catch (JsonProcessingException | RuntimeException | AssertionError e) {
            complain(e.toString());
        }
    }

    private void save() throws TimeoutException, JsonProcessingException {
        number++;
        form.put(field, WORDS + number);
        form.put("key", "k%015d-%d-%d".formatted(System.nanoTime(), seat, number));
        long began = System.nanoTime();
        HttpResponse<String> answer = send(sheet + "/autosave", form);
        if (answer.statusCode() != 200) {
            complain("save " + number + ": " + answer.statusCode());
            open();
            return;
        }
        JsonNode said = JSON.readTree(answer.body());
        form.put("version", said.path("version").asText());
        acknowledged = number;
        lastAt = System.nanoTime();
        times.add(lastAt - began);
    }

    /** How long its saves took, with all that had to be sent again, in nanoseconds. */
    List<Long> times() {
        return times;
    }
}
