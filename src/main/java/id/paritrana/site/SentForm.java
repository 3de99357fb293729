package id.paritrana.site;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;

/**
 * A form that could not be processed and goes back unchanged, to be sent again. It keeps its key and its token: an act
 * done nevertheless is not repeated, and a form made by another site does not become valid.
 *
 * @param address where it was sent to
 * @param files names of the fields whose files have to be chosen again: a page cannot give a file back
 */
public record SentForm(String address, List<SentField> fields, List<String> files) {
    /** The field with the token of every form. */
    public static final String TOKEN = "csrf-token";

    private static final int LARGEST = 512 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Set<String> OURS = Set.of(TOKEN, "key", "of", "version");
    private static final int WORTH_READING = 12;

    public record SentField(String name, String value) {}

    /** What a choice sends, which no person typed: {@code stated_percent}, {@code nomination:name}. */
    private static final Pattern CHOSEN = Pattern.compile("[a-z]+([_:][a-z]+)+");

    /** The longer texts, which a person may want to copy. */
    public List<String> texts() {
        return fields.stream()
                .filter(field -> !OURS.contains(field.name()) && field.value().length() >= WORTH_READING)
                .filter(field -> !CHOSEN.matcher(field.value()).matches())
                .map(SentField::value)
                .toList();
    }

    /** The value of a field; empty without one. */
    String first(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(SentField::value)
                .findFirst()
                .orElse("");
    }

    /** The same form with another token, after the person has checked it. */
    SentForm withToken(String token) {
        var all = new ArrayList<>(List.of(new SentField(TOKEN, token)));
        fields.stream().filter(field -> !field.name().equals(TOKEN)).forEach(all::add);
        return new SentForm(address, all, files);
    }

    /** Whether there is anything to send again. */
    public boolean known() {
        return !fields.isEmpty();
    }

    /** A form of which nothing but its address is known. */
    static SentForm nothing(HttpServerRequest request) {
        return new SentForm(request.uri(), List.of(), List.of());
    }

    /** The form of a request, whether or not the framework has read it. */
    static Uni<SentForm> of(HttpServerRequest request, @Nullable FormData read) {
        return read == null ? of(request) : Uni.createFrom().item(of(request.uri(), read));
    }

    /** The form that the framework has read, if any. */
    public static SentForm of(String address, @Nullable FormData read) {
        var fields = new ArrayList<SentField>();
        var files = new ArrayList<String>();
        for (String name : read == null ? List.<String>of() : read) {
            for (FormValue value : read.get(name)) {
                if (value.isFileItem()) {
                    files.add(name);
                } else {
                    fields.add(new SentField(name, value.getValue()));
                }
            }
        }
        return new SentForm(address, fields, files);
    }

    /** Reads the form; without fields when it contains a file, is too large, too slow, or already read. */
    static Uni<SentForm> of(HttpServerRequest request) {
        SentForm unread = nothing(request);
        if (request.isEnded()) {
            return Uni.createFrom().item(unread);
        }
        if (!plain(request)) {
            request.resume();
            return Uni.createFrom().item(unread);
        }
        return Uni.createFrom()
                .<SentForm>emitter(reader -> {
                    request.setExpectMultipart(true);
                    request.exceptionHandler(reader::fail);
                    request.endHandler(whole -> reader.complete(new SentForm(
                            request.uri(),
                            request.formAttributes().entries().stream()
                                    .map(field -> new SentField(field.getKey(), field.getValue()))
                                    .toList(),
                            List.of())));
                    request.resume();
                })
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(unread)
                .onFailure()
                .recoverWithItem(unread);
    }

    private static boolean plain(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return type != null
                && type.startsWith("application/x-www-form-urlencoded")
                && length != null
                && length.matches("\\d{1,7}")
                && Integer.parseInt(length) <= LARGEST;
    }
}
