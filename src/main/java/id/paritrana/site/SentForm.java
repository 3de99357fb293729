package id.paritrana.site;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * A form that came from somebody who is not signed in any more: nothing was done with it, and it goes back as it came, to be sent
 * once more. Its token is the one that it came with: a form that another site has made is worth nothing afterwards either.
 *
 * @param address where it was sent to
 */
public record SentForm(String address, List<Field> fields) {
    private static final int LARGEST = 512 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Set<String> OURS = Set.of("csrf-token", "key", "version");
    private static final int WORTH_READING = 12;

    public record Field(String name, String value) {}

    /** What somebody has typed at some length and may want to copy. */
    public List<String> texts() {
        return fields.stream()
                .filter(field -> !OURS.contains(field.name()) && field.value().length() >= WORTH_READING)
                .map(Field::value)
                .toList();
    }

    /** Without fields where it cannot be read: a file among them, too large, or too slow. */
    static Uni<SentForm> of(HttpServerRequest request) {
        var nothing = new SentForm(request.uri(), List.of());
        if (!plain(request)) {
            request.resume();
            return Uni.createFrom().item(nothing);
        }
        return Uni.createFrom()
                .<SentForm>emitter(reader -> {
                    request.setExpectMultipart(true);
                    request.exceptionHandler(reader::fail);
                    request.endHandler(whole -> reader.complete(new SentForm(
                            request.uri(),
                            request.formAttributes().entries().stream()
                                    .map(field -> new Field(field.getKey(), field.getValue()))
                                    .toList())));
                    request.resume();
                })
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(nothing)
                .onFailure()
                .recoverWithItem(nothing);
    }

    private static boolean plain(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return !request.isEnded()
                && type != null
                && type.startsWith("application/x-www-form-urlencoded")
                && length != null
                && length.matches("\\d{1,7}")
                && Integer.parseInt(length) <= LARGEST;
    }
}
